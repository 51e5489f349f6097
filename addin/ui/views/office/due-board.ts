import { html, nothing, type TemplateResult } from "lit/html.js";
import type { DueBoardResponse, MonthCounts } from "../../../../domain/protocol/dues.ts";
import { DUE_TEXTS } from "../../../../domain/texts/pane/dues.ts";
import { formatDay } from "../../../../domain/values/day.ts";
import { monthPeriod } from "../../../../domain/values/period.ts";
import type { UnitId } from "../../../../domain/values/ids.ts";
import { makeDueActions } from "../../actions/due-actions.ts";
import { shownCounts } from "../../state/due-counts.ts";
import { formatPeriodInSentence, formatUnit } from "../parts/format.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { dueBar, dueLegend } from "./due-bar.ts";

/** Units by months: how much is due, done, late and missing. A cell leads to its items. */
export function dueBoardView(view: View): TemplateResult {
  const { say, state } = view;
  const { dues } = state.runs;
  return page(
    view,
    say(DUE_TEXTS.title),
    dues === undefined || dues.units.length === 0 ? emptyState(say(DUE_TEXTS.nothing)) : content(view, dues),
  );
}

function content(view: View, { year, asOf, units, office, withheld, pending }: DueBoardResponse): unknown {
  const { say } = view;
  const title = say(DUE_TEXTS.title);
  return [
    hint(say(DUE_TEXTS.hint, { day: formatDay(asOf) })),
    office === null ? nothing : hint(say(DUE_TEXTS.once)),
    withheld === 0 ? nothing : hint(say(DUE_TEXTS.withheld, { count: withheld })),
    pending.length === 0 ? nothing : hint(say(DUE_TEXTS.counting, { count: pending.length })),
    dueLegend(view),
    html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table class="dues">
        <thead>
          <tr>
            <th scope="col">${say(DUE_TEXTS.unit)}</th>
            ${Array.from(
              { length: 12 },
              (_, month) => html`<th scope="col">${say(DUE_TEXTS.month, { month: String(month + 1) })}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${
            office === null
              ? nothing
              : html`<tr class="whole">
                  <th scope="row">${say(DUE_TEXTS.office)}</th>
                  ${office.map((counts) => html`<td>${numbers(view, counts)}</td>`)}
                </tr>`
          }
          ${units.map(
            ({ unit, months }) =>
              html`<tr>
                <th scope="row">${formatUnit(view, unit)}</th>
                ${months.map((counts, month) => cell(view, { unit, year, month: month + 1, counts }))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
  ];
}

interface Cell {
  readonly unit: UnitId;
  readonly year: number;
  readonly month: number;
  readonly counts: MonthCounts;
}

function cell(view: View, { unit, year, month, counts }: Cell): TemplateResult {
  const { say, actions } = view;
  if (counts.length === 0) return html`<td><span aria-hidden="true">·</span></td>`;
  const period = monthPeriod(year, month);
  const { due, met, late, missing, awaited } = shownCounts(counts);
  const label = say(DUE_TEXTS.cell, {
    unit: formatUnit(view, unit),
    period: formatPeriodInSentence(view, period),
    due,
    met,
    late,
    missing,
    awaited,
  });
  return html`<td>
    <button
      type="button"
      id=${`due-${unit}-${month}`}
      class="due-cell"
      title=${label}
      @click=${() => void actions.of(makeDueActions).showUnit(unit, period)}
    >
      ${numbers(view, counts)}<span class="unseen">${label}</span>
    </button>
  </td>`;
}

function numbers({ say }: View, counts: MonthCounts): TemplateResult | typeof nothing {
  if (counts.length === 0) return nothing;
  const shown = shownCounts(counts);
  const { due, met, late, missing, awaited } = shown;
  return html`${dueBar(shown)}<span class="done">${met + late}/${due}</span>
    ${late === 0 ? nothing : html`<span>${say(DUE_TEXTS.cellLate, { count: late })}</span>`}
    ${missing === 0 ? nothing : html`<strong>${say(DUE_TEXTS.cellMissing, { count: missing })}</strong>`}
    ${awaited === 0 ? nothing : html`<span>${say(DUE_TEXTS.cellAwaitedShort, { count: awaited })}</span>`}`;
}
