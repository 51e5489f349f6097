import type { RunId } from "../../../domain/values/ids.ts";
import type { Period } from "../../../domain/values/period.ts";
import type { Log } from "../../aws/log.ts";
import { startDueRuns } from "./due-runs.ts";
import type { RunDeps } from "./open-run.ts";

/**
 * Starts due runs after a request has done its own work, which must not fail because a run did not start. The fault is
 * logged, and the next lock, view of the board or morning schedule starts the run.
 */
export async function startDueQuietly(
  deps: RunDeps & { readonly log: Log },
  { year, period, traceId }: { readonly year: number; readonly period?: Period; readonly traceId: string },
): Promise<readonly RunId[]> {
  try {
    return await startDueRuns(deps, year, period);
  } catch (error) {
    deps.log.error("due run not started", error, { traceId, year });
    return [];
  }
}
