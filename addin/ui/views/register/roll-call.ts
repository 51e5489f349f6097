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
      choices: sessions.map(({ key, title }) => ({ value: key, text: title })),
      onChange: (key) => actions.of(makeRowActions).chooseSession(key),
    }),
    button(view, {
      id: "mark-present",
      kind: "primary",
      text: say(ROLL_CALL_TEXTS.fill),
      onClick: () => void actions.of(makeRowActions).markAllPresent(),
    }),
    ...done,
  ];
}
