/**
 * The cells to write for one change in one line of a table. Pure. Undefined when the line differs from the one that the change
 * was decided on: it is then left alone (rule S16).
 */
import type { Cell, ChangeOf, SheetChange, SheetRow } from "../../sync/ports/workbook-port.ts";
import type { CellWrite } from "./blocks.ts";
import { KEY_SLOT, type Slot, STATUS_SLOT } from "../table/layout.ts";
import { statusText } from "../table/state-looks.ts";

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
export function removedCells(line: Line, change: ChangeOf<"remove">): Planned {
  if (!says(line, change.was)) return undefined;
  return [...line.offsets].map(([field, column]) => ({
    ...at(line, change, field, column),
    value: "",
    was: field === STATUS_SLOT ? undefined : (line.values[column] ?? ""),
  }));
}

/** @param last the row that the last reading told at this place */
export function keyCells(line: Line, change: ChangeOf<"key">, last: SheetRow | undefined): Planned {
  const column = line.offsets.get(KEY_SLOT);
  if (column === undefined || last === undefined || last.key !== line.key || !says(line, last.cells))
    return undefined;
  const was = line.values[column] ?? "";
  // The key does not identify lines that have no key yet and may change places.
  return [{ ...at(line, change, KEY_SLOT, column), value: change.key, was, line: line.values }];
}

export function stateCells(
  line: Line,
  [change, ...others]: readonly ChangeOf<"state">[],
): readonly PlannedCell[] {
  const column = line.offsets.get(STATUS_SLOT);
  if (change === undefined || column === undefined) return [];
  const value = statusText([change, ...others]);
  if (line.values[column] === value) return [];
  return [{ ...at(line, change, STATUS_SLOT, column), value, was: undefined }];
}

export function insertedCells(row: number, change: ChangeOf<"insert">, offsets: Line["offsets"]) {
  const values: readonly (readonly [Slot, Cell])[] = [
    ...Object.entries(change.cells),
    [KEY_SLOT, change.key],
  ];
  return values.flatMap(([field, value]): readonly PlannedCell[] => {
    const column = offsets.get(field);
    return column === undefined ? [] : [{ row, column, value, was: "", key: "", change, field }];
  });
}

function at({ row, key }: Line, change: SheetChange, field: string, column: number) {
  return { row, column, key, change, field };
}

function says({ offsets, values }: Line, cells: Readonly<Record<string, Cell>>): boolean {
  return Object.entries(cells).every(([field, cell]) => {
    const offset = offsets.get(field);
    return offset !== undefined && (values[offset] ?? "") === cell;
  });
}
