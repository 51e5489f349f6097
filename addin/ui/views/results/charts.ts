import { html, nothing, type TemplateResult } from "lit/html.js";
import { CHART_TEXTS, SHORT_LEVEL_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { SHORT_UNIT_PREFIX } from "../../../../domain/texts/pane/pane.ts";
import { emptyState, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { formatUnit } from "../parts/format.ts";
import { barChart } from "./bar-chart.ts";
import type { ChartData } from "./bar-chart-canvas.ts";
import { OUTCOMES } from "../../../../domain/vocabulary/level.ts";

/** Charts, each with a table of the same numbers. */
export function chartsView(view: View): TemplateResult {
  const { say } = view;
  const charts = [attendanceChart(view), levelChart(view)].filter((chart) => chart !== undefined);
  return page(
    view,
    say(CHART_TEXTS.title),
    charts.length === 0 ? emptyState(say(CHART_TEXTS.noData)) : nothing,
    charts.map((chart) => figure(view, chart)),
  );
}

function figure(view: View, chart: ChartData): TemplateResult {
  const { say } = view;
  return html`<figure>
    <figcaption><h2>${chart.title}</h2></figcaption>
    ${barChart(chart)}
    <details>
      <summary>${say(CHART_TEXTS.table)}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${chart.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">${say(CHART_TEXTS.unit)}</th>
              ${chart.series.map(({ label }) => html`<th scope="col">${label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${chart.labels.map(
              (label, index) =>
                html`<tr>
                  <th scope="row">${label}</th>
                  ${chart.series.map(({ values }) => html`<td>${values[index]}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`;
}

function attendanceChart({ say, state }: View): ChartData | undefined {
  const units = state.runs.attendance ?? [];
  if (units.length === 0) return undefined;
  return {
    title: say(CHART_TEXTS.attendance),
    labels: units.map(({ name }) => shortName(name)),
    series: [
      {
        label: say(CHART_TEXTS.present),
        tone: "good",
        values: units.map(({ marks }) => marks.present + marks["made-up"]),
      },
      { label: say(CHART_TEXTS.excused), tone: "warm", values: units.map(({ marks }) => marks.excused) },
      { label: say(CHART_TEXTS.unexcused), tone: "bad", values: units.map(({ marks }) => marks.unexcused) },
    ],
  };
}

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
    labels: units.map((unit) => shortName(formatUnit(view, unit))),
    series: found.map((level) => ({
      label: say(SHORT_LEVEL_TEXTS[level]),
      tone: TONES[level],
      values: units.map(
        (unit) => people.filter((person) => person.unit === unit && person.level === level).length,
      ),
    })),
  };
}

/** A label of this length fills half of a narrow pane. */
const LONGEST_LABEL = 21;

/** Drops the prefix "Chi bộ", which nearly every name has, to save space. */
function shortName(name: string): string {
  const own = name.startsWith(SHORT_UNIT_PREFIX.vi) ? name.slice(SHORT_UNIT_PREFIX.vi.length) : name;
  return own.length > LONGEST_LABEL ? `${own.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : own;
}
