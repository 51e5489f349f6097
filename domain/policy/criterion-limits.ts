import type { CriteriaLimits } from "../contradiction/points.ts";
import { exact } from "../values/exact.ts";
import { SECOND_PREFIX } from "../vocabulary/setting.ts";
import { criteriaOfBooks, enteredCriteria } from "./criterion-titles.ts";
import type { Policy } from "./policy.ts";

/** The most points of one criterion, as decimal text; absent where the rule book does not give it to such a subject. */
export interface CriterionMost {
  readonly person?: string;
  readonly unit?: string;
}

/** What the rule book of a year gives for criteria whose points are entered, by id. */
export function mostByCriterion(first: Policy, second?: Policy): ReadonlyMap<string, CriterionMost> {
  const beside = second === undefined ? [] : [...mostIn(second)];
  return new Map([...mostIn(first), ...beside.map(([id, most]) => [`${SECOND_PREFIX}${id}`, most] as const)]);
}

function mostIn({ rubrics }: Policy): ReadonlyMap<string, CriterionMost> {
  const most = new Map<string, CriterionMost>();
  for (const [kind, { criteria }] of Object.entries(rubrics)) {
    const subject = kind === "collective" ? "unit" : "person";
    for (const { id, max, measure } of criteria) {
      if (measure.kind !== "entered") continue;
      const known = most.get(id) ?? {};
      const highest = max.map(({ value }) => value).reduce(larger);
      most.set(id, { ...known, [subject]: larger(known[subject] ?? "0", highest) });
    }
  }
  return most;
}

function larger(left: string, right: string): string {
  return exact(left).compare(exact(right)) < 0 ? right : left;
}

/** @param others rule books of which rows may be entered too, so that a year can be compared with them */
export function criteriaLimits(policy: Policy, others: readonly Policy[], second?: Policy): CriteriaLimits {
  const most = mostByCriterion(policy, second);
  const known = new Set([
    ...criteriaOfBooks(policy, second).keys(),
    ...others.flatMap((one) => [...enteredCriteria(one).keys()]),
  ]);
  return {
    percentMost: policy.cap.percentMax.map(({ value }) => value).reduce(larger),
    isKnown: (criterion) => known.has(criterion),
    mostOf: (criterion, subject) => {
      const { person, unit } = most.get(criterion) ?? {};
      if (subject !== undefined) return subject === "person" ? person : unit;
      return person === undefined || unit === undefined ? (person ?? unit) : larger(person, unit);
    },
  };
}
