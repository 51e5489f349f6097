import { brokenOf, readSnapshot, type SyncDeps, type SyncSnapshot } from "../diff/sync-snapshot.ts";
import type { PullReport } from "../ports/register-sync.ts";
import { pull } from "./pull.ts";

export interface Settled {
  readonly snapshot: SyncSnapshot;
  /** Why the sheet could not be brought in step again; nothing may be written or sent on the snapshot. */
  readonly stopped?: PullReport;
}

/** A snapshot of the sheet. If Excel's undo has taken the sheet back, the register's news are brought in again first (rule S30). */
export async function readSettled(deps: SyncDeps): Promise<Settled> {
  const snapshot = await readSnapshot(deps);
  if (snapshot.state.takenBack === undefined || brokenOf(snapshot) !== undefined) return { snapshot };
  const report = await pull(deps);
  if (report.kind !== "pulled" && report.kind !== "unchanged") return { snapshot, stopped: report };
  return { snapshot: await readSnapshot(deps) };
}
