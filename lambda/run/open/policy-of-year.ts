import { DEFAULT_POLICY, storedName } from "../../../domain/policy/library/library.ts";
import { nameOf, parseName } from "../../../domain/policy/policy-name.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { besideOther } from "../../../domain/policy/two-books.ts";
import type { RuleBook } from "../../../domain/vocabulary/setting.ts";
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

/** The same of the year's second rule book; undefined where the year has one book alone. */
export async function secondOfYear(
  { runs, committee }: PolicyDeps,
  year: number,
): Promise<string | undefined> {
  const chosen = await runs.chosenBook(committee, year, "second");
  if (chosen === undefined) return undefined;
  const [first] = Object.values(await runs.publishedIn(committee, year, "second"));
  const run = first && (await runs.read(first));
  const name = run ? storedName(run.policy) : chosen;
  return parseName(name).id === parseName(await policyOfYear({ runs, committee }, year)).id
    ? undefined
    : name;
}

/** The policies of a year's rule books, by whose criteria points are entered. */
export async function booksOfYear(
  deps: PolicyDeps,
  year: number,
): Promise<{ readonly first: Policy | undefined; readonly second: Policy | undefined }> {
  const [first, second] = await Promise.all([policyOfYear(deps, year), secondOfYear(deps, year)]);
  const resolve = async (name: string) => (await resolveInYear(deps, year, name))?.policy;
  return {
    first: await resolve(first),
    second: second === undefined ? undefined : await resolve(second),
  };
}

/** A policy as it rates in a year: beside the other rule book of the year, where there is one. */
export async function policyInYear(
  deps: PolicyDeps,
  { year, book = "first" }: { readonly year: number; readonly book?: RuleBook | undefined },
  policy: Policy,
): Promise<Policy> {
  const other = book === "first" ? await secondOfYear(deps, year) : await policyOfYear(deps, year);
  const resolved = other === undefined ? undefined : await resolveInYear(deps, year, other);
  const isOther = resolved !== undefined && resolved.policy.id !== policy.id;
  return besideOther(policy, book, isOther ? resolved.policy : undefined);
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
