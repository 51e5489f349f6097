import { type Impact, impactOf } from "../../../domain/score/impact.ts";
import { impactApart } from "../../../domain/score/impact-apart.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { periodEnd } from "../../../domain/values/period.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { requireRun, type RunStore } from "../../run/store/run-store.ts";

/** What a run changed of the published results whose place it takes. */
export interface SupersededResults {
  readonly reason: string;
  readonly facts: Impact;
  /** null where rules and settings are the same. */
  readonly rules: Impact | null;
}

/**
 * Undefined for a run that supersedes none.
 * @param recused subjects of whom the reader is told nothing
 */
export async function readSuperseded(
  runs: RunStore,
  committee: UnitId,
  run: RunResponse,
  recused: readonly string[],
): Promise<SupersededResults | undefined> {
  const { supersedes } = run;
  if (supersedes === null) return undefined;
  const isShown = ({ subject }: { readonly subject: string }) => !recused.includes(subject);
  const sideOf = async (of: RunResponse) => ({
    policy: await runs.policyOf(of),
    results: (await runs.results(of.id)).filter(isShown),
  });
  const before = await sideOf(await requireRun(runs, supersedes.run));
  const after = await sideOf(run);
  const between = await runs.byEarlierRules(run.id, committee);
  const day = periodEnd(run.period);
  if (between === undefined)
    return { reason: supersedes.reason, facts: impactOf(before, after, day, "corrected"), rules: null };
  return {
    reason: supersedes.reason,
    ...impactApart({ before, after, between: between.filter(isShown) }, day),
  };
}
