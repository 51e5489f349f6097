import type { OrganisationFacts } from "../facts/facts.ts";
import { chosenPolicy } from "../facts/chosen-policy.ts";
import { parseSettings } from "../facts/settings.ts";
import type { Policy } from "../policy/policy.ts";
import { settle } from "../rating/settle.ts";
import { assess } from "../score/assess.ts";
import { type Impact, impactOf } from "../score/impact.ts";
import type { SubjectResult } from "../score/result.ts";
import { exact, formatExact } from "../values/exact.ts";
import { periodEnd } from "../values/period.ts";
import type { CellChange } from "./named-change.ts";

/** The facts with some cells changed; the facts themselves stay as they are. */
export function withChanges(facts: OrganisationFacts, changes: readonly CellChange[]): OrganisationFacts {
  return {
    ...facts,
    registers: facts.registers.map((register) => ({
      ...register,
      rows: register.rows.map((row) => {
        const own = changes.filter(({ form, key }) => form === row.form && key === row.key);
        const fields = Object.fromEntries(own.map(({ field, value }) => [field, value]));
        return own.length === 0 ? row : { ...row, fields: { ...row.fields, ...fields } };
      }),
    })),
  };
}

/** Everyone's results as the facts are; without results where the office's settings cannot be read. */
export function resultsOf(policy: Policy, facts: OrganisationFacts): readonly SubjectResult[] | undefined {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const parsed = parseSettings(policy, catalogue);
  if (!parsed.ok) return undefined;
  const assessments = assess(chosenPolicy(policy, parsed.settings), facts);
  return settle(policy, parsed.settings, facts.period, assessments).map(({ result }) => result);
}

/**
 * What other facts would move: the subject, and everyone else whom a limit, a share or the unit's own rates move with it.
 * @param before the results as they stand
 */
export function whatIf(
  policy: Policy,
  facts: OrganisationFacts,
  before: readonly SubjectResult[],
  changes: readonly CellChange[],
): { readonly after: readonly SubjectResult[]; readonly impact: Impact } | undefined {
  const after = resultsOf(policy, withChanges(facts, changes));
  if (after === undefined) return undefined;
  const side = (results: readonly SubjectResult[]) => ({ policy, results });
  return { after, impact: impactOf(side(before), side(after), periodEnd(facts.period), "corrected") };
}

/** The criteria of which one subject's points are others, exact. */
export function movedPoints(
  before: SubjectResult,
  after: SubjectResult,
): readonly { readonly id: string; readonly was: string; readonly is: string }[] {
  const points = new Map(before.criteria.map(({ id, points: given }) => [id, given]));
  return after.criteria.flatMap(({ id, points: is }) => {
    const was = points.get(id) ?? "0";
    return exact(was).compare(exact(is)) === 0
      ? []
      : [{ id, was: formatExact(exact(was)), is: formatExact(exact(is)) }];
  });
}
