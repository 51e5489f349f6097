import type { UnitId } from "../../domain/ids.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { nameOf } from "../../domain/policy/policy-name.ts";
import type { RunStore } from "./run-store.ts";

/**
 * The version by which results of the year are published already, when it is another one of the same policy: a year keeps
 * to the version of its first published run. Undefined when this policy may be used.
 */
export async function pinnedVersion(
  runs: RunStore,
  committee: UnitId,
  year: number,
  policy: Policy,
): Promise<string | undefined> {
  for (const id of Object.values(await runs.publishedIn(committee, year))) {
    const run = id && (await runs.read(id));
    if (!run) continue;
    const used = await runs.policyOf(run);
    if (used.id === policy.id && used.version !== policy.version) return nameOf(used);
  }
  return undefined;
}
