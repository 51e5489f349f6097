import { policyOfFacts } from "../../../domain/facts/chosen-policy.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { summariseStudy } from "../../../domain/study/study-summary.ts";
import type { StudyCounts } from "../../../domain/study/study-counts.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { Period } from "../../../domain/values/period.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { readFacts } from "../../run/facts/facts.ts";
import type { RunStore } from "../../run/store/run-store.ts";

/**
 * The study of the same period a year before, by the facts of the results that were published for it.
 * @param only the units that the reader is shown, all of them without it
 * @returns undefined where nothing was published
 */
export async function readStudyBefore(
  {
    ledger,
    runs,
    committee,
  }: { readonly ledger: Ledger; readonly runs: RunStore; readonly committee: UnitId },
  { year, period, book }: Pick<RunResponse, "year" | "period" | "book">,
  only: ((unit: string) => boolean) | undefined,
): Promise<StudyCounts | undefined> {
  const before = year - 1;
  const same = Period.parse(period.replace(String(year), String(before)));
  const id = await runs.published(committee, before, same, book);
  const run = id === undefined ? undefined : await runs.read(id);
  if (run === undefined) return undefined;
  const [facts, policy] = await Promise.all([readFacts(ledger, { ...run, committee }), runs.policyOf(run)]);
  return summariseStudy(policyOfFacts(policy, facts), facts, only).total;
}
