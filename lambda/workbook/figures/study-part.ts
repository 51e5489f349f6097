import { formatCount } from "../../../domain/wording/count-format.ts";
import { formatExact } from "../../../domain/values/exact.ts";
import { percentOf, sumCounts } from "../../../domain/study/study-counts.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { FIGURES_TEXTS } from "../../../domain/texts/workbook/figures.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { cellNumber } from "../../decision/cell-number.ts";
import type { BarChart } from "../writer/chart-xml.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import type { PlacedChart } from "../writer/drawing.ts";
import { shareCell } from "../report/level-totals.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { Span } from "../writer/table-head.ts";
import { FIRST_FIGURE, NAME, single, type FiguresPage } from "./figures-page.ts";

const TEXTS = FIGURES_TEXTS;
const CHART_COLOUR = "C0504D";

/** Part III: the total beside that of the year before, and each directive with the numbers of people invited, attending and handing in essays. */
export function writeStudy(
  page: FiguresPage,
  study: CommitteeReport["study"],
  before: StudyTotals | undefined,
): readonly PlacedChart[] {
  const rows = writeTable(page, study, before);
  return rows === undefined ? [] : writeChart(page, study.directives, rows);
}

/** @returns the rows of the directives, or undefined where nothing was studied, or no page holds them */
function writeTable(
  page: FiguresPage,
  { total, directives }: CommitteeReport["study"],
  before: StudyTotals | undefined,
): Span | undefined {
  const texts = TEXTS.study;
  page.heading(texts.heading);
  const rate = percentOf(total.present + total.madeUp, total.invited);
  if (directives.length === 0 || rate === undefined) {
    page.paragraph(texts.nothing);
    return undefined;
  }
  const counted = {
    directives: directives.length,
    sessions: total.online + total.direct + total.cell,
    invited: total.invited,
    attended: total.present + total.madeUp,
  };
  page.paragraph(
    fill(texts.said, {
      ...Object.fromEntries(Object.entries(counted).map(([name, count]) => [name, formatCount(count, "vi")])),
      rate: formatExact(rate),
    }),
  );
  const heads = [
    texts.invited,
    texts.attended,
    texts.rate,
    texts.essays,
    texts.essaysOnTime,
    texts.essayRate,
  ];
  const added = sumCounts(directives.map((directive) => directive.total));
  const written = page.table(
    [
      [single(1), WORKBOOK_TEXTS.number, STYLE.head],
      [single(NAME), texts.directive, STYLE.head],
      ...heads.map((head, index) => [single(FIRST_FIGURE + index), head, STYLE.head] as const),
    ],
    [
      ...directives.map(({ number, total: counts }, index) => (row: number) => [
        [single(1), index + 1, STYLE.count] as const,
        [single(NAME), number, STYLE.code] as const,
        ...studyCells(counts, row, false),
      ]),
      (row, top) => [
        [single(1), null, STYLE.strongText],
        [single(NAME), TEXTS.levels.sum, STYLE.strongText],
        ...studyCells(total, row, { rows: [top, row - 1], counts: added }),
      ],
      ...(before === undefined
        ? []
        : [
            (row: number) => [
              [single(1), null, STYLE.code] as const,
              [single(NAME), texts.before, STYLE.code] as const,
              ...studyCells(before, row, false),
            ],
          ]),
    ],
  );
  const [top, end] = written.rows;
  const last = before === undefined ? end : end - 1;
  if (added.invited !== total.invited) page.paragraph(texts.seats);
  page.bars([top, last], FIRST_FIGURE + 2);
  page.bars([top, last], FIRST_FIGURE + 5);
  return written.isWhole ? [top, last - 1] : undefined;
}

function writeChart(
  page: FiguresPage,
  directives: CommitteeReport["study"]["directives"],
  [top, bottom]: Span,
): readonly PlacedChart[] {
  const texts = TEXTS.study;
  const rates = directives.map(({ total: { present, madeUp, invited } }) => {
    const percent = percentOf(present + madeUp, invited);
    return percent === undefined ? 0 : cellNumber(percent);
  });
  const chart: BarChart = {
    title: texts.chart,
    categories: directives.map(({ number }) => number),
    categoriesAt: page.at(top, NAME, bottom),
    series: [
      {
        name: texts.rate,
        nameAt: page.at(top - 1, FIRST_FIGURE + 2),
        values: rates,
        valuesAt: page.at(top, FIRST_FIGURE + 2, bottom),
        colour: CHART_COLOUR,
      },
    ],
    stacked: false,
    most: 100,
    valueFormat: "0",
  };
  const values = directives.map(({ number }, index) => `${number} ${decimal(rates[index] ?? 0)}`).join("; ");
  return page.chart(chart, fill(texts.chartSaid, { values }));
}

type StudyTotals = CommitteeReport["study"]["total"];

interface Summed {
  readonly rows: Span;
  readonly counts: StudyTotals;
}

function attendedOf({ present, madeUp }: StudyTotals): number {
  return present + madeUp;
}

/** A count that does not add up, since a person in a session is one seat for all its documents, is no sum. */
function studyCells(counts: StudyTotals, row: number, summed: Summed | false) {
  const attended = attendedOf(counts);
  const count = (column: number, value: number, added: number | false): CellInput => {
    if (summed === false || added !== value) return value;
    const [top, bottom] = summed.rows;
    return { formula: `SUM(${cellName(top, column)}:${cellName(bottom, column)})`, result: value };
  };
  const share = (part: number, base: number, partColumn: number, baseColumn: number): CellInput =>
    shareCell(part, base, cellName(row, partColumn), cellName(row, baseColumn));
  const [countStyle, decimalStyle] =
    summed === false ? [STYLE.count, STYLE.decimal] : [STYLE.strongCount, STYLE.strongDecimal];
  const first = FIRST_FIGURE;
  return [
    [single(first), count(first, counts.invited, summed && summed.counts.invited), countStyle],
    [single(first + 1), count(first + 1, attended, summed && attendedOf(summed.counts)), countStyle],
    [single(first + 2), share(attended, counts.invited, first + 1, first), decimalStyle],
    [single(first + 3), count(first + 3, counts.essaysDue, summed && summed.counts.essaysDue), countStyle],
    [
      single(first + 4),
      count(first + 4, counts.essaysOnTime, summed && summed.counts.essaysOnTime),
      countStyle,
    ],
    [single(first + 5), share(counts.essaysOnTime, counts.essaysDue, first + 4, first + 3), decimalStyle],
  ] as const;
}

function decimal(value: number): string {
  return String(value).replace(".", ",");
}
