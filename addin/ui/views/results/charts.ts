import { html, nothing, type TemplateResult } from "lit/html.js";
import { CHART_TEXTS, SHORT_LEVEL_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import type { MonthCounts } from "../../../../domain/protocol/dues.ts";
import { monthsOf, yearPeriod } from "../../../../domain/values/period.ts";
import { formatCount } from "../../../../domain/wording/count-format.ts";
import { formatPeriod } from "../../../../domain/wording/period-text.ts";
import { countsOfPeriod, type ShownCounts, shownCounts } from "../../state/due-counts.ts";
import { emptyState, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { formatPeriodInSentence, formatUnit } from "../parts/format.ts";
import { barChart } from "./bar-chart.ts";
import type { ChartData } from "./bar-chart-canvas.ts";
import { OUTCOMES } from "../../../../domain/vocabulary/level.ts";

/** Charts, each with a table of the same numbers. */
export function chartsView(view: View): TemplateResult {
  const { say } = view;
  const charts = [unitsChart(view), monthsChart(view), levelChart(view)].filter(
    (chart) => chart !== undefined,
  );
  return page(
    view,
    say(CHART_TEXTS.title),
    charts.length === 0 ? emptyState(say(CHART_TEXTS.noData)) : nothing,
    charts.map((chart) => figure(view, chart)),
  );
}

function figure(view: View, chart: ChartData): TemplateResult {
  const { say, state } = view;
  const columns = chart.total === undefined ? chart.series : [chart.total, ...chart.series];
  return html`<figure>
    <figcaption><h2>${chart.title}</h2></figcaption>
    ${barChart(chart)}
    <details>
      <summary>${say(CHART_TEXTS.table)}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${chart.title}>
        <table>
          <thead>
            <tr>
              <th scope="col"></th>
              ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${chart.labels.map(
              (label, index) =>
                html`<tr>
                  <th scope="row">${label}</th>
                  ${columns.map(({ values }) => html`<td>${formatCount(values[index] ?? 0, state.language)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`;
}

/** What is due against what is entered, by unit. */
function unitsChart(view: View): ChartData | undefined {
  const { say, state } = view;
  const { dues, period } = state.runs;
  const counted = (dues?.units ?? []).flatMap(({ unit }) => {
    const counts = countsOfPeriod(dues, unit, period);
    return counts === undefined || counts.due === 0 ? [] : [{ label: formatUnit(view, unit), counts }];
  });
  if (counted.length === 0) return undefined;
  const title = say(CHART_TEXTS.dueByUnit, { period: formatPeriodInSentence(view, period) });
  return dueChart(view, title, counted);
}

/** The same by month, of all units that the reader sees. */
function monthsChart(view: View): ChartData | undefined {
  const { say, state } = view;
  const { dues, year } = state.runs;
  const counted = monthsOf(yearPeriod(year)).flatMap((period, index) => {
    const months = dues?.office === null ? dues.units.map(({ months: own }) => own) : [dues?.office ?? []];
    const counts = sumOf(months.map((own) => own[index] ?? []));
    return counts.due === 0 ? [] : [{ label: formatPeriod(period, state.language), counts }];
  });
  if (counted.length === 0) return undefined;
  return dueChart(view, say(CHART_TEXTS.dueByMonth, { year: String(year) }), counted);
}

function sumOf(months: readonly MonthCounts[]): ShownCounts {
  return shownCounts(
    [0, 1, 2, 3].map((part) => months.reduce((sum, counts) => sum + (counts[part] ?? 0), 0)),
  );
}

function dueChart(
  { say }: View,
  title: string,
  counted: readonly { readonly label: string; readonly counts: ShownCounts }[],
): ChartData {
  const series = (["met", "late", "missing", "awaited"] as const).map((part) => ({
    label: say(CHART_TEXTS[part]),
    tone: DUE_TONES[part],
    values: counted.map(({ counts }) => counts[part]),
  }));
  return {
    title,
    labels: counted.map(({ label }) => label),
    series,
    total: { label: say(CHART_TEXTS.due), values: counted.map(({ counts }) => counts.due) },
  };
}

const DUE_TONES = { met: "good", late: "warm", missing: "bad", awaited: "faint" } as const;

const TONES = {
  HTXS: "good",
  HTT: "fine",
  HTNV: "warm",
  KHTNV: "bad",
  NO_FIT: "odd",
  INCOMPLETE: "odd",
  NOT_RATED: "faint",
} as const;

function levelChart(view: View): ChartData | undefined {
  const { say, state } = view;
  const people = (state.runs.results?.results ?? []).filter(({ kind }) => kind !== "collective");
  const units = [...new Set(people.map(({ unit }) => unit))];
  if (units.length === 0) return undefined;
  const found = OUTCOMES.filter((level) => people.some((person) => person.level === level));
  return {
    title: say(CHART_TEXTS.levels),
    labels: units.map((unit) => formatUnit(view, unit)),
    series: found.map((level) => ({
      label: say(SHORT_LEVEL_TEXTS[level]),
      tone: TONES[level],
      values: units.map(
        (unit) => people.filter((person) => person.unit === unit && person.level === level).length,
      ),
    })),
  };
}
