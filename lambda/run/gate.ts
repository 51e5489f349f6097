import { units as unitsForm } from "../../domain/forms/units.ts";
import { typedFields } from "../../domain/forms/row.ts";
import { decideGate, type GateDecision } from "../../domain/gate.ts";
import { UnitId } from "../../domain/ids.ts";
import type { Period } from "../../domain/period.ts";
import { EMPTY_HEAD } from "../ledger/head.ts";
import type { Ledger, PastRow } from "../ledger/ledger.ts";

export interface Office {
  readonly committee: UnitId;
  readonly year: number;
  readonly period: Period;
}

/** A register at the sequence at which a run counts it. */
export interface PinnedRegister {
  readonly unit: UnitId;
  readonly seq: number;
}

export type Gate =
  /** `not-locked` names what an official run waits for; a dry run counts the same registers as they stand. */
  | (GateDecision & {
      readonly registers: readonly PinnedRegister[];
      readonly catalogue: readonly PastRow[];
    })
  | { readonly kind: "no-catalogue" };

/**
 * The registers that a run counts, the committee's first and then its units in the catalogue's order, each at its head;
 * the catalogue's rows as they stand there; and whether all registers are locked for the period.
 */
export async function checkGate(ledger: Ledger, office: Office): Promise<Gate> {
  const { committee, year, period } = office;
  const committeeHead = await ledger.head({ unit: committee, year });
  const catalogue = await ledger.rowsAt({ unit: committee, year }, committeeHead.seq);
  const units = unitsOf(catalogue, committee);
  if (units.length === 0) return { kind: "no-catalogue" };
  const heads = [committeeHead, ...(await ledger.heads(units.map((unit) => ({ unit, year }))))];
  const found = [committee, ...units].map((unit, index) => {
    const { seq, locks } = heads[index] ?? EMPTY_HEAD;
    return { unit, seq, locks };
  });
  const registers = found.map(({ unit, seq }) => ({ unit, seq }));
  return { ...decideGate(period, found), registers, catalogue };
}

/** The committee is a unit too, but keeps the catalogue in its register; it stands first without being listed. */
function unitsOf(rows: readonly PastRow[], committee: UnitId): readonly UnitId[] {
  return rows
    .filter((row) => row.form === unitsForm.id && row.key !== committee)
    .map((row) => ({
      unit: UnitId.parse(row.key),
      order: typedFields(unitsForm, row.key, row.fields).order ?? 0,
    }))
    .toSorted((left, right) => left.order - right.order || (left.unit < right.unit ? -1 : 1))
    .map(({ unit }) => unit);
}
