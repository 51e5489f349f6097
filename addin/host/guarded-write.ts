/**
 * Blocks that are written together with a reading of what they replace: a co-author or the clerk may have typed or sorted
 * between the reading on which a write was decided and the write itself. A cell that had other content is restored (rule S16).
 */
import type { Cell } from "../sync/ports/workbook-port.ts";
import { type Block, blocksOf, bytesOf } from "./blocks.ts";
import { everyCell } from "./dressing.ts";
import { KEY_SLOT } from "./layout.ts";
import type { PlannedCell } from "./planned-cell.ts";
import { isFormula } from "./raw-table.ts";
import { slotFormat } from "./sheet-columns.ts";
import { cellsOf, type Stand } from "./survey.ts";

export interface GuardedBlock extends Block {
  readonly stand: Stand;
  readonly cells: readonly PlannedCell[];
  /** Formats of the cells of a protected sheet, which cannot be set before the values. */
  readonly formats: Formats | undefined;
}

/** By line and column of the table. */
export type Formats = readonly (readonly string[])[];

export function guardedBlocks(
  stand: Stand,
  cells: readonly PlannedCell[],
  formats: Formats | undefined,
): readonly GuardedBlock[] {
  const lines = new Map(cells.map(({ row, line = [] }) => [row, line]));
  const beside = (row: number): number =>
    (lines.get(row) ?? []).reduce<number>((sum, cell) => sum + bytesOf(cell), 0);
  return blocksOf(cells, beside).map((block) => ({
    ...block,
    stand,
    formats,
    cells: cells.filter(({ row }) => row >= block.row && row < block.row + block.values.length),
  }));
}

export interface SentBlock {
  readonly block: GuardedBlock;
  readonly before: Excel.Range;
  readonly keys: Excel.Range | undefined;
  /** The whole lines, where a cell was decided on the whole of its line. */
  readonly lines: Excel.Range | undefined;
}

/** Queues the reading and the write; call `unexpected` after the sync. */
export function queueBlock(block: GuardedBlock): SentBlock {
  const { stand, row, column, values, formats } = block;
  const [height, width] = [values.length, values[0]?.length ?? 0];
  const before = cellsOf(stand, row, column, height, width);
  before.load("values,formulas");
  const keyOffset = stand.offsets.get(KEY_SLOT);
  const keys = keyOffset === undefined ? undefined : cellsOf(stand, row, keyOffset, height, 1);
  keys?.load("values");
  const lines = block.beside === 0 ? undefined : cellsOf(stand, row, 0, height, stand.width);
  lines?.load("values");
  const texts = textColumns(block);
  if (formats === undefined) {
    for (const offset of texts) cellsOf(stand, row, offset, height, 1).numberFormat = everyCell("@");
  }
  const isText = (line: number, offset: number): boolean =>
    formats === undefined ? texts.has(offset) : formats[line]?.[offset] === "@";
  cellsOf(stand, row, column, height, width).values = values.map((line, down) =>
    line.map((value, across) => asWritten(value, isText(row + down, column + across))),
  );
  return { block, before, keys, lines };
}

export interface Unexpected {
  readonly block: GuardedBlock;
  readonly cell: PlannedCell;
  /** The content to restore. */
  readonly before: Cell;
  readonly isFormula: boolean;
}

/** If a row that should be removed has changed, every cell of it counts as unexpected, so the row stays whole. */
export function unexpected({ block, before, keys, lines }: SentBlock): readonly Unexpected[] {
  const found = block.cells.map((cell) => {
    const [down, across] = [cell.row - block.row, cell.column - block.column];
    const value = before.values[down]?.[across] as Cell;
    const formula = before.formulas[down]?.[across] as Cell;
    const computes = isFormula(value, formula);
    const key = keys === undefined ? cell.key : String(keys.values[down]?.[0] ?? "").trim();
    const isExpected =
      key === cell.key &&
      (cell.was === undefined || value === cell.was) &&
      (cell.line === undefined || isSameLine(block.stand, cell.line, lines?.values[down] as Cell[]));
    return { block, cell, before: computes ? formula : value, isFormula: computes, isExpected };
  });
  const kept = new Set(found.filter(({ isExpected }) => !isExpected).map(({ cell }) => cell.change));
  return found.filter(
    ({ cell: { change }, isExpected }) => !isExpected || (change.kind === "remove" && kept.has(change)),
  );
}

/** Compares our columns only: the clerk's own may hold formulas, whose values change. */
function isSameLine({ offsets }: Stand, before: readonly Cell[], now: readonly Cell[]): boolean {
  return [...offsets.values()].every((offset) => before[offset] === now[offset]);
}

/** Restores cell by cell: few cells are affected, and each may need its own format. */
export function queueRestore({ block, cell, before, isFormula: computes }: Unexpected): void {
  const { stand, formats } = block;
  const range = cellsOf(stand, cell.row, cell.column, 1, 1);
  const isText =
    formats === undefined ? textColumns(block).has(cell.column) : formats[cell.row]?.[cell.column] === "@";
  if (computes && formats === undefined) range.numberFormat = [["General"]];
  range.formulas = [[computes ? before : asWritten(before, isText)]];
}

/** Columns of the block that are formatted as text and receive text. */
function textColumns({ stand, column, values }: GuardedBlock): ReadonlySet<number> {
  const isText = (offset: number): boolean =>
    [...stand.offsets].some(([slot, at]) => at === offset && slotFormat(stand.kept.form, slot) === "@");
  const offsets = (values[0] ?? []).map((_, index) => column + index);
  return new Set(
    offsets.filter(
      (offset, index) =>
        isText(offset) && values.some((line) => typeof line[index] === "string" && line[index] !== ""),
    ),
  );
}

/** A text that Excel would take for a formula is marked as text unless the cell's format already does so (rule S24). */
function asWritten(value: Cell | null, isText: boolean): Cell | null {
  return typeof value === "string" && !isText && /^[=+\-@']/.test(value) ? `'${value}` : value;
}
