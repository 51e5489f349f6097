import { type Outcome, OUTCOME_OPTIONS } from "../../domain/score/level-names.ts";
import { displayExact } from "../../domain/exact.ts";
import { percentOf } from "../../domain/study-counts.ts";
import { PROPOSAL_TEXTS } from "../../domain/texts/score.ts";
import { fill } from "../../domain/texts/render.ts";
import { WORKBOOK_TEXTS } from "../../domain/texts/workbook.ts";
import { FOOT_TEXTS } from "../../domain/texts/workbook-letterhead.ts";
import { SUBMISSION_TEXTS } from "../../domain/texts/workbook-submission.ts";
import { cellName, rangeName } from "../import/grid.ts";
import type { BarChart } from "./chart-xml.ts";
import { cellNumber } from "./cell-number.ts";
import type { CommitteeReport } from "./committee-report.ts";
import { drawCharts, type PlacedChart } from "./drawing.ts";
import { LEVEL_COLOURS } from "./level-colours.ts";
import { ASSESSED, shareCell } from "./level-totals.ts";
import { documentNumber, dryRunLines, headLines, type Line } from "./letterhead.ts";
import type { Book } from "./book.ts";
import { ReportSheet } from "./report-sheet.ts";
import type { CellInput } from "./row-xml.ts";
import type { RunOverview } from "./run-overview.ts";
import { writeDocumentFoot } from "./sheet-foot.ts";
import { type CellStyle, STYLE } from "./sheet-style.ts";
import type { SheetColumn, Span } from "./table-head.ts";

const TEXTS = SUBMISSION_TEXTS;
/** A number, a name, and six columns of figures. */
const COLUMNS: readonly SheetColumn[] = [5, 27, 9, 9, 9, 9, 9, 9].map((width) => ({
  caption: "",
  width,
  style: STYLE.prose,
}));
const NAME = 2;
const FIRST_FIGURE = 3;
const FIGURE_COLUMNS: Span = [FIRST_FIGURE, COLUMNS.length];
/** A level's name lies over the columns that its table leaves free. */
const LEVEL_NAME: Span = [1, 4];
const CHART_COLOUR = "C0504D";
const NOT_RATED: Outcome = "NOT_RATED";

/** Sheet 1: what the committee submits in one or two pages, with the year's figures, and who signs it. */
export function writeSubmissionSheet(book: Book, report: CommitteeReport, overview: RunOverview): number {
  const sheet = new ReportSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    lines: linesOf(book),
    head: false,
    columns: COLUMNS,
  });
  const page = new SubmissionPage(sheet);
  const authority = book.head.texts.addressee ?? TEXTS.someAuthority;
  page.say(
    fill(TEXTS.opening, {
      policy: report.policy.title.vi,
      office: book.head.office,
      period: book.period,
    }),
  );
  const charts = [...writeStudy(page, report), ...writeLevels(page, overview)];
  writeProposals(page, overview);
  page.say(fill(TEXTS.closing, { addressee: authority }));
  writeDocumentFoot(sheet, book.head);
  sheet.close(undefined, drawCharts(book.writer, sheet, charts));
  return page.tableRows;
}

function linesOf({ head, period }: Book): readonly Line[] {
  const across = (text: string, style: CellStyle): Line => ({ across: { text, style } });
  return [
    ...headLines(head, documentNumber(head.texts)),
    across(TEXTS.title, STYLE.title),
    across(fill(TEXTS.summary, { period }), STYLE.summary),
    across(TEXTS.dashes, STYLE.dashes),
    ...dryRunLines(head),
    across(fill(TEXTS.addressee, { name: head.texts.addressee ?? FOOT_TEXTS.dots }), STYLE.addressee),
  ];
}

/** Paragraphs and tables below each other, over the same eight columns. */
class SubmissionPage {
  readonly sheet: ReportSheet;
  tableRows = 0;

  constructor(sheet: ReportSheet) {
    this.sheet = sheet;
  }

  say(text: string): void {
    this.sheet.addSpans([{ span: this.sheet.across, value: text, style: STYLE.body }]);
  }

  heading(text: string): void {
    this.sheet.addSpans([{ span: this.sheet.across, value: text, style: STYLE.bodyHead }], 34);
  }

  /** A line of a table: a number, a name, and cells over one column each or over the given stretches. */
  row(cells: readonly (readonly [Span, CellInput, CellStyle])[]): void {
    this.sheet.addSpans(cells.map(([span, value, style]) => ({ span, value, style })));
    this.tableRows += 1;
  }

  bars(rows: Span, column: number): void {
    this.sheet.bars(rows, column);
  }

  /** A row high enough for a chart of so many bars. */
  chart(chart: BarChart, said: string): PlacedChart {
    const height = Math.min(400, 90 + 21 * chart.categories.length);
    const row = this.sheet.nextRow;
    this.sheet.addSpans([{ span: this.sheet.across, value: null, style: STYLE.chart }], height);
    return { chart, said, row, columns: this.sheet.across };
  }

