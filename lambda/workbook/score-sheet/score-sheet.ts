import { otherLevelLines } from "../../../domain/explanation/other-level.ts";
import { explainReason } from "../../../domain/explanation/explain-reason.ts";
import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import type { FormatRow } from "../../../domain/explanation/row-words.ts";
import type { Reason, SubjectResult } from "../../../domain/score/result.ts";
import { signedSource } from "../../../domain/texts/paper/official-names.ts";
import { RECEIPT_PAGE_TEXTS as TEXTS } from "../../../domain/texts/workbook/score-sheet-page.ts";
import { subjectShortfalls } from "../../../domain/study/subject-shortfalls.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { SUBJECT_KIND_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { vietnamTime } from "../../../domain/values/vietnam-time.ts";
import { FOOT_TEXTS } from "../../../domain/texts/workbook/letterhead.ts";
import type { TraceNode } from "../../../domain/trace/trace.ts";
import { cellPoints, hasAdjustedPoints, printedPoints } from "../../decision/cell-number.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { CriteriaColumns } from "../report/criteria-columns.ts";
import { type Letterhead, pageLines, placeAndDate, signatory } from "../writer/letterhead.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { ReportSheet, type SpanCell } from "../writer/report-sheet.ts";
import { resultNotes } from "../../decision/result-words.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { Span } from "../writer/table-head.ts";
import { textHeight } from "../writer/text-height.ts";

export interface ScoreSheet {
  readonly result: SubjectResult;
  /** The name of the unit in which the subject is rated. */
  readonly unit: string;
  readonly trace: TraceNode;
  /** Describes the rows in the trace. */
  readonly formatRow: FormatRow;
  /** By name who was counted for the limit in the group. */
  readonly peers: readonly string[];
}

/** Widths that fill an A4 page: the number, two columns of text, and two columns of figures. */
const WIDTHS = [6, 37, 14, 13, 13] as const;
const ALL: Span = [1, 5];
const ITEM: Span = [1, 2];
const VALUE: Span = [3, 5];
const NUMBER: Span = [1, 1];
const CRITERION: Span = [2, 3];
const MAX: Span = [4, 4];
const POINTS: Span = [5, 5];
const ROOM_TO_SIGN = 58;
/** Points between the margins of A4, and the smallest scale of a page before it continues on a second one. */
const PAGE_HEIGHT = 728;
const SMALLEST = 0.7;
const LINE = 15.5;

/** The page to be signed: the result, its reasons, and the points of each criterion. */
export function writeScoreSheet(book: WorkbookOutput, report: CommitteeReport, receipt: ScoreSheet): number {
  const { result, unit, peers } = receipt;
  const page = new Page(openSheet(book, result));
  for (const [item, value] of summaryLines(receipt)) {
    page.add([
      { span: ITEM, value: item, style: STYLE.prose },
      { span: VALUE, value, style: STYLE.strongText },
    ]);
  }
  page.add([{ span: ALL, value: TEXTS.why, style: STYLE.section }], 24);
  for (const reason of result.reasons) {
    const value = fill(TEXTS.reason, { reason: signedReason(reason) });
    page.add([{ span: ALL, value, style: STYLE.listed }]);
  }
  const criteria = writeCriteria(page, report, result);
  writeShortfalls(page, report, result);
  const { otherBook } = report;
  if (otherBook !== undefined) {
    const lines = otherLevelLines(otherBook.title, result, otherBook.of(result.subject), "vi");
    writeListed(page, TEXTS.otherBook, lines);
  }
  writeListed(page, TEXTS.peers, peers);
  const values = { sheet: TEXTS.details.sheet, at: vietnamTime(report.run.startedAt) };
  const rounded = hasAdjustedPoints(result) ? `${TEXTS.rounded} ` : "";
  page.add([{ span: ALL, value: `${rounded}${fill(TEXTS.source, values)}`, style: STYLE.note }]);
  writeSignatures(page, book.head, result, unit);
  page.close();
  return criteria;
}

/** A reason as a page that is signed says it: with what it rests on, and nothing of assumptions. */
function signedReason(reason: Reason): string {
  const said = explainReason({ ...reason, source: "" }, "vi");
  const source = signedSource(reason.source);
  return source === "" ? said : fill(TEXTS.cited, { said, source });
}

/** A sheet that counts its height. */
class Page {
  readonly #sheet: ReportSheet;
  #height = 150;

  constructor(sheet: ReportSheet) {
    this.#sheet = sheet;
  }

  add(cells: readonly SpanCell[], least = LINE): void {
    this.#sheet.addSpans(cells, least);
    const heights = cells.map(({ span: [from, to], value, style }) =>
      textHeight(
        value,
        WIDTHS.slice(from - 1, to).reduce((sum, width) => sum + width, 0),
        style,
      ),
    );
    this.#height += Math.max(least, ...heights);
  }

