import { DEFAULT_POLICY, storedName } from "../../../domain/policy/library/library.ts";
import { nameOf, parseName } from "../../../domain/policy/policy-name.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { closingDay } from "../../../domain/due/closing.ts";
import type { Day } from "../../../domain/values/day.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { type Period, periodEnd, periodYear } from "../../../domain/values/period.ts";
import type { RunStore } from "../store/run-store.ts";

interface PolicyDeps {
  readonly runs: RunStore;
  readonly committee: UnitId;
}

type Resolved = { readonly name: string; readonly policy: Policy };

/**
 * The name of the policy of the year's published results, since a year keeps one policy; before the first of them, of the
 * one that the organisation has chosen.
 */
export async function policyOfYear({ runs, committee }: PolicyDeps, year: number): Promise<string> {
  const [first] = Object.values(await runs.publishedIn(committee, year));
  const run = first && (await runs.read(first));
  return run ? storedName(run.policy) : ((await runs.chosenBook(committee, year)) ?? DEFAULT_POLICY);
}

/**
 * The policy that a request of the year means: a bare id is the version that the year's results were published by, and
 * without one the newest.
 */
export async function resolveInYear(
  { runs, committee }: PolicyDeps,
  year: number,
  name: string,
): Promise<Resolved | undefined> {
  const { id, version } = parseName(name);
  const pinned = version === undefined ? await runs.pinnedVersion(committee, year, id) : undefined;
  const kept = pinned && (await runs.policies.resolve(nameOf({ id, version: pinned })));
  return kept ? kept : runs.policies.resolve(name);
}

/** The day up to which the year's policy counts a period, where that is not the period's last. */
export async function readClosing(deps: PolicyDeps, period: Period): Promise<Day | undefined> {
  const year = periodYear(period);
  const resolved = await resolveInYear(deps, year, await policyOfYear(deps, year));
  const closing = resolved && closingDay(resolved.policy, period);
  return closing === periodEnd(period) ? undefined : closing;
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
