import type { ImpactApart } from "../../../domain/score/impact-apart.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { readApart } from "../../run/store/read-apart.ts";
import { requireRun, type RunStore } from "../../run/store/run-store.ts";

/** What a run changed of the published results whose place it takes, by cause. */
export interface SupersededResults extends ImpactApart {
  readonly reason: string;
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
  const apart = await readApart(runs, committee, run, { before, after }, isShown);
  return { reason: supersedes.reason, ...apart };
}
