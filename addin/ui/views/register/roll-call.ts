import type { TemplateResult } from "lit/html.js";
import { ROLL_CALL_TEXTS } from "../../../../domain/texts/pane/push.ts";
import { makeRowActions } from "../../actions/row-actions.ts";
import { button, select } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

/** "Điểm danh tất cả có mặt": fills the blanks of one session, with their number and an undo button (rule S27). */
export function rollCallView(view: View): TemplateResult {
  const { say, state } = view;
  const sessions = state.register.sessions ?? [];
  return page(
    view,
    say(ROLL_CALL_TEXTS.title),
    sessions.length === 0 ? emptyState(say(ROLL_CALL_TEXTS.noSessions)) : fill(view, sessions),
  );
}

function fill(
  view: View,
  sessions: NonNullable<View["state"]["register"]["sessions"]>,
): readonly TemplateResult[] {
  const { say, state, actions } = view;
  const { rollCall, session } = state.register;
  const blank = sessions.find(({ key }) => key === session)?.blank ?? [];
  const done =
    rollCall === undefined
      ? []
      : [
          rollCall.filled === 0
            ? messageBar("info", say(ROLL_CALL_TEXTS.noBlank))
            : messageBar(
                "success",
                say(ROLL_CALL_TEXTS.filled, { count: rollCall.filled }),
                button(view, {
                  id: "undo-roll-call",
                  text: say(ROLL_CALL_TEXTS.undo),
                  onClick: () => void actions.of(makeRowActions).undoRollCall(),
                }),
              ),
        ];
  return [
    hint(say(ROLL_CALL_TEXTS.hint)),
    select({
      id: "session",
      label: say(ROLL_CALL_TEXTS.session),
      chosen: session ?? "",
      choices: sessions.map(({ key, title, blank: unmarked }) => ({
        value: key,
        text: `${say(unmarked.length === 0 ? ROLL_CALL_TEXTS.complete : ROLL_CALL_TEXTS.blank, { count: unmarked.length })}: ${title}`,
      })),
      onChange: (key) => actions.of(makeRowActions).chooseSession(key),
    }),
    blank.length === 0
      ? hint(say(ROLL_CALL_TEXTS.noBlank))
      : hint(say(ROLL_CALL_TEXTS.blankOf, { count: blank.length, names: shortened(view, blank) })),
    button(view, {
      id: "mark-present",
      kind: "primary",
      text: say(ROLL_CALL_TEXTS.fill),
      disabled: blank.length === 0,
      onClick: () => void actions.of(makeRowActions).markAllPresent(),
    }),
    ...done,
  ];
}

const LISTED = 10;

function shortened({ say }: View, names: readonly string[]): string {
  const listed = names.slice(0, LISTED).join("; ");
  const rest = names.length - LISTED;
  return rest > 0 ? `${listed}; ${say(ROLL_CALL_TEXTS.others, { count: rest })}` : listed;
}
