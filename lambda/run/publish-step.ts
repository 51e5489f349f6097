import type { RunId } from "../../domain/ids.ts";
import { requireRun, type RunContext, runReason } from "./run-context.ts";

/** A workbook is written only of results that stand. */
export interface PublishAnswer {
  readonly run: RunId;
  readonly stands: boolean;
}

/** A dry run is finished; an official one becomes the period's published run, or is refused when another one is. */
export async function publishStep({ store, committee }: RunContext, id: RunId): Promise<PublishAnswer> {
  const run = await requireRun(store, id);
  if (run.status === "running") {
    if (run.factsHash === null) throw new Error(`run ${id} was not settled`);
    if (run.dryRun) await store.update(id, { status: "finished" });
    else if (!(await store.publish(committee, run))) {
      const other = await store.published(committee, run.year, run.period);
      await store.update(id, { status: "refused", reason: runReason("already-published", other) });
    }
  }
  const { status } = await requireRun(store, id);
  return { run: id, stands: status === "finished" || status === "published" };
}
