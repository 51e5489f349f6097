/**
 * Two cells that contradict each other. Rules are pure and know nothing of where a row is entered: the sheet, the door
 * for files, the API and `evaluate` ask the same ones, and so does whoever lists what a register holds.
 */
import type { Fields } from "../forms/form.ts";
import {
  type ContradictionCode,
  HardContradiction,
  SoftContradiction,
} from "../vocabulary/faults/contradiction-code.ts";

/** A cell of a row that is stored or about to be. */
export interface CellPlace {
  readonly form: string;
  readonly key: string;
  readonly field: string;
}

/** A row as the rules read it; an empty cell is absent or null. */
export interface ReadRow {
  readonly form: string;
  readonly key: string;
  readonly fields: Fields;
}

export interface Contradiction<Code extends ContradictionCode = ContradictionCode> {
  readonly code: Code;
  /** The cell to be mended first, in the row that is asked about. */
  readonly cell: CellPlace;
  /** The cell that it contradicts, in the same row or in another. */
  readonly other: CellPlace;
  /** The values of the placeholders in the code's text. */
  readonly values: Readonly<Record<string, string>>;
}

/** The live rows of a form by key, as far as the reader knows them. */
export type RowsOf = (form: string) => ReadonlyMap<string, Fields>;

export function isHard(contradiction: Contradiction): contradiction is Contradiction<HardContradiction> {
  return HardContradiction.safeParse(contradiction.code).success;
}

export function isSoft(contradiction: Contradiction): contradiction is Contradiction<SoftContradiction> {
  return SoftContradiction.safeParse(contradiction.code).success;
}

/**
 * Whether a change reaches one of the two cells. Only such contradictions are told of a row: what stood there before
 * stays readable, and its other cells editable.
 */
export function isTouched({ cell, other }: Contradiction, touched: (field: string) => boolean): boolean {
  const isOwn = other.form === cell.form && other.key === cell.key;
  return touched(cell.field) || (isOwn && touched(other.field));
}

export function cellOf({ form, key }: ReadRow, field: string): CellPlace {
  return { form, key, field };
}

/** A cell's text, or undefined where it is empty. */
export function textAt(fields: Fields, field: string): string | undefined {
  const value = fields[field] ?? null;
  return value === null ? undefined : String(value);
}
