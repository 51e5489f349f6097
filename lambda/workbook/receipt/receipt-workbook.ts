import type { Writable } from "node:stream";
import { explainNodes, explainReason } from "../../../domain/explain.ts";
import { OUTCOME_OPTIONS } from "../../../domain/score/level-names.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { RECEIPT_PAGE_TEXTS as TEXTS } from "../../../domain/texts/receipt-page.ts";
import { fill } from "../../../domain/texts/render.ts";
import { SUBJECT_KIND_TEXTS } from "../../../domain/texts/score.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook.ts";
import type { TraceNode } from "../../../domain/trace.ts";
import { runHead } from "../committee-workbook.ts";
import type { CommitteeReport } from "../committee-report.ts";
import { dryRunLines, headLines, type Letterhead, placeAndDate } from "../letterhead.ts";
import { type Book, ReportSheet } from "../report-sheet.ts";
import { resultNotes } from "../result-words.ts";
import { type CellStyle, lineStyle, STYLE } from "../sheet-style.ts";
import { splitText } from "../split-text.ts";
import { textHeight } from "../text-height.ts";
import { writeBook, type WrittenRows } from "../write-book.ts";

export interface ReceiptPage {
  readonly result: SubjectResult;
  readonly unit: string;
  readonly trace: TraceNode;
}

/** Widths of what is said and of what it rests on: an A4 page in life size. */
const ITEM = 46;
const VALUE = 37;
const MAX_TEXT = 700;
/** Deeper lines are folded, and not printed. */
const DEEPEST_PRINTED = 3;
/** Points of rows between the margins of A4; what is a little longer is made smaller, and still read with ease. */
const PAGE_HEIGHT = 728;
const SMALLEST = 0.75;
const HEAD_AND_FOOT = 330;
const LEAST_ROW = 15;

/** One subject's receipt to be printed and signed: what was found, why, and how it was counted. */
export function writeReceiptWorkbook(
  report: CommitteeReport,
  page: ReceiptPage,
  sink: Writable,
): Promise<WrittenRows> {
  const head = runHead(report);
  return writeBook(head, sink, async (book) => {
    const { result, unit } = page;
    const sheet = openSheet(book, result);
    const lines = [...verdictLines(page), ...whyLines(result), ...traceLines(page.trace)];
    let height = HEAD_AND_FOOT;
    for (const { item, value, styles, depth } of lines) {
      await sheet.add([item, value], styles, depth);
      if (depth <= DEEPEST_PRINTED) {
        const [left, right] = styles;
        const heights = [textHeight(item, ITEM, left), textHeight(value, VALUE, right)];
        height += Math.max(LEAST_ROW, ...heights);
      }
    }
    const { id, factsHash } = report.run;
    const source = fill(TEXTS.source, { run: id, hash: factsHash ?? TEXTS.none });
    sheet.addSpans([{ span: sheet.across, value: source, style: STYLE.basis }]);
    writeSignatures(sheet, book.head, result, unit);
    if (height * SMALLEST <= PAGE_HEIGHT) sheet.worksheet.pageSetup.fitToHeight = 1;
    sheet.close();
    return sheet.rows;
  });
}

interface PageLine {
  readonly item: string | null;
  readonly value: string | null;
  readonly styles: readonly [CellStyle, CellStyle];
  readonly depth: number;
}

function openSheet(book: Book, { kind }: SubjectResult): ReportSheet {
  const title = kind === "collective" ? TEXTS.collective : TEXTS.title;
  return new ReportSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    lines: [
      ...headLines(book.head),
      { across: { text: title, style: STYLE.title } },
      { across: { text: book.subtitle, style: STYLE.subtitle } },
      ...dryRunLines(book.head),
    ],
    head: true,
    unnumbered: true,
    columns: [
      { caption: TEXTS.item, width: ITEM, style: STYLE.prose, unique: true },
      { caption: TEXTS.value, width: VALUE, style: STYLE.prose, unique: true },
    ],
  });
}

function verdictLines({ result, unit }: ReceiptPage): readonly PageLine[] {
  const { name, kind, group, display, level, proposals } = result;
  const notes = resultNotes(result);
  const lines: readonly (readonly [string, string])[] = [
    [TEXTS.name, name],
    ...(kind === "collective" ? [] : [[TEXTS.unit, unit] as const]),
    [TEXTS.group, `${SUBJECT_KIND_TEXTS[kind].vi}, ${group}`],
    [TEXTS.score, display ?? TEXTS.none],
    [TEXTS.level, OUTCOME_OPTIONS[level].vi],
    ...(notes === "" ? [] : [[TEXTS.notes, notes] as const]),
    [
      TEXTS.proposals,
      proposals.map(({ form, decidedBy }) => `${form} (${decidedBy})`).join("; ") || TEXTS.none,
    ],
  ];
  const styles = [STYLE.prose, STYLE.strongText] as const;
  return lines.map(([item, value]) => ({ item, value, styles, depth: 0 }));
}

/** Each reason with its article. */
function whyLines({ reasons }: SubjectResult): readonly PageLine[] {
  const said = reasons.flatMap((reason) => splitText(explainReason(reason, "vi"), MAX_TEXT));
  return said.map((value, index) => ({
    item: index === 0 ? TEXTS.why : null,
    value,
    styles: [STYLE.verdict, STYLE.prose] as const,
    depth: 0,
  }));
}

function traceLines(trace: TraceNode): readonly PageLine[] {
  const heading: PageLine = {
    item: TEXTS.how,
    value: null,
    styles: [STYLE.subject, STYLE.subject],
    depth: 0,
  };
  const lines = explainNodes(trace, "vi").flatMap(({ depth, said, rows, sources }) => {
    const items = splitText(said, MAX_TEXT);
    const values = splitText([rows, sources].filter((part) => part !== "").join("\n"), MAX_TEXT);
    return Array.from({ length: Math.max(items.length, values.length) }, (_, index): PageLine => {
      const styles = [lineStyle(depth), STYLE.basis] as const;
      return { item: items[index] ?? null, value: values[index] ?? null, styles, depth };
    });
  });
  return [heading, ...lines];
}

/** The subject to the left, who signs for the organisation to the right; a collective is signed for by its unit. */
function writeSignatures(
  sheet: ReportSheet,
  { texts, day }: Letterhead,
  result: SubjectResult,
  unit: string,
): void {
  const { onBehalf, post, signer, place } = texts;
  const foot = WORKBOOK_TEXTS.foot;
  const [left, right] = [[1, 1] as const, [2, 2] as const];
  const collective = result.kind === "collective";
  const who = collective ? fill(TEXTS.unitHead, { unit: unit.toUpperCase() }) : TEXTS.subject;
  sheet.addSpans([{ span: right, value: placeAndDate(place, day), style: STYLE.letterItalic }]);
  sheet.addSpans([
    { span: left, value: who, style: STYLE.signed },
    { span: right, value: (onBehalf ?? foot.onBehalf).toUpperCase(), style: STYLE.signed },
  ]);
  sheet.addSpans([{ span: right, value: (post ?? foot.post).toUpperCase(), style: STYLE.signed }], 58);
  sheet.addSpans([
    { span: left, value: collective ? foot.dots : result.name, style: STYLE.signed },
    { span: right, value: signer ?? foot.dots, style: STYLE.signed },
  ]);
}
