import { coveringPeriods, type Period } from "../../../domain/values/period.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { OfficeRegister } from "./gate.ts";

/**
 * The sequence since which a register's rows of a period are fixed: its lock (the period's own, else that of a longer
 * period) or the last correction after it. 0 while the period is open.
 */
export function sealedAt(register: Pick<OfficeRegister, "locks" | "corrected">, period: Period): number {
  const locked = coveringPeriods(period).flatMap((each) => register.locks[each]?.seq ?? [])[0];
  return locked === undefined ? 0 : Math.max(locked, register.corrected[period] ?? 0);
}

/** Whether a run counted every register at or after its present seal. */
export function countsSeals(run: RunResponse, registers: readonly OfficeRegister[]): boolean {
  const pinned = new Map(run.registers.map(({ unit, seq }) => [unit, seq]));
  return registers.every((register) => (pinned.get(register.unit) ?? -1) >= sealedAt(register, run.period));
}
