import { gapsIn, leavesIncomplete, sizeOf } from "../../domain/board/due-counts.ts";
import type { LockQuestionResponse } from "../../domain/protocol/lock-question.ts";
import { closedBy, isLockedFor } from "../../domain/register/gate.ts";
import type { Day } from "../../domain/values/day.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import { type Period, periodEnd, periodYear } from "../../domain/values/period.ts";
import { type DueDeps, readDueOffice } from "./due-office.ts";
import { countWithheld, readSummaries } from "./read-summaries.ts";

/**
 * What locking a period in these registers would find and do. Registers that are locked already are left out.
 * @param asOf tells what is missing from what is awaited
 * @param recused people and units of whom the reader is told nothing
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
  const { summaries, pending } = await readSummaries(deps, office, period, counted, recused);
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
    withheld: countWithheld(office, open, recused),
    pending: [...pending],
  };
}

/**
 * Why a lock needs a reason: so much is missing, so many cells contradict others, or the reader is not shown what is due
 * from so many, whose gaps a lock without a reason would betray.
 */
export interface LockFaults {
  readonly missing: number;
  readonly contradictions: number;
  readonly withheld: number;
}

/** What a lock of a register would find; nothing where the period is locked already. */
export async function countLockFaults(
  deps: DueDeps,
  unit: UnitId,
  period: Period,
  recused: ReadonlySet<string>,
): Promise<LockFaults> {
  const office = await readDueOffice(deps, periodYear(period));
  const register = office?.registers.get(unit);
  if (office === undefined || register === undefined || isLockedFor(period, register.locks))
    return { missing: 0, contradictions: 0, withheld: 0 };
  const { summaries } = await readSummaries(deps, office, period, [unit], recused);
  const { all = [], contradictions = 0 } = summaries.get(unit) ?? {};
  const gaps = gapsIn(all, periodEnd(period));
  return {
    missing: gaps.reduce((sum, gap) => sum + sizeOf(gap), 0),
    contradictions,
    withheld: countWithheld(office, [unit], recused),
  };
}
