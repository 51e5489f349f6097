import { units as unitsForm } from "../../../domain/forms/catalogue/units.ts";
import { typedFields } from "../../../domain/forms/row.ts";
import { decideGate, type GateDecision } from "../../../domain/register/gate.ts";
import { UnitId } from "../../../domain/values/ids.ts";
import type { Period } from "../../../domain/values/period.ts";
import { EMPTY_HEAD } from "../../ledger/head.ts";
import type { Ledger, PastRow, RegisterHead } from "../../ledger/ledger.ts";
import { byOrder } from "../../ledger/units.ts";

export interface Office {
  readonly committee: UnitId;
  readonly year: number;
  readonly period: Period;
}

/** A register with its head as read by the gate: a run pins its sequence and checks its locks. */
export interface OfficeRegister extends RegisterHead {
  readonly unit: UnitId;
}

/**
 * The registers of a year, the committee's first and then its units' in the catalogue's order, with the catalogue's
 * rows.
 */
export interface OfficeRegisters {
  readonly registers: readonly OfficeRegister[];
  readonly catalogue: readonly PastRow[];
}

export type Gate =
  /** `not-locked` lists the registers that an official run waits for; a dry run counts them as they are. */
  (GateDecision & OfficeRegisters) | { readonly kind: "no-catalogue" };

/** The registers that a run counts, each at its head, and whether all of them are locked for the period. */
export async function checkGate(ledger: Ledger, office: Office): Promise<Gate> {
  const stored = await readOffice(ledger, office);
  if (stored === undefined) return { kind: "no-catalogue" };
  return { ...decideGate(office.period, stored.registers), ...stored };
}

/** undefined while the year has no catalogue of units. */
export async function readOffice(
  ledger: Ledger,
  { committee, year }: Pick<Office, "committee" | "year">,
): Promise<OfficeRegisters | undefined> {
  const committeeHead = await ledger.head({ unit: committee, year });
  const catalogue = await ledger.rowsAt({ unit: committee, year }, committeeHead.seq);
  const units = unitsOf(catalogue, committee);
  if (units.length === 0) return undefined;
  const heads = [committeeHead, ...(await ledger.heads(units.map((unit) => ({ unit, year }))))];
  const registers = [committee, ...units].map((unit, index) => ({ ...(heads[index] ?? EMPTY_HEAD), unit }));
  return { registers, catalogue };
}

/** Units of the catalogue without the committee, which has the catalogue in its register and is always added first. */
function unitsOf(rows: readonly PastRow[], committee: UnitId): readonly UnitId[] {
  return rows
    .filter((row) => row.form === unitsForm.id && row.key !== committee)
    .map((row) => ({
      unit: UnitId.parse(row.key),
      order: typedFields(unitsForm, row.key, row.fields).order ?? 0,
    }))
    .toSorted(byOrder)
    .map(({ unit }) => unit);
}
