import type { UnitId } from "../../../domain/values/ids.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { nameOf } from "../../../domain/policy/policy-name.ts";
import type { RunStore } from "../store/run-store.ts";

/**
 * The version by which results of the year are published already, when it is another one of the same policy: a year keeps
 * to the version of its first published run. Undefined when this policy may be used.
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
