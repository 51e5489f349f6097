/**
 * The cells to write for one change in one line of a table. Pure. Undefined when the line differs from the one that the change
 * was decided on: it is then left alone (rule S16).
 */
import type { Cell, ChangeOf, LineState, SheetChange } from "../../sync/ports/workbook-port.ts";
import type { CellWrite } from "./blocks.ts";
import { KEY_SLOT, type Slot, STATUS_SLOT } from "../table/layout.ts";
import { isAsking, statusText } from "../table/state-looks.ts";

/** One cell to write, by line and column of the table. */
export interface PlannedCell extends CellWrite {
  /** The content of the cell and the key of its line when this was decided; an undefined `was` is not compared. */
  readonly was: Cell | undefined;
  readonly key: string;
  readonly change: SheetChange;
  readonly field: string;
  /** The content of the whole line, where it is compared. */
  readonly line?: readonly Cell[];
}

/** A line as it was read. */
export interface Line {
  readonly row: number;
  readonly key: string;
  readonly values: readonly Cell[];
  readonly offsets: ReadonlyMap<Slot, number>;
}

type Planned = readonly PlannedCell[] | undefined;

/**
 * The line is emptied, not deleted: the clerk's own columns beside it stay, whether filtered or protected. Empty cells are
 * written too, so that an entry typed into them meanwhile is noticed.
 */
export function removedCells(
  line: Line,
  change: ChangeOf<"remove">,
  slots: readonly Slot[],
  { isLineGoing }: { readonly isLineGoing: boolean },
): readonly PlannedCell[] {
  return slots.flatMap((slot) => {
    const column = line.offsets.get(slot);
    if (column === undefined) return [];
    const was = slot === STATUS_SLOT ? undefined : (line.values[column] ?? "");
    const cell = { ...at(line, change, slot, column), value: "", was };
    return [isLineGoing ? { ...cell, line: line.values } : cell];
  });
}

/** @param last the line as the last reading told it at this place */
export function keyCells(
  line: Line,
  change: ChangeOf<"key">,
  value: string,
  last: { readonly key: string; readonly cells: Readonly<Record<Slot, Cell>> },
): Planned {
  const column = line.offsets.get(KEY_SLOT);
  if (column === undefined || last.key !== line.key || !says(line, last.cells)) return undefined;
  const was = line.values[column] ?? "";
  // The key does not identify lines that have no key yet and may change places.
  return [{ ...at(line, change, KEY_SLOT, column), value, was, line: line.values }];
}

/** Cells of a row that joins a line, which must be empty there, or say the same. */
export function addedCells(
  line: Line,
  change: ChangeOf<"insert">,
  cells: Readonly<Record<Slot, Cell>>,
): Planned {
  const planned: PlannedCell[] = [];
  for (const [slot, value] of Object.entries(cells)) {
    const column = line.offsets.get(slot);
    const was = column === undefined ? "" : (line.values[column] ?? "");
    if (was !== "" && was !== value) return undefined;
    if (column !== undefined && was !== value)
      planned.push({ ...at(line, change, slot, column), value, was });
  }
  return planned;
}

export function stateCells(
  line: Line,
  [change, ...others]: readonly ChangeOf<"state">[],
): readonly PlannedCell[] {
  const column = line.offsets.get(STATUS_SLOT);
  if (change === undefined || column === undefined) return [];
  const states = [change, ...others];
  const value = statusText(states);
  const before = String(line.values[column] ?? "");
  const isSettled = states.every(({ state }) => state === "settled") && !isAsking(before);
  if (before === value || isSettled) return [];
  return [{ ...at(line, change, STATUS_SLOT, column), value, was: undefined }];
}

/** Nothing names the line, so it must be as it was read. */
export function unnamedStateCells(
  line: Line,
  change: ChangeOf<"unnamed-states">,
  states: readonly LineState[],
): readonly PlannedCell[] {
  const column = line.offsets.get(STATUS_SLOT);
  const value = statusText(states);
  if (column === undefined || (line.values[column] ?? "") === value) return [];
  return [{ ...at(line, change, STATUS_SLOT, column), value, was: undefined, line: line.values }];
}

export function insertedCells(
  row: number,
  change: ChangeOf<"insert">,
  cells: Readonly<Record<Slot, Cell>>,
  offsets: Line["offsets"],
): readonly PlannedCell[] {
  return Object.entries(cells).flatMap(([field, value]): readonly PlannedCell[] => {
    const column = offsets.get(field);
    return column === undefined ? [] : [{ row, column, value, was: "", key: "", change, field }];
  });
}

function at({ row, key }: Line, change: SheetChange, field: string, column: number) {
  return { row, column, key, change, field };
}

/** Whether the line has these cells. */
export function says({ offsets, values }: Line, cells: Readonly<Record<string, Cell>>): boolean {
  return Object.entries(cells).every(([field, cell]) => {
    const offset = offsets.get(field);
    return offset !== undefined && (values[offset] ?? "") === cell;
  });
}
