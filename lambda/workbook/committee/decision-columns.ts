import { PROPOSALS_SHEET_TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import { lineChecksum, type LineKeys, type ProposalLine } from "../../decision/proposal-line.ts";
import type { ReportSheet } from "../writer/report-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";

const TEXTS = PROPOSALS_SHEET_TEXTS;
const GROUP = { group: TEXTS.ofCommittee } as const;

/** The decision, the choice in place of the proposal, its number, its day, the two numbers of a vote, a remark, and the article of an exception. */
function entries(other: string, narrow: boolean): readonly SheetColumn[] {
  const of = (width: number, inNarrow: number) => (narrow ? inNarrow : width);
  const rotated = narrow ? ({ rotated: true } as const) : {};
  return [
    {
      ...GROUP,
      caption: TEXTS.decision,
      width: of(13, 10),
      style: STYLE.inputText,
      entry: { kind: "list", options: TEXTS.decisions, title: TEXTS.decision, error: TEXTS.badDecision },
    },
    {
      ...GROUP,
      caption: other,
      width: of(23, 12.5),
      style: STYLE.inputText,
      entry: { kind: "offered", title: TEXTS.decision, error: TEXTS.badDecision },
    },
    { ...GROUP, caption: TEXTS.number, width: of(12, 9.5), style: STYLE.inputText },
    {
      ...GROUP,
      caption: TEXTS.day,
      width: of(11, 10.5),
      style: STYLE.inputDay,
      entry: { kind: "day", title: TEXTS.day, error: TEXTS.badDay },
    },
    { ...GROUP, caption: TEXTS.votesFor, ...rotated, width: of(7, 5), style: STYLE.inputCount },
    { ...GROUP, caption: TEXTS.councilMembers, ...rotated, width: of(8, 5.5), style: STYLE.inputCount },
    { ...GROUP, caption: TEXTS.remark, width: of(16, 9), style: STYLE.inputText, fills: true },
    { ...GROUP, caption: TEXTS.exception, ...rotated, width: of(10, 6.5), style: STYLE.inputText },
  ];
}
const ENTRY_COUNT = entries("", true).length;

/**
 * Columns for the authority's decision on a line. The hidden keys identify the line when the filled sheet is imported
 * (`lambda/import/decision-sheet`), and the checksum reveals alterations.
 * @param about the caption of the run or the term
 * @param other the caption of what is decided instead
 * @param narrow whether they share a page with the columns before them
 */
export function decisionColumns(about: string, other: string, narrow = false): readonly SheetColumn[] {
  return [
    ...entries(other, narrow),
    { caption: about, width: 20, style: STYLE.code, hidden: true },
    { caption: TEXTS.subject, width: 20, style: STYLE.code, unique: true, hidden: true },
    { caption: TEXTS.proposal, width: 20, style: STYLE.code, hidden: true },
    { caption: TEXTS.checksum, width: 20, style: STYLE.code, unique: true, hidden: true },
  ];
}

/**
 * The cells of these columns.
 * @param recorded the entries of a decision, empty before one
 */
export function decisionCells(
  keys: LineKeys,
  line: ProposalLine,
  recorded: readonly CellInput[],
): readonly CellInput[] {
  const { about, subject, proposal } = keys;
  const entered = Array.from({ length: ENTRY_COUNT }, (_, index) => recorded[index] ?? null);
  return [...entered, about, subject, proposal, lineChecksum(keys, line)];
}

/** Choices, and the rows of the table to which they are offered. */
export interface Offered {
  readonly choices: readonly string[];
  readonly rows: readonly number[];
}

/** Writes the choices in place of a proposal below the table. */
export function writeOffered(sheet: ReportSheet, note: string, offers: readonly Offered[]): void {
  const [column] = sheet.across;
  sheet.addSpans([{ span: sheet.across, value: note, style: STYLE.note }]);
  for (const { choices, rows } of offers) {
    const top = sheet.nextRow;
    for (const value of choices) sheet.addHidden(value);
    sheet.offer(top, column, rows);
  }
}
