import { AUTOMATIC, type RunId, type UnitId } from "../../../domain/values/ids.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { type RunStore, requireRun } from "../store/run-store.ts";
import { type RunStepDeps, runReason } from "./run-step-deps.ts";
import { otherPinnedPolicy } from "../open/policy-of-year.ts";

/** The workbook is written only for published results; that of a dry run when somebody asks for it. */
export interface PublishAnswer {
  readonly run: RunId;
  readonly stands: boolean;
}

/**
 * Finishes a dry run, or publishes an official one. One that started by itself is not published while facts about
 * somebody are missing: it waits for a person to ask for the run. A run is refused, too, when another run was published for the period, or
 * another period of the year was published meanwhile by another version of the policy.
 */
export async function publishStep({ store, committee }: RunStepDeps, id: RunId): Promise<PublishAnswer> {
  const run = await requireRun(store, id);
  if (run.status === "running") {
    if (run.factsHash === null) throw new Error(`run ${id} was not settled`);
    const missing = run.startedBy === AUTOMATIC && !run.dryRun ? await countIncomplete(store, id) : 0;
    if (run.dryRun) await store.update(id, { status: "finished" });
    else if (missing > 0)
      await store.update(id, { status: "refused", reason: runReason("facts-missing", String(missing)) });
    else if (!(await store.publish(committee, run))) {
      await store.update(id, { status: "refused", reason: await refusal(store, committee, run) });
    }
  }
  const { status } = await requireRun(store, id);
  return { run: id, stands: status === "published" };
}

async function countIncomplete(store: RunStore, id: RunId): Promise<number> {
  const results = await store.results(id);
  return results.filter(({ level }) => level === "INCOMPLETE").length;
}

async function refusal(store: RunStore, committee: UnitId, run: RunResponse): Promise<string> {
  const pinned = await otherPinnedPolicy(store, committee, run.year, await store.policyOf(run));
  if (pinned !== undefined) return runReason("policy-pinned", pinned);
  return runReason("already-published", await store.published(committee, run.year, run.period, run.book));
}
