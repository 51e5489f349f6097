import { typedFields } from "../../domain/forms/row.ts";
import { units } from "../../domain/forms/catalogue/units.ts";
import { UnitId } from "../../domain/values/ids.ts";
import type { Ledger } from "./ledger.ts";

export interface OfficeUnit {
  readonly unit: UnitId;
  readonly name: string;
  readonly kind: string;
}

/**
 * The committee, followed by the units of a year's catalogue in its order. The committee is named by its id while the
 * catalogue has no row for it, since a year begins empty.
 */
export async function readUnits(
  ledger: Ledger,
  committee: UnitId,
  year: number,
): Promise<readonly OfficeUnit[]> {
  const rows = await ledger.allRows({ unit: committee, year }, units.id);
  const listed = rows
    .filter((row) => !row.deleted)
    .flatMap((row) => {
      const unit = UnitId.safeParse(row.key);
      if (!unit.success) return [];
      const { name, kind, order } = typedFields(units, row.key, row.fields);
      return [{ unit: unit.data, name, kind, order: order ?? 0 }];
    })
    .toSorted(byOrder)
    .map(({ unit, name, kind }) => ({ unit, name, kind }));
  const first = listed.find(({ unit }) => unit === committee) ?? {
    unit: committee,
    name: committee,
    kind: "committee",
  };
  return [first, ...listed.filter(({ unit }) => unit !== committee)];
}

interface OrderedUnit {
  readonly unit: UnitId;
  readonly order: number;
}

/** The order of a catalogue's units: its own numbers, then the ids. */
export function byOrder(left: OrderedUnit, right: OrderedUnit): number {
  return left.order - right.order || (left.unit < right.unit ? -1 : 1);
}
