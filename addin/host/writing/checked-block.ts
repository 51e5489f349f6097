/**
 * Blocks that are written between two looks in one request. The first shows what they replace: somebody may have typed or sorted since
 * the reading on which the write was decided (rule S16). The second shows the whole rectangle after the write, cells beside the written
 * ones too (rule S31). What is not as it should be is restored from the first.
 */
import { tidy } from "../../../domain/values/fold.ts";
import type { Cell } from "../../sync/ports/workbook-port.ts";
import { columnName } from "../../../domain/values/cell-names.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { everyCell } from "./dressing.ts";
import { KEY_SLOT } from "../table/layout.ts";
import type { FormPlan } from "./form-plan.ts";
import type { PlannedCell } from "./planned-cell.ts";
import { isFormula, type RawTable } from "../table/raw-table.ts";
import { slotFormat } from "../table/sheet-columns.ts";
import { cellsOf, type Stand } from "../table/stand.ts";

export interface CheckedBlock extends Block<PlannedCell> {
  readonly plan: FormPlan;
}

/** @param isAlone whether each cell is a block of its own */
export function checkedBlocks(
  plan: FormPlan,
  cells: readonly PlannedCell[],
  isAlone: boolean,
): readonly CheckedBlock[] {
  const parts = isAlone ? cells.map((cell) => [cell]) : [cells];
  return parts.flatMap((part) =>
    blocksOf(part, (row) => plan.table.rows[row]).map((block) => ({ ...block, plan })),
  );
}

export interface SentBlock {
  readonly block: CheckedBlock;
  readonly before: Excel.Range;
  readonly keys: Excel.Range | undefined;
  /** The whole lines, where a cell was decided on the whole of its line. */
  readonly lines: Excel.Range | undefined;
  readonly after: Excel.Range;
}

/** Queues both looks and the write; call `faultsOf` after the exchange. */
export function queueBlock(block: CheckedBlock): SentBlock {
  const { plan, row, column, rows, columns, cells } = block;
  const { table } = plan;
  const { stand } = table;
  const area = (): Excel.Range => cellsOf(stand, row, column, rows, columns);
  const before = area();
  before.load("values,formulas");
  const keyOffset = stand.offsets.get(KEY_SLOT);
  const keys = keyOffset === undefined ? undefined : cellsOf(stand, row, keyOffset, rows, 1);
  keys?.load("values");
  const isWhole = cells.some(({ line }) => line !== undefined);
  const lines = isWhole ? cellsOf(stand, row, 0, rows, stand.width) : undefined;
  lines?.load("values");
  const texts = new Set(cells.filter(({ value }) => isText(value)).map((cell) => cell.column));
  // On a protected sheet no format can be set. A text must have its format before it is written.
  if (!stand.isProtected)
    for (const offset of texts)
      if (isTextColumn(stand, offset)) cellsOf(stand, row, offset, rows, 1).numberFormat = everyCell("@");
  const values = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Cell | null => null));
  for (const cell of cells)
    values[cell.row - row]?.splice(cell.column - column, 1, asWritten(cell.value, isTextCell(table, cell)));
  area().values = values;
  const after = area();
  after.load("values,formulas");
  return { block, before, keys, lines, after };
}

/** A cell that is not as it should be. */
export interface Fault {
  readonly plan: FormPlan;
  readonly row: number;
  readonly column: number;
  /** The content to restore. */
  readonly before: Cell;
  readonly isFormula: boolean;
  /** The write that was meant for the cell; undefined for a cell beside it. */
  readonly cell: PlannedCell | undefined;
  /** `changed`: another content than expected stood there before the write. `misplaced`: another one stands there after it. */
  readonly kind: "changed" | "misplaced";
}

