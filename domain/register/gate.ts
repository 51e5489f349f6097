import type { UnitId } from "../values/ids.ts";
import type { Locks } from "./merge.ts";
import { coveringPeriods, type Period } from "../values/period.ts";

/** A register's facts for the gate: its sequence and its locks. */
export interface GateRegister {
  readonly unit: UnitId;
  readonly seq: number;
  readonly locks: Locks;
}

export type GateDecision =
  | { readonly kind: "open" }
  | { readonly kind: "not-locked"; readonly units: readonly UnitId[] };

/** An official run counts only registers that cannot change for its period: locked for it or for a longer one. */
export function decideGate(period: Period, registers: readonly GateRegister[]): GateDecision {
  const units = registers
    .filter((register) => !isLockedFor(period, register.locks))
    .map((register) => register.unit);
  return units.length === 0 ? { kind: "open" } : { kind: "not-locked", units };
}

export function isLockedFor(period: Period, locks: Locks): boolean {
  return coveringPeriods(period).some((covering) => locks[covering] !== undefined);
}
