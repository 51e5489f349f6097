import { fold } from "../../../domain/values/fold.ts";
import { REDACTION_TEXTS } from "../../../domain/texts/service/redaction.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { PROPOSALS_SHEET_TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import type { LineColumn } from "../../decision/proposal-line.ts";
import { cellText, type Grid, type GridRow } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";

const TEXTS = PROPOSALS_SHEET_TEXTS;

/** The captions of a written sheet, by column. */
export type Captions = Readonly<Record<SheetColumnName, string> & Partial<Record<LineColumn, string>>>;

export const TERM_CAPTIONS = {
  number: WORKBOOK_TEXTS.number,
  name: TEXTS.name,
  award: TEXTS.award,
  form: TEXTS.form,
  decidedBy: TEXTS.decidedBy,
  source: TEXTS.source,
  settledBy: TEXTS.settledBy,
  decision: TEXTS.decision,
  other: TEXTS.other,
  decisionNumber: TEXTS.number,
  day: TEXTS.day,
  votesFor: TEXTS.votesFor,
  councilMembers: TEXTS.councilMembers,
  remark: TEXTS.remark,
  exception: TEXTS.exception,
  about: TEXTS.term,
  subject: TEXTS.subject,
  proposal: TEXTS.proposal,
  checksum: TEXTS.checksum,
} as const;
/** The columns of every sheet of proposals. */
export type SheetColumnName = keyof typeof TERM_CAPTIONS;
/** A column that sheets of earlier versions do not have. */
const NEW_COLUMN = TEXTS.exception;

export const RUN_CAPTIONS = {
  ...TERM_CAPTIONS,
  unit: TEXTS.unit,
  level: TEXTS.level,
  score: TEXTS.score,
  notes: TEXTS.notes,
  about: TEXTS.run,
} as const satisfies Captions;

/** A row with at least so many of the captions occurs only on a sheet of proposals. */
const FEW_CAPTIONS = 8;

/** The columns of a sheet, counted from 1. */
export type SheetColumns = Readonly<
  Record<Exclude<SheetColumnName, "exception">, number> & Partial<Record<LineColumn | "exception", number>>
>;

export interface DecisionTable {
  readonly kind: "table";
  readonly columns: SheetColumns;
  readonly lines: readonly GridRow[];
  /** The cell that marks the sheet as an extract for one reader, where there is one. */
  readonly extractMark: string | undefined;
}

/** A sheet of proposals without the columns of these captions. */
export interface IncompleteTable {
  readonly kind: "incomplete";
  readonly row: number;
  readonly missing: readonly string[];
}

/** The last row in which the captions may begin, below titles. */
const LAST_CAPTION_ROW = 60;
const LONGEST_CAPTION = 200;
/** "(1)", "(2)" in the row of column numbers. */
const COLUMN_NUMBER = /^\(\d{1,2}\)$/;

/** @returns undefined when the sheet is no sheet of proposals: it has few of the captions. */
export function findDecisionTable(
  grid: Grid,
  expected: Captions,
): DecisionTable | IncompleteTable | undefined {
  const folded = Object.values(expected).map((caption) => ({ caption, key: fold(caption) }));
  const rows = grid.rows.slice(0, LAST_CAPTION_ROW).filter(({ number }) => number <= LAST_CAPTION_ROW);
  const captionRows = rows.map(captionsOf);
  const top = captionRows.findIndex((row) => folded.filter(({ key }) => row.has(key)).length > FEW_CAPTIONS);
  const [head, below] = grid.rows.slice(top === -1 ? grid.rows.length : top);
  if (head === undefined || below === undefined) return undefined;
  // Captions of a group are one row below the others. The first of two equal captions counts.
  const captions = new Map([...captionsOf(below), ...captionsOf(head)]);
  const missing = folded
    .filter(({ caption, key }) => caption !== NEW_COLUMN && !captions.has(key))
    .map(({ caption }) => caption);
  if (missing.length > 0) return { kind: "incomplete", row: head.number, missing };
  const columns = Object.fromEntries(
    Object.entries(expected).map(([name, caption]) => [name, captions.get(fold(caption))]),
  ) as unknown as DecisionTable["columns"];
  const lines = grid.rows
    .slice(top + 1)
    .filter((row) => row !== below && !COLUMN_NUMBER.test(cellText(row.cells.get(columns.about))));
  return { kind: "table", columns, lines, extractMark: findExtractMark(grid.rows.slice(0, top)) };
}

function findExtractMark(above: readonly GridRow[]): string | undefined {
  const mark = fold(REDACTION_TEXTS.extract.vi);
  for (const { number, cells } of above) {
    for (const [column, cell] of cells) if (fold(cellText(cell)) === mark) return cellName(number, column);
  }
  return undefined;
}

/** The columns of a row by caption. */
function captionsOf({ cells }: GridRow): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [column, cell] of cells) {
    const text = cellText(cell);
    const caption = text.length > LONGEST_CAPTION ? "" : fold(text);
    if (!columns.has(caption)) columns.set(caption, column);
  }
  return columns;
}
