import { makeBoardActions } from "../../actions/board-actions.ts";
import { html, type TemplateResult } from "lit/html.js";
import { periodsOf, yearPeriod } from "../../../../domain/values/period.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { select } from "./controls.ts";
import type { View } from "./view.ts";
import { formatPeriod } from "../../../../domain/wording/period-text.ts";

/** Year and period of the board, the runs and the results. */
export function periodChoice(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { year, period } = state.runs;
  const years = state.session.kind === "signed-in" ? state.session.me.years : [];
  return html`<div class="choices">
    ${select({
      id: "runs-year",
      label: say(PANE_TEXTS.year),
      chosen: String(year),
      choices: [...new Set([...years, year])].map(String).map((text) => ({ value: text, text })),
      onChange: (text) =>
        void actions.of(makeBoardActions).choosePeriod(Number(text), yearPeriod(Number(text))),
    })}
    ${select({
      id: "runs-period",
      label: say(PANE_TEXTS.period),
      chosen: period,
      choices: periodsOf(year).map((value) => ({ value, text: formatPeriod(value, state.language) })),
      onChange: (value) => void actions.of(makeBoardActions).choosePeriod(year, value),
    })}
  </div>`;
}
