import { html, type TemplateResult } from "lit/html.js";
import { type Period, periodsOf, yearPeriod } from "../../../../domain/values/period.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { select } from "./controls.ts";
import type { View } from "./view.ts";
import { periodWords } from "./words.ts";

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
      choices: [...new Set([...years, year])].map((one) => ({ value: String(one), text: String(one) })),
      onChange: (one) => void actions.board.choosePeriod(Number(one), yearPeriod(Number(one))),
    })}
    ${select({
      id: "runs-period",
      label: say(PANE_TEXTS.period),
      chosen: period,
      choices: periodsOf(year).map((one) => ({ value: one, text: periodWords(view, one) })),
      onChange: (one) => void actions.board.choosePeriod(year, one as Period),
    })}
  </div>`;
}
