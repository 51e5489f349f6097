import { type Register, type RunId, RunId as RunIdSchema } from "../../../domain/values/ids.ts";
import { coveringPeriods, type Period } from "../../../domain/values/period.ts";
import type { ChangeSet } from "../../../domain/protocol/pull.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { RUN_TEXTS } from "../../../domain/texts/service/runs.ts";
import { canonicalHash } from "../../aws/canonical-json.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { OfficeRegister } from "./gate.ts";

/** Letters of the reasons in a run; the journal has each reason in full. */
const LONGEST = 1000;

/** The run to supersede and the reason; undefined when there is no reason to publish the period again. */
export async function supersession(
  ledger: Ledger,
  published: RunResponse,
  registers: readonly OfficeRegister[],
  newReason?: string,
): Promise<NonNullable<RunResponse["supersedes"]> | undefined> {
  if (newReason !== undefined && newReason !== "") return { run: published.id, reason: newReason };
  if (countsSeals(published, registers)) return undefined;
  const reason = await supersedingReason(ledger, published);
  return reason === undefined ? undefined : { run: published.id, reason };
}

/** The same id for the same locks, corrections, policy and superseded run. */
export function sealedId(
  { period, policy, supersedes }: Pick<RunResponse, "period" | "policy" | "supersedes">,
  registers: readonly OfficeRegister[],
): RunId {
  const seals = registers.map((register) => [register.unit, sealedAt(register, period)]);
  const hash = canonicalHash({ policy, seals, supersedes: supersedes?.run }).slice(0, 20);
  return RunIdSchema.parse(`run-${period.toLowerCase()}-${hash}`);
}

/**
 * The sequence since which a register's rows of a period are fixed: its lock (the period's own, else that of a longer
 * period) or the last correction after it. 0 while the period is open.
 */
function sealedAt(register: Pick<OfficeRegister, "locks" | "corrected">, period: Period): number {
  const locked = coveringPeriods(period).flatMap((covering) => register.locks[covering]?.seq ?? [])[0];
  return locked === undefined ? 0 : Math.max(locked, register.corrected[period] ?? 0);
}

/** Whether a run counted every register at or after its present seal. */
function countsSeals(run: RunResponse, registers: readonly OfficeRegister[]): boolean {
  const pinned = new Map(run.registers.map(({ unit, seq }) => [unit, seq]));
  return registers.every((register) => (pinned.get(register.unit) ?? -1) >= sealedAt(register, run.period));
}

/**
 * The reason to publish the period again: the reasons of unlocking or correcting its registers since the published run
 * counted them. Undefined when none was unlocked or corrected.
 */
async function supersedingReason(ledger: Ledger, published: RunResponse): Promise<string | undefined> {
  const reasons = new Set<string>();
  for (const { unit, year, seq } of published.registers) {
    for await (const set of changesSince(ledger, { unit, year }, seq)) {
      const reason = reasonIn(set, published.period);
      if (reason !== undefined) reasons.add(reason === "" ? RUN_TEXTS.unlockedWithoutReason.vi : reason);
    }
  }
  return reasons.size === 0 ? undefined : [...reasons].join("; ").slice(0, LONGEST);
}

function reasonIn(set: ChangeSet, period: Period): string | undefined {
  if (set.kind === "unlock") return coveringPeriods(period).includes(set.period) ? set.reason : undefined;
  if (set.kind !== "batch" || set.correction === undefined) return undefined;
  return set.correction.periods.includes(period) ? set.correction.reason : undefined;
}

async function* changesSince(ledger: Ledger, register: Register, seq: number): AsyncGenerator<ChangeSet> {
  for (let since = seq; ;) {
    const { changes, cursor, more } = await ledger.changes(register, since);
    yield* changes;
    if (!more || cursor === since) return;
    since = cursor;
  }
}