  /** A sheet slightly longer than a page is scaled to fit; a much longer one continues on the next page. */
  close(): void {
    if (this.#height * SMALLEST <= PAGE_HEIGHT) this.#sheet.worksheet.pageSetup.fitToHeight = 1;
    this.#sheet.close();
  }
}

function openSheet(book: WorkbookOutput, { kind }: SubjectResult): ReportSheet {
  const title = kind === "collective" ? TEXTS.collective : TEXTS.title;
  return new ReportSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    lines: pageLines(book.head, title, book.subtitle),
    head: false,
    onePage: true,
    columns: WIDTHS.map((width) => ({ caption: "", width, style: STYLE.prose })),
  });
}

function summaryLines({ result, unit }: ScoreSheet): readonly (readonly [item: string, value: string])[] {
  const { name, kind, group, display, level, proposals } = result;
  const notes = resultNotes(result);
  const proposed = proposals.map(({ form, decidedBy }) => `${form} (${decidedBy})`).join("; ");
  const who: readonly (readonly [string, string])[] =
    kind === "collective"
      ? [[TEXTS.collectiveName, name]]
      : [
          [TEXTS.name, name],
          [TEXTS.unit, unit],
        ];
  return [
    ...who,
    [TEXTS.group, `${SUBJECT_KIND_TEXTS[kind].vi}, ${group}`],
    [TEXTS.score, display ?? TEXTS.none],
    [TEXTS.level, OUTCOME_TEXTS[level].vi],
    [TEXTS.proposals, proposed === "" ? TEXTS.none : proposed],
    ...(notes === "" ? [] : [[TEXTS.notes, notes] as const]),
  ];
}

function writeCriteria(page: Page, { policy }: CommitteeReport, result: SubjectResult): number {
  if (result.criteria.length === 0) return 0;
  const titles = new CriteriaColumns(policy);
  titles.add(result);
  const nameOf = new Map(titles.inOrder.map(({ id, title }) => [id, title]));
  page.add([{ span: ALL, value: TEXTS.criteria, style: STYLE.section }], 24);
  page.add(
    [
      { span: NUMBER, value: WORKBOOK_TEXTS.number, style: STYLE.head },
      { span: CRITERION, value: TEXTS.criterion, style: STYLE.head },
      { span: MAX, value: TEXTS.max, style: STYLE.head },
      { span: POINTS, value: TEXTS.points, style: STYLE.head },
    ],
    20,
  );
  const printed = printedPoints(result);
  for (const [index, { id, max }] of result.criteria.entries()) {
    page.add([
      { span: NUMBER, value: index + 1, style: STYLE.count },
      { span: CRITERION, value: nameOf.get(id) ?? id, style: STYLE.prose },
      { span: MAX, value: cellPoints(max), style: STYLE.decimal },
      { span: POINTS, value: printed.get(id) ?? null, style: STYLE.decimal },
    ]);
  }
  page.add([
    { span: [1, 4], value: TEXTS.score, style: STYLE.strongText },
    { span: POINTS, value: cellPoints(result.score), style: STYLE.strongDecimal },
  ]);
  return result.criteria.length;
}

/** What was missing, late or fell short, with the reminders given, whatever points it took. */
function writeShortfalls(
  page: Page,
  { shortfalls, remindersOf }: CommitteeReport,
  result: SubjectResult,
): void {
  writeListed(page, TEXTS.shortfalls, subjectShortfalls(result, shortfalls, remindersOf, "vi"));
}

function writeListed(page: Page, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  page.add([{ span: ALL, value: title, style: STYLE.section }], 24);
  for (const line of lines)
    page.add([{ span: ALL, value: fill(TEXTS.shortfall, { line }), style: STYLE.listed }]);
}

/** The subject on the left and the organisation's signatory on the right; a collective is signed for by its unit. */
function writeSignatures(page: Page, head: Letterhead, result: SubjectResult, unit: string): void {
  const { signer, place } = head.texts;
  const [first, second] = signatory(head);
  const foot = FOOT_TEXTS;
  const collective = result.kind === "collective";
  const who = collective ? fill(TEXTS.unitHead, { unit: unit.toUpperCase() }) : TEXTS.subject;
  page.add([{ span: VALUE, value: placeAndDate(place, head.day), style: STYLE.letterItalic }], 24);
  page.add([
    { span: ITEM, value: who, style: STYLE.signed },
    { span: VALUE, value: first, style: STYLE.signed },
  ]);
  page.add([{ span: VALUE, value: second, style: STYLE.post }], ROOM_TO_SIGN);
  page.add([
    { span: ITEM, value: collective ? foot.dots : result.name, style: STYLE.signed },
    { span: VALUE, value: signer ?? foot.dots, style: STYLE.signed },
  ]);
}
