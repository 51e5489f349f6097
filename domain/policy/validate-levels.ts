import type { Day } from "../values/day.ts";
import { exact } from "../values/exact.ts";
import { inForce } from "./dated.ts";
import type { LevelRule, Policy } from "./policy.ts";
import { type Level, LEVELS } from "../vocabulary/level.ts";
import { anyOf, type PolicyIssue } from "./policy-issue.ts";

/**
 * Rules: levels come best first; floors descend to 0 without a gap or an overlap, so that every score has exactly one
 * band; conditions can be met, each and together.
 */
export function levelIssues(policy: Policy, days: readonly Day[]): readonly PolicyIssue[] {
  const { levels } = policy;
  const names = levels.map(({ level }) => level);
  return [
    ...names.flatMap((level, index): PolicyIssue[] =>
      names.indexOf(level) === index ? [] : [{ path: `levels.${index}.level`, code: "duplicate-level" }],
    ),
    ...names.flatMap((level, index): PolicyIssue[] =>
      index === 0 || rank(names[index - 1] ?? level) <= rank(level)
        ? []
        : [{ path: `levels.${index}.level`, code: "levels-out-of-order", detail: anyOf(LEVELS) }],
    ),
    ...(names.slice(0, -1).includes(policy.cap.level)
      ? []
      : [{ path: "cap.level", code: "unknown-level" } as const]),
    ...levels.flatMap((rule, index) =>
      floorIssues(levels, rule, index, days)
        .concat(conditionIssues(rule, index))
        .concat(contradictions(rule, index, days)),
    ),
  ];
}

function floorIssues(
  levels: readonly LevelRule[],
  { floor }: LevelRule,
  index: number,
  days: readonly Day[],
): PolicyIssue[] {
  const path = `levels.${index}.floor`;
  const above = levels[index - 1];
  const at = (values: LevelRule["floor"], day: Day) => exact(inForce(values, day).value);
  const overlaps =
    above !== undefined && days.some((day) => at(above.floor, day).compare(at(floor, day)) <= 0);
  const outside = floor.some(({ value }) => exact(value).compare(0) < 0 || exact(value).compare(100) > 0);
  const open = index === levels.length - 1 && floor.some(({ value }) => !exact(value).equals(0));
  return [
    ...(overlaps ? [{ path, code: "floors-not-descending" } as const] : []),
    ...(outside ? [{ path, code: "out-of-range" } as const] : []),
    ...(open ? [{ path, code: "lowest-floor-not-zero" } as const] : []),
  ];
}

/**
 * A percentage above 100 is an issue, since it holds always or never; a count of disciplinary measures has no maximum.
 */
function conditionIssues({ conditions }: LevelRule, index: number): PolicyIssue[] {
  return conditions.flatMap(({ of, value }, place): PolicyIssue[] => {
    const isPercent = of !== "discipline";
    const possible = value.every(
      ({ value: limit }) => exact(limit).compare(0) >= 0 && (!isPercent || exact(limit).compare(100) <= 0),
    );
    return possible ? [] : [{ path: `levels.${index}.conditions.${place}.value`, code: "out-of-range" }];
  });
}

/** Pairs of conditions on one number that no subject can meet together. */
function contradictions({ conditions }: LevelRule, index: number, days: readonly Day[]): PolicyIssue[] {
  return conditions.flatMap((most, place): PolicyIssue[] => {
    const against = conditions.some(
      (least) =>
        most.test === "atMost" &&
        least.test === "atLeast" &&
        least.of === most.of &&
        least.kinds.some((kind) => most.kinds.includes(kind)) &&
        days.some(
          (day) => exact(inForce(least.value, day).value).compare(exact(inForce(most.value, day).value)) > 0,
        ),
    );
    return against ? [{ path: `levels.${index}.conditions.${place}`, code: "conditions-contradict" }] : [];
  });
}

function rank(level: Level): number {
  return LEVELS.indexOf(level);
}