  /** A reference from a chart to cells of this sheet. */
  at(top: number, left: number, bottom = top, right = left): string {
    const range = rangeName({ top, left, bottom, right }).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return `'${this.sheet.name}'!${top === bottom && left === right ? range.split(":")[0] : range}`;
  }
}

function one(column: number): Span {
  return [column, column];
}

function writeStudy(page: SubmissionPage, { study }: CommitteeReport): readonly PlacedChart[] {
  const texts = TEXTS.study;
  const { total, directives } = study;
  page.heading(texts.heading);
  const rate = percentOf(total.present + total.madeUp, total.invited);
  if (directives.length === 0 || rate === undefined) {
    page.say(texts.nothing);
    return [];
  }
  const counted = {
    directives: directives.length,
    sessions: total.online + total.direct + total.cell,
    invited: total.invited,
    attended: total.present + total.madeUp,
  };
  page.say(
    fill(texts.said, {
      ...Object.fromEntries(Object.entries(counted).map(([name, count]) => [name, String(count)])),
      rate: displayExact(rate),
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
  page.row([
    [one(1), WORKBOOK_TEXTS.number, STYLE.head],
    [one(NAME), texts.directive, STYLE.head],
    ...heads.map((head, index) => [one(FIRST_FIGURE + index), head, STYLE.head] as const),
  ]);
  const top = page.sheet.nextRow;
  for (const [index, { number, total: counts }] of directives.entries()) {
    const row = page.sheet.nextRow;
    page.row([
      [one(1), String(index + 1), STYLE.centered],
      [one(NAME), number, STYLE.code],
      ...studyCells(counts, row, false),
    ]);
  }
  const bottom = page.sheet.nextRow - 1;
  page.row([
    [one(1), null, STYLE.strongText],
    [one(NAME), TEXTS.levels.sum, STYLE.strongText],
    ...studyCells(total, bottom + 1, [top, bottom]),
  ]);
  page.bars([top, bottom + 1], FIRST_FIGURE + 2);
  page.bars([top, bottom + 1], FIRST_FIGURE + 5);
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
  return [page.chart(chart, fill(texts.chartSaid, { values }))];
}

type StudyTotals = CommitteeReport["study"]["total"];

function studyCells(counts: StudyTotals, row: number, summed: Span | false) {
  const attended = counts.present + counts.madeUp;
  const count = (column: number, value: number): CellInput => {
    if (summed === false) return value;
    const [top, bottom] = summed;
    return { formula: `SUM(${cellName(top, column)}:${cellName(bottom, column)})`, result: value };
  };
  const share = (part: number, base: number, partColumn: number, baseColumn: number): CellInput =>
    shareCell(part, base, cellName(row, partColumn), cellName(row, baseColumn));
  const [whole, broken] =
    summed === false ? [STYLE.count, STYLE.decimal] : [STYLE.strongCount, STYLE.strongDecimal];
  const first = FIRST_FIGURE;
  return [
    [one(first), count(first, counts.invited), whole],
    [one(first + 1), count(first + 1, attended), whole],
    [one(first + 2), share(attended, counts.invited, first + 1, first), broken],
    [one(first + 3), count(first + 3, counts.essaysDue), whole],
    [one(first + 4), count(first + 4, counts.essaysOnTime), whole],
    [one(first + 5), share(counts.essaysOnTime, counts.essaysDue, first + 4, first + 3), broken],
  ] as const;
}

function writeLevels(page: SubmissionPage, overview: RunOverview): readonly PlacedChart[] {
  const texts = TEXTS.levels;
  const { collectives, people } = overview;
  page.heading(texts.heading);
  const assessed = ({ levels, count }: RunOverview["people"]) => count - levels[NOT_RATED];
  page.say(
    fill(texts.said, {
      collectives: String(assessed(collectives)),
      people: String(assessed(people)),
      notRated: String(people.levels[NOT_RATED]),
    }),
  );
  const [ofCollectives, ofPeople] = [LEVEL_NAME[1] + 1, LEVEL_NAME[1] + 3];
  page.row([
    [LEVEL_NAME, texts.level, STYLE.head],
    [one(ofCollectives), texts.collectives, STYLE.head],
    [one(ofCollectives + 1), texts.rate, STYLE.head],
    [one(ofPeople), texts.people, STYLE.head],
    [one(ofPeople + 1), texts.rate, STYLE.head],
  ]);
  const top = page.sheet.nextRow;
  const totalRow = top + ASSESSED.length;
  const line = (list: RunOverview["people"], column: number, outcome: Outcome) =>
    [
      list.levels[outcome],
      shareCell(
        list.levels[outcome],
        assessed(list),
        cellName(page.sheet.nextRow, column),
        cellName(totalRow, column),
      ),
    ] as const;
  for (const outcome of ASSESSED) {
    const [collectiveCount, collectiveShare] = line(collectives, ofCollectives, outcome);
    const [peopleCount, peopleShare] = line(people, ofPeople, outcome);
    page.row([
      [LEVEL_NAME, OUTCOME_OPTIONS[outcome].vi, STYLE.code],
      [one(ofCollectives), collectiveCount, STYLE.count],
      [one(ofCollectives + 1), collectiveShare, STYLE.decimal],
      [one(ofPeople), peopleCount, STYLE.count],
      [one(ofPeople + 1), peopleShare, STYLE.decimal],
    ]);
  }
  const sum = (column: number, result: number): CellInput => ({
    formula: `SUM(${cellName(top, column)}:${cellName(totalRow - 1, column)})`,
    result,
  });
  const whole = (list: RunOverview["people"], column: number) =>
    shareCell(assessed(list), assessed(list), cellName(totalRow, column), cellName(totalRow, column));
  page.row([
    [LEVEL_NAME, texts.assessed, STYLE.strongText],
    [one(ofCollectives), sum(ofCollectives, assessed(collectives)), STYLE.strongCount],
    [one(ofCollectives + 1), whole(collectives, ofCollectives), STYLE.strongDecimal],
    [one(ofPeople), sum(ofPeople, assessed(people)), STYLE.strongCount],
    [one(ofPeople + 1), whole(people, ofPeople), STYLE.strongDecimal],
  ]);
  page.bars([top, totalRow], ofCollectives + 1);
  page.bars([top, totalRow], ofPeople + 1);
  return writeUnitLevels(page, overview);
}

/** Few enough units for a table on the page; a province's stand in the lists. */
const MOST_UNITS = 30;

function writeUnitLevels(page: SubmissionPage, { unitLevels }: RunOverview): readonly PlacedChart[] {
  const texts = TEXTS.levels;
  if (unitLevels.length === 0 || unitLevels.length > MOST_UNITS) return [];
  page.sheet.addSpans([{ span: page.sheet.across, value: texts.byUnit, style: STYLE.section }], 22);
  const shown: readonly Outcome[] = ASSESSED;
  const [from] = FIGURE_COLUMNS;
  const sumColumn = from + shown.length;
  page.row([
    [one(1), WORKBOOK_TEXTS.number, STYLE.head],
    [one(NAME), texts.unit, STYLE.head],
    ...shown.map(
      (outcome, index) => [one(from + index), OUTCOME_OPTIONS[outcome].vi, STYLE.smallHead] as const,
    ),
    [one(sumColumn), texts.sum, STYLE.head],
  ]);
  const top = page.sheet.nextRow;
  const bottom = top + unitLevels.length - 1;
  for (const [index, { name, levels }] of unitLevels.entries()) {
    const row = page.sheet.nextRow;
    const sum = shown.reduce((total, outcome) => total + levels[outcome], 0);
    page.row([
      [one(1), String(index + 1), STYLE.centered],
      [one(NAME), name, STYLE.code],
      ...shown.map((outcome, place) => [one(from + place), levels[outcome], STYLE.count] as const),
      [
        one(sumColumn),
        { formula: `SUM(${cellName(row, from)}:${cellName(row, sumColumn - 1)})`, result: sum },
        STYLE.strongCount,
      ],
    ]);
  }
  const chart: BarChart = {
    title: texts.chart,
    categories: unitLevels.map(({ name }) => name),
    categoriesAt: page.at(top, NAME, bottom),
    series: shown.map((outcome, index) => ({
      name: OUTCOME_OPTIONS[outcome].vi,
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
      const parts = shown
        .filter((outcome) => levels[outcome] > 0)
        .map((outcome) => `${OUTCOME_OPTIONS[outcome].vi} ${levels[outcome]}`);
      return `${name}: ${parts.join(", ")}`;
    })
    .join("; ");
  return [page.chart(chart, fill(texts.chartSaid, { values }))];
}

function writeProposals(page: SubmissionPage, { proposals }: RunOverview): void {
  const texts = TEXTS.proposals;
  page.heading(texts.heading);
  if (proposals.length === 0) {
    page.say(texts.nothing);
    return;
  }
  const total = proposals.reduce((sum, { count }) => sum + count, 0);
  page.say(fill(texts.said, { count: String(total) }));
  page.row([
    [one(1), WORKBOOK_TEXTS.number, STYLE.head],
    [AWARD, texts.award, STYLE.head],
    [BODY, texts.decidedBy, STYLE.head],
    [COUNT, texts.count, STYLE.head],
  ]);
  const top = page.sheet.nextRow;
  for (const [index, { id, decidedBy, count }] of proposals.entries()) {
    page.row([
      [one(1), String(index + 1), STYLE.centered],
      [AWARD, PROPOSAL_TEXTS[id].vi, STYLE.code],
      [BODY, decidedBy, STYLE.code],
      [COUNT, count, STYLE.count],
    ]);
  }
  const [column] = COUNT;
  const sum = `SUM(${cellName(top, column)}:${cellName(page.sheet.nextRow - 1, column)})`;
  page.row([
    [one(1), null, STYLE.strongText],
    [AWARD, TEXTS.levels.sum, STYLE.strongText],
    [BODY, null, STYLE.strongText],
    [COUNT, { formula: sum, result: total }, STYLE.strongCount],
  ]);
}

const AWARD: Span = [NAME, 4];
const BODY: Span = [5, 7];
const COUNT: Span = [8, 8];

function decimal(value: number): string {
  return String(value).replace(".", ",");
}
