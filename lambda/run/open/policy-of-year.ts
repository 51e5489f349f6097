import { DEFAULT_POLICY } from "../../../domain/policy/library/library.ts";
import { nameOf } from "../../../domain/policy/policy-name.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { RunStore } from "../store/run-store.ts";

/** The policy of the year's published results, since a year keeps one policy. */
export async function policyOfYear(
  { runs, committee }: { readonly runs: RunStore; readonly committee: UnitId },
  year: number,
): Promise<string> {
  const [first] = Object.values(await runs.publishedIn(committee, year));
  const run = first && (await runs.read(first));
  return run ? run.policy : DEFAULT_POLICY;
}

/**
 * The other version of the same policy by which the year's results are already published: a year keeps the version of
 * its first published run. Undefined when this version may be used.
 */
export async function otherPinnedPolicy(
  runs: RunStore,
  committee: UnitId,
  year: number,
  { id, version }: Pick<Policy, "id" | "version">,
): Promise<string | undefined> {
  const pinned = await runs.pinnedVersion(committee, year, id);
  return pinned === undefined || pinned === version ? undefined : nameOf({ id, version: pinned });
}
