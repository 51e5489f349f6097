/** Everything that contradicts itself in the registers of an organisation: asked before a lock, and by `evaluate`. */
import { groupBy } from "../values/group-by.ts";
import { contradictionsAgainst } from "./against-rows.ts";
import type { Contradiction, ReadRow, RowsOf } from "./contradiction.ts";
import { contradictionsOfSpans } from "./overlaps.ts";
import { contradictionsOfPoints, type CriteriaLimits } from "./points.ts";
import { contradictionsWithin } from "./within-row.ts";

export interface ReadRegister {
  readonly unit: string;
  readonly rows: readonly ReadRow[];
}

export interface FoundContradiction extends Contradiction {
  /** The register of the row that is asked about. */
  readonly unit: string;
}

/**
 * @param limits without them points are not compared with a rule book
 * @returns in the order of the registers and their rows; of two rows that contradict each other alike, once
 */
export function listContradictions(
  { committee, registers }: { readonly committee: string; readonly registers: readonly ReadRegister[] },
  limits?: CriteriaLimits,
): readonly FoundContradiction[] {
  const catalogue = formsOf(registers.find(({ unit }) => unit === committee)?.rows ?? []);
  const seen = new Set<string>();
  return registers.flatMap(({ unit, rows }) => {
    const own = unit === committee ? catalogue : formsOf(rows);
    const rowsOf: RowsOf = (form) => catalogue.get(form) ?? own.get(form) ?? NO_ROWS;
    return rows
      .flatMap((row) => contradictionsOf(row, rowsOf, limits))
      .filter(({ code, cell, other }) => {
        const pair = [cell, other].map(({ form, key }) => `${form}#${key}`).toSorted();
        const id = [code, cell.field, other.field, ...pair, unit].join(" ");
        return !seen.has(id) && seen.add(id);
      })
      .map((found): FoundContradiction => ({ ...found, unit }));
  });
}

/** Every contradiction of one row. */
export function contradictionsOf(
  row: ReadRow,
  rowsOf: RowsOf,
  limits?: CriteriaLimits,
): readonly Contradiction[] {
  const kindOf = (subject: string) => (rowsOf("units").has(subject) ? "unit" : "person");
  return [
    ...contradictionsWithin(row),
    ...(limits === undefined ? [] : contradictionsOfPoints(row, limits, kindOf)),
    ...contradictionsAgainst(row, rowsOf),
    ...contradictionsOfSpans(row, rowsOf),
  ];
}

const NO_ROWS: ReturnType<RowsOf> = new Map();

function formsOf(rows: readonly ReadRow[]): ReadonlyMap<string, ReturnType<RowsOf>> {
  const byForm = groupBy(rows, ({ form }) => form);
  return new Map(
    [...byForm].map(([form, own]) => [form, new Map(own.map(({ key, fields }) => [key, fields]))]),
  );
}
