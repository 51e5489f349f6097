import type { UnitId } from "../values/ids.ts";
import type { Locks } from "./merge.ts";
import { coveringPeriods, Period } from "../values/period.ts";

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

/**
 * The periods that are closed in every register once a period is locked in these, and were not before: their official
 * runs begin then. A lock on the year also locks its months, but only periods that are locked by name are scored.
 */
export function closedBy(
  period: Period,
  units: ReadonlySet<UnitId>,
  registers: readonly GateRegister[],
): readonly Period[] {
  const after = registers.map((register) =>
    units.has(register.unit) ? { ...register, locks: { ...register.locks, [period]: NEW_LOCK } } : register,
  );
  return lockedPeriods(after).filter(
    (named) => decideGate(named, after).kind === "open" && decideGate(named, registers).kind !== "open",
  );
}

/** Stands for the lock that is asked about: that it is there is all that the gate reads. */
const NEW_LOCK = { by: "", at: "", seq: 0 };

/** The periods locked by name in some register, in their order. */
export function lockedPeriods(registers: readonly GateRegister[]): readonly Period[] {
  const named = registers.flatMap(({ locks }) => Object.keys(locks));
  return [...new Set(named)].toSorted().map((period) => Period.parse(period));
}
