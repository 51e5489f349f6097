/** How the rows of a form stand in the lines of its table, in each layout. Pure. */
import type { Cell, ChangeOf } from "../../sync/ports/workbook-port.ts";
import { keysByLine, lineKeyOf, slotsOfRow, valueOfKey } from "./pivoted.ts";
import { type KeptTable, partSlot, type Slot } from "./layout.ts";
import { crossingOf, lineOf, MARK, slotOfColumn } from "./matrix.ts";
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";

export interface RowPlaces {
  /** Names the line of a row, and the line with this key cell, alike. */
  readonly lineOfRow: (key: string) => string;
  readonly lineOfCell: (cell: string) => string;
  /** The content of the key cell of a row's line. */
  readonly keyCellOf: (key: string) => string;
  /** The slot that holds a field of a row, if the table has one. */
  readonly slotOf: (key: string, field: string) => Slot | undefined;
  /** The cells of a row by slot; undefined when the table has no columns for it. */
  readonly slotsOf: (
    key: string,
    cells: Readonly<Record<string, Cell>>,
  ) => Readonly<Record<Slot, Cell>> | undefined;
  /** The changes that give keys, by line. */
  readonly keysByLine: (
    changes: readonly ChangeOf<"key">[],
  ) => ReadonlyMap<number, readonly ChangeOf<"key">[]>;
}

const same = (key: string): string => key;

export function rowPlaces(kept: KeptTable, slots: () => Iterable<Slot>): RowPlaces {
  const whole: RowPlaces = {
    lineOfRow: same,
    lineOfCell: same,
    keyCellOf: same,
    slotOf: (_, field) => field,
    slotsOf: (_, cells) => cells,
    keysByLine: (changes) => new Map(changes.map((change) => [change.place, [change]])),
  };
  switch (kept.layout) {
    case "whole":
      return whole;
    case "matrix":
      return {
        ...whole,
        lineOfRow: (key) => crossingOf(key).line,
        lineOfCell: lineOf,
        slotOf: (key, field) => (field === MARK ? slotOfColumn(crossingOf(key).column, slots()) : undefined),
      };
    case "pivoted":
      return {
        ...whole,
        lineOfRow: lineKeyOf,
        keyCellOf: lineKeyOf,
        slotOf: (key, field) => pivotedSlot(kept, key, field),
        slotsOf: (key, cells) => slotsOfRow(kept, key, cells),
        keysByLine: (changes) => keysByLine(kept, changes),
      };
  }
}

function pivotedSlot(kept: KeptTable, key: string, field: string): Slot | undefined {
  const pivot = findForm(kept.form)?.pivot;
  const value = valueOfKey(kept, key);
  if (pivot?.each.includes(field) !== true) return field === pivot?.across ? undefined : field;
  return value === undefined ? undefined : partSlot(field, value);
}
