import { html, type TemplateResult } from "lit/html.js";
import { formatDay } from "../../../../domain/values/day.ts";
import { periodEnd } from "../../../../domain/values/period.ts";
import { BOARD_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { button } from "../parts/controls.ts";
import { emptyState, page } from "../parts/page.ts";
import { openUnits } from "../../state/run-state.ts";
import type { View } from "../parts/view.ts";
import { formatPeriodInSentence } from "../parts/format.ts";

/** A text for the office's own channel: the product sends no messages of its own. */
export function remindView(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { board, period } = state.runs;
  const units = board === undefined ? [] : openUnits(board);
  const text = say(BOARD_TEXTS.remindText, {
    units: units.map(({ name }) => name).join(", "),
    period: formatPeriodInSentence(view, period),
    day: formatDay(periodEnd(period)),
  });
  return page(
    view,
    say(BOARD_TEXTS.remind),
    units.length === 0
      ? emptyState(say(BOARD_TEXTS.noneOpen))
      : html`<textarea
            id="remind-text"
            rows="10"
            readonly
            aria-labelledby="page-title"
            .value=${text}
          ></textarea>
          ${button(view, {
            id: "copy",
            kind: "primary",
            text: say(BOARD_TEXTS.copy),
            onClick: () => void actions.board.copy(text),
          })}`,
  );
}
