import { gapsIn, leavesIncomplete, sizeOf } from "../../domain/board/due-counts.ts";
import type { LockQuestionResponse } from "../../domain/protocol/lock-question.ts";
import { closedBy, isLockedFor } from "../../domain/register/gate.ts";
import type { Day } from "../../domain/values/day.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import { type Period, periodEnd, periodYear } from "../../domain/values/period.ts";
import { type DueDeps, readDueOffice } from "./due-office.ts";
import { readSummaries } from "./read-summaries.ts";

/**
 * What locking a period in these registers would find and do. Registers that are locked already are left out.
 * @param asOf tells what is missing from what is awaited
 * @param recused units of which the reader is told nothing
 * @returns undefined while the year has no catalogue
 */
export async function readLockQuestion(
  deps: DueDeps,
  period: Period,
  units: readonly UnitId[],
  { asOf, recused }: { readonly asOf: Day; readonly recused: ReadonlySet<string> },
): Promise<LockQuestionResponse | undefined> {
  const office = await readDueOffice(deps, periodYear(period));
  if (office === undefined) return undefined;
  const registers = [...office.registers.values()];
  const open = units.filter((unit) => !isLockedFor(period, office.registers.get(unit)?.locks ?? {}));
  const publishes = closedBy(period, new Set(open), registers).filter(
    (closed) => office.policy.effective <= periodEnd(closed),
  );
  // What is scored at once counts the registers that were locked before, too.
  const counted = publishes.length > 0 ? registers.map(({ unit }) => unit) : open;
  const { summaries, pending } = await readSummaries(deps, office, period, counted);
  const gaps = [...summaries].map(([unit, { all, contradictions }]) => ({
    unit,
    kinds: [...gapsIn(all, asOf)],
    contradictions,
  }));
  return {
    period,
    registers: open.length,
    gaps: gaps.filter(
      ({ unit, kinds, contradictions }) =>
        kinds.length + contradictions > 0 && open.includes(unit) && !recused.has(unit),
    ),
    publishes: [...publishes],
    incomplete: office.policy.dues !== undefined && gaps.some(({ kinds }) => leavesIncomplete(kinds)),
    pending: [...pending],
  };
}

/** Why a lock needs a reason: so much is missing, or so many cells contradict others. */
export interface LockFaults {
  readonly missing: number;
  readonly contradictions: number;
}

/** What a lock of a register would find; nothing where the period is locked already. */
export async function countLockFaults(deps: DueDeps, unit: UnitId, period: Period): Promise<LockFaults> {
  const office = await readDueOffice(deps, periodYear(period));
  const register = office?.registers.get(unit);
  if (office === undefined || register === undefined || isLockedFor(period, register.locks))
    return { missing: 0, contradictions: 0 };
  const { summaries } = await readSummaries(deps, office, period, [unit]);
  const { all = [], contradictions = 0 } = summaries.get(unit) ?? {};
  const gaps = gapsIn(all, periodEnd(period));
  return { missing: gaps.reduce((sum, gap) => sum + sizeOf(gap), 0), contradictions };
}
