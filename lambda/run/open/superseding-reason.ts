import type { Register } from "../../../domain/values/ids.ts";
import { coveringPeriods, type Period } from "../../../domain/values/period.ts";
import type { ChangeSet } from "../../../domain/protocol/pull.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { RUN_TEXTS } from "../../../domain/texts/service/runs.ts";
import type { Ledger } from "../../ledger/ledger.ts";

/** Letters of the reasons in a run; the journal has each reason in full. */
const LONGEST = 1000;

/**
 * The reason to publish the period again: the reasons of unlocking or correcting its registers since the published run
 * counted them. Undefined when none was unlocked or corrected.
 */
export async function supersedingReason(ledger: Ledger, published: RunResponse): Promise<string | undefined> {
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
