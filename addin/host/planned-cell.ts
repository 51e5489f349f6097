/**
 * What one change comes to in one line of a table. Pure. Undefined where the line is not what the change was decided on:
 * then it is left alone (rule S16).
 */
import type { Cell, ChangeOf, SheetChange, SheetRow } from "../sync/ports/workbook-port.ts";
import { KEY_SLOT, type Slot, STATUS_SLOT } from "./layout.ts";
import { statusText } from "./state-looks.ts";

/** One cell to write, by line and column of the table. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  /** What the cell and the line's key were when this was decided; an undefined `was` is of no matter. */
  readonly was: Cell | undefined;
  readonly key: string;
  readonly change: SheetChange;
  readonly field: string;
  /** What the whole line was, where that matters. */
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
 * The line is emptied, not taken out: what the clerk keeps beside it stays, filtered or protected as it may be. Cells that
 * are empty are written too, so that what is typed into them meanwhile is seen.
 */
export function removedCells(line: Line, change: ChangeOf<"remove">): Planned {
  if (!says(line, change.was)) return undefined;
  return [...line.offsets].map(([field, column]) => ({
    ...at(line, change, field, column),
    value: "",
    was: field === STATUS_SLOT ? undefined : (line.values[column] ?? ""),
  }));
}

/** @param last the row of the last reading at this place */
export function keyCells(line: Line, change: ChangeOf<"key">, last: SheetRow | undefined): Planned {
  const column = line.offsets.get(KEY_SLOT);
  if (column === undefined || last === undefined || last.key !== line.key || !says(line, last.cells))
    return undefined;
  const was = line.values[column] ?? "";
  // Of lines that have no key yet, and change places, the key tells nothing.
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

function at({ row, key }: Line, change: SheetChange, field: string, column: number) {
  return { row, column, key, change, field };
}

function says({ offsets, values }: Line, cells: Readonly<Record<string, Cell>>): boolean {
  return Object.entries(cells).every(([field, cell]) => {
    const offset = offsets.get(field);
    return offset !== undefined && (values[offset] ?? "") === cell;
  });
}
