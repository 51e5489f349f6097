import { PROPOSALS_SHEET_TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import { lineChecksum, type LineKeys, type ProposalLine } from "../../decision/proposal-line.ts";
import type { ReportSheet } from "../writer/report-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";

const TEXTS = PROPOSALS_SHEET_TEXTS;
const GROUP = { group: TEXTS.ofCommittee } as const;

/** The decision, the choice in place of the proposal, its number, its day, the two numbers of a vote, a remark, and the article of an exception. */
const ENTRIES: readonly SheetColumn[] = [
  {
    ...GROUP,
    caption: TEXTS.decision,
    width: 13,
    style: STYLE.inputText,
    entry: { kind: "list", options: TEXTS.decisions, title: TEXTS.decision, error: TEXTS.badDecision },
  },
  {
    ...GROUP,
    caption: TEXTS.other,
    width: 23,
    style: STYLE.inputText,
    entry: { kind: "offered", title: TEXTS.decision, error: TEXTS.badDecision },
  },
  { ...GROUP, caption: TEXTS.number, width: 12, style: STYLE.inputText },
  {
    ...GROUP,
    caption: TEXTS.day,
    width: 11,
    style: STYLE.inputDay,
    entry: { kind: "day", title: TEXTS.day, error: TEXTS.badDay },
  },
  { ...GROUP, caption: TEXTS.votesFor, width: 7, style: STYLE.inputCount },
  { ...GROUP, caption: TEXTS.councilMembers, width: 8, style: STYLE.inputCount },
  { ...GROUP, caption: TEXTS.remark, width: 16, style: STYLE.inputText, fills: true },
  { ...GROUP, caption: TEXTS.exception, width: 10, style: STYLE.inputText },
];

/**
 * Columns for the authority's decision on a line. The hidden keys identify the line when the filled sheet is imported
 * (`lambda/import/decision-sheet`), and the checksum reveals alterations.
 * @param about the caption of the run or the term
 */
export function decisionColumns(about: string): readonly SheetColumn[] {
  return [
    ...ENTRIES,
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
  const entries = ENTRIES.map((_, index) => recorded[index] ?? null);
  return [...entries, about, subject, proposal, lineChecksum(keys, line)];
}

/** Writes the choices in place of a proposal below the table. */
export function writeOffered(sheet: ReportSheet, note: string, choices: readonly string[]): void {
  const [column] = sheet.across;
  sheet.addSpans([{ span: sheet.across, value: note, style: STYLE.note }]);
  const top = sheet.nextRow;
  for (const value of choices) sheet.addHidden(value);
  sheet.offer(top, column);
}
