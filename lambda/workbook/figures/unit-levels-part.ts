import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { FIGURES_TEXTS } from "../../../domain/texts/workbook/figures.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import type { BarChart } from "../writer/chart-xml.ts";
import type { PlacedChart } from "../writer/drawing.ts";
import { LEVEL_COLOURS } from "../writer/level-colours.ts";
import { ASSESSED } from "../report/level-totals.ts";
import type { RunOverview } from "../report/run-overview.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { Span } from "../writer/table-head.ts";
import { FIRST_FIGURE, NAME, single, type FiguresPage } from "./figures-page.ts";

const TEXTS = FIGURES_TEXTS;

/** The most units for a table on the page; more units, as of a province, are only in the lists. */
const MOST_UNITS = 40;

/** The people of each unit by level, as a table and as bars. */
export function writeUnitLevels(page: FiguresPage, { unitLevels }: RunOverview): readonly PlacedChart[] {
  const texts = TEXTS.levels;
  if (unitLevels.length === 0 || unitLevels.length > MOST_UNITS) return [];
  const { rows, isWhole } = writeTable(page, unitLevels);
  const [top, bottom] = rows;
  if (!isWhole) return [];
  const from = FIRST_FIGURE;
  const chart: BarChart = {
    title: texts.chart,
    categories: unitLevels.map(({ name }) => name),
    categoriesAt: page.at(top, NAME, bottom),
    series: ASSESSED.map((outcome, index) => ({
      name: OUTCOME_TEXTS[outcome].vi,
      nameAt: page.at(top - 1, from + index),
      values: unitLevels.map(({ levels }) => levels[outcome]),
      valuesAt: page.at(top, from + index, bottom),
      colour: LEVEL_COLOURS[outcome],
    })),
    stacked: true,
    valueFormat: "0",
  };
  const values = unitLevels
    .map(({ name, levels }) => {
      const parts = ASSESSED.filter((outcome) => levels[outcome] > 0).map(
        (outcome) => `${OUTCOME_TEXTS[outcome].vi} ${levels[outcome]}`,
      );
      return `${name}: ${parts.join(", ")}`;
    })
    .join("; ");
  return page.chart(chart, fill(texts.chartSaid, { values }));
}

function writeTable(
  page: FiguresPage,
  unitLevels: RunOverview["unitLevels"],
): { readonly rows: Span; readonly isWhole: boolean } {
  const texts = TEXTS.levels;
  const from = FIRST_FIGURE;
  const sumColumn = from + ASSESSED.length;
  page.section(texts.byUnit);
  return page.table(
    [
      [single(1), WORKBOOK_TEXTS.number, STYLE.head],
      [single(NAME), texts.unit, STYLE.head],
      ...ASSESSED.map(
        (outcome, index) => [single(from + index), OUTCOME_TEXTS[outcome].vi, STYLE.smallHead] as const,
      ),
      [single(sumColumn), texts.sum, STYLE.head],
    ],
    unitLevels.map(({ name, levels }, index) => (row) => {
      const sum = ASSESSED.reduce((total, outcome) => total + levels[outcome], 0);
      return [
        [single(1), index + 1, STYLE.count],
        [single(NAME), name, STYLE.code],
        ...ASSESSED.map((outcome, place) => [single(from + place), levels[outcome], STYLE.count] as const),
        [
          single(sumColumn),
          { formula: `SUM(${cellName(row, from)}:${cellName(row, sumColumn - 1)})`, result: sum },
          STYLE.strongCount,
        ],
      ];
    }),
  );
}
