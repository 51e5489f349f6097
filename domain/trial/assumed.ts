import { chosenPolicy } from "../facts/chosen-policy.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { parseSettings } from "../facts/settings.ts";
import { listAssumptions } from "../policy/assumptions.ts";
import type { Policy } from "../policy/policy.ts";
import { settle } from "../rating/settle.ts";
import { assess } from "../score/assess.ts";
import { impactOf } from "../score/impact.ts";
import { periodEnd } from "../values/period.ts";
import { withoutAssumption } from "./without-assumption.ts";

/** What an assumption of the rule book did to one run. */
export interface Assumed {
  readonly text: string;
  /** Subjects of whom anything is other without it; null where no rule book is left without it. */
  readonly moved: number | null;
  /** Of them, those whose level is another. */
  readonly levels: number | null;
}

/** The parts of a policy that are read only once every subject is scored. */
const SETTLED: ReadonlySet<string> = new Set<keyof Policy>([
  "cap",
  "proposals",
  "headAtMostUnit",
  "quarterKhtnvBlocksHtxs",
  "typicalOfYear",
  "verifyFirst",
]);

/**
 * Each assumption of the policy with what it moved, found by running without it; those that moved most first. Subjects are
 * scored anew only where the assumption reaches their scores.
 */
export function whatWasAssumed(policy: Policy, facts: OrganisationFacts): readonly Assumed[] {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const parsed = parseSettings(policy, catalogue);
  if (!parsed.ok) return [];
  const { settings } = parsed;
  const day = periodEnd(facts.period);
  const assessed = assess(chosenPolicy(policy, settings), facts);
  const sideBy = (rules: Policy) => {
    const again = rules === policy || isSettledAlone(policy, rules);
    const assessments = again ? assessed : assess(chosenPolicy(rules, settings), facts);
    const results = settle(rules, settings, facts.period, assessments).map(({ result }) => result);
    return { policy: rules, results };
  };
  const before = sideBy(policy);
  const assumed = listAssumptions(policy).map(({ text }): Assumed => {
    const other = withoutAssumption(policy, text, day);
    if (other === undefined) return { text, moved: null, levels: null };
    if (other === policy) return { text, moved: 0, levels: 0 };
    const { changed } = impactOf(before, sideBy(other), day, "corrected");
    return { text, moved: changed.length, levels: changed.filter(({ level }) => level !== "same").length };
  });
  return assumed.toSorted((a, b) => (b.moved ?? -1) - (a.moved ?? -1));
}

function isSettledAlone(policy: Policy, other: Policy): boolean {
  return (Object.keys(policy) as (keyof Policy)[]).every(
    (part) => SETTLED.has(part) || policy[part] === other[part],
  );
}