export function faultsOf(sent: SentBlock): readonly Fault[] {
  const { block, before } = sent;
  const { plan, row, column } = block;
  const planned = new Map(block.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const changed = new Set(block.cells.filter((cell) => !isAsExpected(cell, sent)));
  // If a row that should be removed has changed, every cell of it counts as changed, so the row stays whole.
  const kept = new Set([...changed].flatMap(({ change }) => (change.kind === "remove" ? [change] : [])));
  return before.values.flatMap((line, down) =>
    line.flatMap((_, across): readonly Fault[] => {
      const at = { row: row + down, column: column + across };
      const cell = planned.get(`${at.row} ${at.column}`);
      const isChanged =
        cell !== undefined && (changed.has(cell) || (cell.change.kind === "remove" && kept.has(cell.change)));
      if (!isChanged && isAsWritten(cell, down, across, sent)) return [];
      const [value, formula] = [before.values[down]?.[across], before.formulas[down]?.[across]] as [
        Cell,
        Cell,
      ];
      const computes = isFormula(value, formula);
      const content = computes ? formula : value;
      return [
        {
          ...at,
          plan,
          before: content,
          isFormula: computes,
          cell,
          kind: isChanged ? "changed" : "misplaced",
        },
      ];
    }),
  );
}

function isAsExpected(cell: PlannedCell, { block, before, keys, lines }: SentBlock): boolean {
  const [down, across] = [cell.row - block.row, cell.column - block.column];
  const key = keys === undefined ? cell.key : String(keys.values[down]?.[0] ?? "").trim();
  return (
    key === cell.key &&
    (cell.was === undefined || before.values[down]?.[across] === cell.was) &&
    (cell.line === undefined || isSameLine(block.plan.table.stand, cell.line, lines?.values[down] as Cell[]))
  );
}

/** Compares our columns only: the clerk's own may hold formulas, whose values change. */
function isSameLine({ offsets }: Stand, before: readonly Cell[], now: readonly Cell[]): boolean {
  return [...offsets.values()].every((offset) => before[offset] === now[offset]);
}

/** A cell beside the written ones has the same formula as before; its value may have been computed anew. */
function isAsWritten(
  cell: PlannedCell | undefined,
  down: number,
  across: number,
  { before, after }: SentBlock,
): boolean {
  return cell === undefined
    ? before.formulas[down]?.[across] === after.formulas[down]?.[across]
    : isSameContent(cell.value, after.values[down]?.[across] as Cell);
}

/** As our reader takes them: Excel has its own line ends, and a cell that is formatted as text turns numbers and truths into texts. */
function isSameContent(written: Cell, read: Cell): boolean {
  const [one, other] = [written, read].map((cell) =>
    typeof cell === "boolean" ? String(cell).toUpperCase() : tidy(String(cell)),
  );
  return one === other;
}

/** Restores cell by cell, because each may need its own format, and looks again; call the result after the exchange. */
export function queueRestore({ plan, row, column, before, isFormula: computes }: Fault): () => boolean {
  const { table } = plan;
  const { stand } = table;
  const cell = cellsOf(stand, row, column, 1, 1);
  if (computes && !stand.isProtected) cell.numberFormat = [["General"]];
  cell.formulas = [[computes ? before : asWritten(before, isTextCell(table, { row, column }))]];
  const after = cellsOf(stand, row, column, 1, 1);
  after.load("values,formulas");
  return () =>
    computes ? after.formulas[0]?.[0] === before : isSameContent(before, after.values[0]?.[0] as Cell);
}

/** The cell as a clerk finds it: "Bài thu hoạch!D7". */
export function addressOf({ plan, row, column }: Fault): string {
  const { stand } = plan.table;
  return `${stand.sheetName}!${columnName(stand.left + column + 1)}${stand.top + row + 1}`;
}

function isTextColumn({ offsets, kept }: Stand, offset: number): boolean {
  return [...offsets].some(([slot, at]) => at === offset && slotFormat(kept.form, slot) === "@");
}

function isTextCell({ stand, rows }: RawTable, { row, column }: Pick<Fault, "row" | "column">): boolean {
  return stand.isProtected ? rows[row]?.formats?.[column] === "@" : isTextColumn(stand, column);
}

function isText(value: Cell): boolean {
  return typeof value === "string" && value !== "";
}

/** A text that Excel would take for something else is marked as text where the cell's format does not do so (rule S24). */
function asWritten(value: Cell, isTextFormat: boolean): Cell {
  return typeof value === "string" && !isTextFormat && /^\s*[=+\-@'\d]|^(true|false)$/i.test(value)
    ? `'${value}`
    : value;
}
