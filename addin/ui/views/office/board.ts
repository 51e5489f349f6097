import { makeBoardActions } from "../../actions/board-actions.ts";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { BoardResponse } from "../../../../domain/protocol/board.ts";
import { CORRECTION_TEXTS } from "../../../../domain/texts/pane/corrections.ts";
import { BOARD_STATE_TEXTS, BOARD_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { DUE_TEXTS } from "../../../../domain/texts/pane/dues.ts";
import { makeDueActions, makeReminderActions } from "../../actions/due-actions.ts";
import { countsOfPeriod, type ShownCounts } from "../../state/due-counts.ts";
import { dueBar } from "./due-bar.ts";
import { makeRunActions } from "../../actions/run-actions.ts";
import { makeCorrectionActions } from "../../actions/correction-actions.ts";
import { badge, button, linkButton, type Tone } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { loading, partHead } from "../parts/page.ts";
import { openUnits } from "../../state/run-state.ts";
import { may } from "../../state/session-state.ts";
import type { View } from "../parts/view.ts";
import { formatPerson, formatTime } from "../parts/format.ts";
import { lockQuestion } from "./lock-question.ts";
import { periodChoice } from "../parts/period-choice.ts";

type BoardUnit = BoardResponse["units"][number];

const TONES: Readonly<Record<BoardUnit["state"], Tone>> = {
  empty: "subtle",
  filling: "informative",
  late: "warning",
  returned: "danger",
  locked: "success",
};

/** The board for the committee's office: which units have sent, are late, were returned or are locked. */
export function boardView(view: View): TemplateResult {
  const { say, state } = view;
  const { board } = state.runs;
  return html`<div class="board">
    ${partHead(view, say(BOARD_TEXTS.title))} ${periodChoice(view)}
    ${board === undefined ? notLoaded(view) : table(view, board)}
  </div>`;
}

function notLoaded(view: View): TemplateResult {
  if (view.state.busy !== undefined) return loading(view);
  return button(view, {
    id: "board",
    text: view.say(PANE_TEXTS.refresh),
    onClick: () => void view.actions.of(makeBoardActions).load(),
  });
}

function table(view: View, board: BoardResponse): TemplateResult {
  const { say, state, actions } = view;
  const mayLock = may(state.session, "lock-register");
  const open = openUnits(board);
  const { lock } = state.runs;
  return html`<p class="hint">
      ${say(BOARD_TEXTS.summary, { locked: board.units.length - open.length, all: board.units.length })}
    </p>
    ${
      board.stopped === null
        ? nothing
        : messageBar(
            "error",
            say(BOARD_TEXTS.stopped, {
              at: formatTime(view, board.stopped.at),
              message: board.stopped.message,
            }),
          )
    }
    <ul class="rows">
      ${board.units.map((unit) => unitRow(view, unit, mayLock))}
    </ul>
    <div class="commands">
      ${
        mayLock && open.length > 0
          ? button(view, {
              id: "lock-all",
              kind: "primary",
              text: say(BOARD_TEXTS.lockAll, { count: open.length }),
              onClick: () => void actions.of(makeBoardActions).askLock("lock", undefined),
            })
          : nothing
      }
      ${
        mayLock
          ? button(view, {
              id: "remind",
              text: say(BOARD_TEXTS.remind),
              onClick: () => void actions.of(makeReminderActions).open(),
            })
          : nothing
      }
      ${button(view, {
        id: "due-board",
        text: say(DUE_TEXTS.open),
        onClick: () => void actions.of(makeDueActions).showBoard(),
      })}
      ${button(view, {
        id: "corrections",
        text: say(CORRECTION_TEXTS.title),
        onClick: () => void actions.of(makeCorrectionActions).show(),
      })}
      ${button(view, {
        id: "charts",
        text: say(BOARD_TEXTS.chart),
        onClick: () => void actions.of(makeRunActions).showCharts(),
      })}
      ${button(view, {
        id: "board",
        kind: "subtle",
        text: say(PANE_TEXTS.refresh),
        onClick: () => void actions.of(makeBoardActions).load(),
      })}
    </div>
    ${lock !== undefined && lock.unit === undefined ? lockQuestion(view, lock) : nothing}`;
}

function formatOpening(view: View, { by, at, reason }: NonNullable<BoardUnit["opened"]>): string {
  const values = { by: formatPerson(view, by), at: formatTime(view, at), reason };
  return view.say(BOARD_TEXTS.opened, values);
}

/** What is due from the unit in the chosen period, as a picture and in numbers; it leads to the items. */
function owed(view: View, { unit, name }: BoardUnit, counts: ShownCounts): TemplateResult {
  const { say, state, actions } = view;
  const { due, met, late, missing, awaited } = counts;
  if (due === 0) return html`<span class="hint">${say(DUE_TEXTS.nothing)}</span>`;
  const words = [
    say(DUE_TEXTS.line, { due, met }),
    ...(late > 0 ? [say(DUE_TEXTS.cellLate, { count: late })] : []),
    ...(missing > 0 ? [say(DUE_TEXTS.cellMissing, { count: missing })] : []),
    ...(awaited > 0 ? [say(DUE_TEXTS.cellAwaited, { count: awaited })] : []),
  ];
  return html`<span class="owed">
    ${dueBar(counts)}
    <span class="hint">${words.join(", ")}</span>
    ${linkButton(view, {
      id: `dues-${unit}`,
      text: say(DUE_TEXTS.show),
      label: say(DUE_TEXTS.showOf, { unit: name }),
      onClick: () => void actions.of(makeDueActions).showUnit(unit, state.runs.period),
    })}
  </span>`;
}

function unitRow(view: View, unit: BoardUnit, mayLock: boolean): TemplateResult {
  const { say, state, actions } = view;
  const action = unit.state === "locked" ? "unlock" : "lock";
  const { lock, dues, period } = state.runs;
  const counts = countsOfPeriod(dues, unit.unit, period);
  const last =
    unit.lastAt === null
      ? say(BOARD_TEXTS.never)
      : say(BOARD_TEXTS.lastAt, { at: formatTime(view, unit.lastAt) });
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow">
        <strong>${unit.name}</strong>
        <span class="hint">${last}</span>
        ${counts === undefined ? nothing : owed(view, unit, counts)}
        ${unit.opened === null ? nothing : html`<span class="hint">${formatOpening(view, unit.opened)}</span>`}
      </div>
      <div class="side">
        ${badge(say(BOARD_STATE_TEXTS[unit.state]), TONES[unit.state])}
        ${
          mayLock
            ? linkButton(view, {
                id: `${action}-${unit.unit}`,
                text: say(BOARD_TEXTS[action]),
                label: say(action === "lock" ? BOARD_TEXTS.lockOf : BOARD_TEXTS.unlockOf, {
                  unit: unit.name,
                }),
                onClick: () => void actions.of(makeBoardActions).askLock(action, unit.unit),
              })
            : nothing
        }
      </div>
    </div>
    ${lock?.unit === unit.unit ? lockQuestion(view, lock) : nothing}
  </li>`;
}
