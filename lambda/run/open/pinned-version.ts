import type { UnitId } from "../../../domain/values/ids.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { nameOf } from "../../../domain/policy/policy-name.ts";
import type { RunStore } from "../store/run-store.ts";

/**
 * The other version of the same policy by which the year's results are already published: a year keeps the version of
 * its first published run. Undefined when this version may be used.
 */
export async function pinnedVersion(
  runs: RunStore,
  committee: UnitId,
  year: number,
  { id, version }: Pick<Policy, "id" | "version">,
): Promise<string | undefined> {
  const pinned = await runs.pinnedVersion(committee, year, id);
  return pinned === undefined || pinned === version ? undefined : nameOf({ id, version: pinned });
}
