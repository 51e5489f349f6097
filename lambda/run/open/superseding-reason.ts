import type { Register } from "../../../domain/values/ids.ts";
import { coveringPeriods, type Period } from "../../../domain/values/period.ts";
import type { ChangeSet } from "../../../domain/protocol/pull.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { RUN_TEXTS } from "../../../domain/texts/service/runs.ts";
import type { Ledger } from "../../ledger/ledger.ts";

/** The journal keeps each reason whole; a run quotes so much of them. */
const LONGEST = 1000;

/**
 * Why the period may be published again: the reasons with which its registers were unlocked or corrected since the
 * published run counted them. Undefined when nothing of the kind happened.
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
