import type { Day } from "../values/day.ts";
import { exact } from "../values/exact.ts";
import { people } from "../forms/catalogue/people.ts";
import { type Dated, inForce } from "./dated.ts";
import type { Policy } from "./policy.ts";
import { anyOf, type PolicyIssue } from "./policy-issue.ts";

/**
 * Rules: months are whole and few, percentages lie between 0 and 100, the cap is not above its highest value, and every
 * category whose months of work count exists in form `people`.
 */
export function numberIssues(
  { notRated, cap, copiedPlan, leaders, triggers }: Policy,
  days: readonly Day[],
): readonly PolicyIssue[] {
  const above = days.some(
    (day) => exact(inForce(cap.percent, day).value).compare(exact(inForce(cap.percentMax, day).value)) > 0,
  );
  const ids = triggers.map(({ id }) => id);
  return [
    ...within(notRated.admittedMonths, "notRated.admittedMonths", 120, true),
    ...within(notRated.workedMonths, "notRated.workedMonths", 12, true),
    ...within(leaders?.deputyUnitDone ?? [], "leaders.deputyUnitDone", 100),
    ...within(notRated.monthPresence ?? [], "notRated.monthPresence", 100),
    ...categoryIssues(notRated.workedCategories),
    ...within(cap.percent, "cap.percent", 100),
    ...within(cap.percentMax, "cap.percentMax", 100),
    ...(above ? [{ path: "cap.percent", code: "cap-above-maximum" } as const] : []),
    ...within(copiedPlan?.flagFrom ?? [], "copiedPlan.flagFrom", 100),
    ...triggers.flatMap(({ derived }, index) =>
      derived?.from === "done" ? within(derived.below, `triggers.${index}.derived.below`, 100) : [],
    ),
    ...ids.flatMap((id, index): PolicyIssue[] =>
      ids.indexOf(id) === index ? [] : [{ path: `triggers.${index}.id`, code: "duplicate-id" }],
    ),
  ];
}

function within(values: Dated<string>, path: string, most: number, whole = false): readonly PolicyIssue[] {
  const possible = values.every(
    ({ value }) =>
      exact(value).compare(0) >= 0 && exact(value).compare(most) <= 0 && (!whole || /^\d+$/.test(value)),
  );
  return possible ? [] : [{ path, code: "out-of-range" }];
}

function categoryIssues(categories: Dated<readonly string[]>): readonly PolicyIssue[] {
  const known = people.columns.category.options;
  return categories.flatMap(({ value }, index) =>
    value.flatMap((category, place): PolicyIssue[] =>
      Object.hasOwn(known, category)
        ? []
        : [
            {
              path: `notRated.workedCategories.${index}.value.${place}`,
              code: "unknown-category",
              detail: anyOf(Object.keys(known)),
            },
          ],
    ),
  );
}
