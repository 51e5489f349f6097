import { fold } from "../../../domain/values/fold.ts";
import { REDACTION_TEXTS } from "../../../domain/texts/service/redaction.ts";
import { PROPOSALS_SHEET_TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import type { LineColumn } from "../../decision/proposal-line.ts";
import { cellText, type Grid, type GridRow } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";

const TEXTS = PROPOSALS_SHEET_TEXTS;

/** The captions of a written sheet, by column; several where sheets, or versions of them, call it differently. */
export type Captions = Readonly<
  Record<SheetColumnName, string | readonly string[]> & Partial<Record<LineColumn, string>>
>;

const ENTRY_CAPTIONS = {
  name: TEXTS.name,
  decision: TEXTS.decision,
  other: [TEXTS.other, TEXTS.otherLevel, TEXTS.otherBefore],
  decisionNumber: TEXTS.number,
  day: TEXTS.day,
  votesFor: TEXTS.votesFor,
  councilMembers: TEXTS.councilMembers,
  remark: TEXTS.remark,
  exception: TEXTS.exception,
  subject: TEXTS.subject,
  proposal: TEXTS.proposal,
  checksum: TEXTS.checksum,
} as const;

export const TERM_CAPTIONS = {
  ...ENTRY_CAPTIONS,
  award: TEXTS.award,
  form: TEXTS.form,
  decidedBy: TEXTS.decidedBy,
  source: TEXTS.source,
  settledBy: TEXTS.settledBy,
  about: TEXTS.term,
} as const satisfies Captions;
/** The columns without which a sheet is not read. */
export type SheetColumnName = keyof typeof ENTRY_CAPTIONS | "about";
/** What a committee decides by: it may delete such a column, and sheets of earlier versions have others. */
const CONTEXT: ReadonlySet<string> = new Set<LineColumn | "exception">([
  "unit",
  "level",
  "score",
  "notes",
  "award",
  "form",
  "decidedBy",
  "source",
  "settledBy",
  "exception",
]);

export const RUN_CAPTIONS = {
  ...ENTRY_CAPTIONS,
  unit: TEXTS.unit,
  level: TEXTS.level,
  score: TEXTS.score,
  award: TEXTS.award,
  decidedBy: TEXTS.decidedBy,
  notes: TEXTS.notes,
  about: TEXTS.run,
} as const satisfies Captions;

/** Two rows with more of the captions occur only on a sheet that comes back. */
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
  const wanted = Object.entries(expected).map(([name, caption]) => ({
    name,
    spellings: [caption].flat(),
  }));
  const keys = new Set(wanted.flatMap(({ spellings }) => spellings.map(fold)));
  const rows = grid.rows.slice(0, LAST_CAPTION_ROW).filter(({ number }) => number <= LAST_CAPTION_ROW);
  // Captions of a group stand in the row below the others, so both rows are looked at.
  const found = rows.map((row) => [...captionsOf(row).keys()].filter((key) => keys.has(key)).length);
  const top = found.findIndex((count, index) => count > 0 && count + (found[index + 1] ?? 0) > FEW_CAPTIONS);
  const [head, below] = grid.rows.slice(top === -1 ? grid.rows.length : top);
  if (head === undefined || below === undefined) return undefined;
  // Captions of a group are one row below the others. The first of two equal captions counts.
  const captions = new Map([...captionsOf(below), ...captionsOf(head)]);
  const placed = wanted.map(({ name, spellings }) => ({
    name,
    caption: spellings[0] ?? name,
    column: spellings.map((one) => captions.get(fold(one))).find((column) => column !== undefined),
  }));
  const missing = placed.flatMap(({ name, caption, column }) =>
    column === undefined && !CONTEXT.has(name) ? [caption] : [],
  );
  if (missing.length > 0) return { kind: "incomplete", row: head.number, missing };
  const columns = Object.fromEntries(
    placed.map(({ name, column }) => [name, column]),
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
