import { fold } from "../../../domain/fold.ts";
import { REDACTION_TEXTS } from "../../../domain/texts/redaction.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook.ts";
import { PROPOSALS_SHEET_TEXTS } from "../../../domain/texts/workbook-proposals.ts";
import { cellName, cellText, type Grid, type GridRow } from "../grid.ts";

const TEXTS = PROPOSALS_SHEET_TEXTS;

/** The captions that the sheet was written with, by what their columns hold. */
const CAPTIONS = {
  number: WORKBOOK_TEXTS.number,
  name: TEXTS.name,
  unit: TEXTS.unit,
  level: TEXTS.level,
  score: TEXTS.score,
  award: TEXTS.award,
  form: TEXTS.form,
  decidedBy: TEXTS.decidedBy,
  source: TEXTS.source,
  settledBy: TEXTS.settledBy,
  notes: TEXTS.notes,
  decision: TEXTS.decision,
  other: TEXTS.other,
  decisionNumber: TEXTS.number,
  day: TEXTS.day,
  votesFor: TEXTS.votesFor,
  councilMembers: TEXTS.councilMembers,
  remark: TEXTS.remark,
  run: TEXTS.run,
  subject: TEXTS.subject,
  proposal: TEXTS.proposal,
  checksum: TEXTS.checksum,
} as const;
export type SheetColumnName = keyof typeof CAPTIONS;

export interface DecisionTable {
  readonly columns: Readonly<Record<SheetColumnName, number>>;
  readonly lines: readonly GridRow[];
  /** The cell that calls the sheet an extract for one reader, where one does. */
  readonly extractMark: string | undefined;
}

/** Titles may stand above the captions, but not more than this. */
const LAST_CAPTION_ROW = 60;
const LONGEST_CAPTION = 200;
/** "(1)", "(2)": the row that numbers the columns. */
const COLUMN_NUMBER = /^\(\d{1,2}\)$/;

/** @returns undefined when the sheet is no sheet of proposals, or lacks one of its columns. */
export function findDecisionTable(grid: Grid): DecisionTable | undefined {
  const top = grid.rows.findIndex(
    (row) => row.number <= LAST_CAPTION_ROW && captionsOf(row).has(fold(CAPTIONS.run)),
  );
  const [head, below] = grid.rows.slice(top === -1 ? grid.rows.length : top);
  if (head === undefined || below === undefined) return undefined;
  // Captions of a group stand one row below the others; the first of two equal ones is meant.
  const captions = new Map([...captionsOf(below), ...captionsOf(head)]);
  const columns = new Map<string, number>();
  for (const [name, caption] of Object.entries(CAPTIONS)) {
    const column = captions.get(fold(caption));
    if (column === undefined) return undefined;
    columns.set(name, column);
  }
  const found = Object.fromEntries(columns) as Record<SheetColumnName, number>;
  const lines = grid.rows
    .slice(top + 1)
    .filter((row) => row !== below && !COLUMN_NUMBER.test(cellText(row.cells.get(found.run))));
  return { columns: found, lines, extractMark: findExtractMark(grid.rows.slice(0, top)) };
}

function findExtractMark(above: readonly GridRow[]): string | undefined {
  const mark = fold(REDACTION_TEXTS.extract.vi);
  for (const { number, cells } of above) {
    for (const [column, cell] of cells) if (fold(cellText(cell)) === mark) return cellName(number, column);
  }
  return undefined;
}

/** The columns of a row by what their cells say. */
function captionsOf({ cells }: GridRow): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [column, cell] of cells) {
    const text = cellText(cell);
    const caption = text.length > LONGEST_CAPTION ? "" : fold(text);
    if (!columns.has(caption)) columns.set(caption, column);
  }
  return columns;
}
