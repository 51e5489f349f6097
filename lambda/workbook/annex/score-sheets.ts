import { explainNodes } from "../../../domain/explanation/explain.ts";
import { explainReason } from "../../../domain/explanation/explain-reason.ts";
import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import type { FormatRow } from "../../../domain/explanation/row-words.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { groupBy } from "../../../domain/values/group-by.ts";
import { subjectShortfalls } from "../../../domain/study/subject-shortfalls.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { RECEIPTS_SHEET_TEXTS } from "../../../domain/texts/workbook/score-sheets.ts";
import type { TraceNode } from "../../../domain/trace/trace.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { ReportSheet, type StyledRow } from "../writer/report-sheet.ts";
import { resultNotes } from "../../decision/result-words.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { lineStyle, STYLE } from "../writer/sheet-style.ts";
import type { BasisList } from "./basis-list.ts";
import { splitText } from "../writer/split-text.ts";

const TEXTS = RECEIPTS_SHEET_TEXTS;
/** A row of a sheet is at most 409 points high: about 25 lines of the columns below. */
const MAX_CONTENT = 900;
const MAX_BASIS = 700;

/**
 * Every number of every subject down to the counted rows and the articles, each subject on a page of its own. A large run
 * continues in "Phiếu điểm (2)" and so on.
 */
export async function writeScoreSheets(
  book: WorkbookOutput,
  report: CommitteeReport,
  basis: BasisList,
): Promise<number> {
  let sheet = openSheet(book, 1);
  let sheets = 1;
  let before = 0;
  let number = 0;
  const shortfallsOf = makeShortfallsOf(report);
  for (const { unit, name } of report.units) {
    const results = await report.results(unit);
    const formatRow = report.rowFormatters(unit);
    const traces = results.length === 0 ? {} : await report.traces(unit);
    for (const result of results) {
      if (sheet.isFull) {
        sheet.close();
        before += sheet.rows;
        sheets += 1;
        sheet = openSheet(book, sheets);
      }
      number += 1;
      const trace = traces[result.subject];
      if (trace === undefined) throw new Error(`run has no trace of ${result.subject}`);
      const rows = [
        ...headingRows(result, number, name),
        ...shortfallRows(shortfallsOf(result)),
        ...traceRows(trace, formatRow, basis),
      ];
      if (number > 1) sheet.beginPage();
      for (const { values, styles, depth } of rows) await sheet.add(values, styles, depth);
    }
  }
  writeTableFoot(sheet, book.head);
  sheet.close();
  return before + sheet.rows;
}

function openSheet(book: WorkbookOutput, number: number): ReportSheet {
  const sheet = titledSheet(book, {
    name: number === 1 ? TEXTS.sheet : `${TEXTS.sheet} (${number})`,
    orientation: "portrait",
    title: TEXTS.title,
    columns: [
      { caption: TEXTS.content, width: 56, style: STYLE.prose, unique: true },
      { caption: TEXTS.basis, width: 45, style: STYLE.prose, unique: true },
    ],
  });
  sheet.addSpans([{ span: sheet.across, value: TEXTS.folded, style: STYLE.note }]);
  return sheet;
}

/** What fell short of each subject. A run may have a million people, so the list is gone through once. */
function makeShortfallsOf({
  shortfalls,
  remindersOf,
}: CommitteeReport): (result: SubjectResult) => readonly string[] {
  const ofUnit = groupBy(shortfalls, ({ unit }) => unit);
  const ofSubject = groupBy(shortfalls, ({ person, unit }) => person?.key ?? unit);
  return (result) => {
    const read = result.kind === "collective" ? ofUnit : ofSubject;
    return subjectShortfalls(result, read.get(result.subject) ?? [], remindersOf, "vi");
  };
}

function shortfallRows(lines: readonly string[]): readonly StyledRow[] {
  if (lines.length === 0) return [];
  const text = [TEXTS.shortfalls, ...lines.map((line) => fill(TEXTS.shortfall, { line }))].join("\n");
  const styles = [STYLE.basis, STYLE.basis];
  return splitText(text, MAX_CONTENT).map((part) => ({ values: [part, null], styles }));
}

function headingRows(result: SubjectResult, number: number, unit: string): readonly StyledRow[] {
  const { display, level, flags, proposals, reasons } = result;
  const score = flags.includes("NEAR_THRESHOLD") ? fill(TEXTS.near, { score: display ?? "" }) : display;
  const verdict = fill(TEXTS.verdict, { score: score ?? TEXTS.noScore, level: OUTCOME_TEXTS[level].vi });
  const notes = resultNotes(result);
  const lines = [
    verdict,
    ...(notes === "" ? [] : [fill(TEXTS.notes, { notes })]),
    ...proposals.map(({ form, decidedBy }) => fill(TEXTS.proposal, { form, decidedBy })),
  ];
  const name = result.kind === "collective" ? result.name : `${result.name} – ${unit}`;
  const heading = fill(TEXTS.subject, { number: String(number), name });
  const [basis = null, ...rest] = splitText(
    reasons.map((reason) => explainReason(reason, "vi")).join("\n"),
    MAX_BASIS,
  );
  const styles = [STYLE.verdict, STYLE.basis];
  return [
    { values: [heading, null], styles: [STYLE.subject, STYLE.subject] },
    { values: [lines.join("\n"), basis], styles },
    ...rest.map((part) => ({ values: [null, part], styles })),
  ];
}

/** The thresholds of the rules are the same on many score sheets, and stand once in the list of what values stand on. */
function traceRows(trace: TraceNode, formatRow: FormatRow, basis: BasisList): readonly StyledRow[] {
  return explainNodes(trace, "vi", formatRow).flatMap((node) => {
    const { depth, said, rows, sources, ofRules } = node;
    if (ofRules === "threshold") basis.keep(node);
    if (ofRules !== undefined) return [];
    const content = splitText(said, MAX_CONTENT);
    const stands = [rows, sources === "" ? "" : basis.refer(sources)].filter((part) => part !== "");
    const beside = splitText(stands.join("\n"), MAX_BASIS);
    const styles = [lineStyle(depth), STYLE.basis];
    return Array.from({ length: Math.max(content.length, beside.length) }, (_, index) => ({
      values: [content[index] ?? null, beside[index] ?? null],
      styles,
      depth,
    }));
  });
}
