import type { RunId } from "../../domain/values/ids.ts";
import type { Period } from "../../domain/values/period.ts";
import { startDueRuns } from "../run/open/due-runs.ts";
import type { ApiDeps } from "./deps.ts";

/**
 * Starts due runs after a request has done its own work, which must not fail because a run did not start. The fault is
 * logged, and the next lock, view of the board or morning schedule starts the run.
 */
export async function startDueQuietly(
  deps: ApiDeps,
  { year, period, traceId }: { readonly year: number; readonly period?: Period; readonly traceId: string },
): Promise<readonly RunId[]> {
  try {
    return await startDueRuns(deps, year, period);
  } catch (error) {
    deps.log.error("due run not started", error, { traceId, year });
    return [];
  }
}
