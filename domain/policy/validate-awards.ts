import { exact } from "../values/exact.ts";
import type { AwardCondition, AwardRule, Slots, TieBreaker } from "./award.ts";
import type { Dated } from "./dated.ts";
import type { Policy } from "./policy.ts";
import { units } from "../forms/catalogue/units.ts";
import type { Level } from "../vocabulary/level.ts";
import { anyOf, plain, type PolicyIssue } from "./policy-issue.ts";

/**
 * Rules: an award is listed once, depends only on awards decided before it, breaks ties by numbers that its kinds have,
 * and prefers women only where the state's law does. Shares and slots are possible numbers. An award for a term has
 * conditions on the term's years.
 */
export function awardIssues(policy: Policy): readonly PolicyIssue[] {
  const ids = policy.proposals.map(({ id }) => id);
  return policy.proposals.flatMap((rule, index) => {
    const path = `proposals.${index}`;
    return [
      ...(ids.indexOf(rule.id) === index ? [] : [{ path: `${path}.id`, code: "duplicate-id" } as const]),
      ...unitKindIssues(rule, path),
      ...rule.conditions.flatMap((condition, place) =>
        conditionIssues(policy, rule, condition, ids.slice(0, index), `${path}.conditions.${place}`),
      ),
      ...(rule.slots === undefined ? [] : slotIssues(rule.slots, `${path}.slots`)),
      ...(rule.tieBreakers ?? []).flatMap((breaker, place) =>
        breakerIssues(policy, rule, breaker, `${path}.tieBreakers.${place}`),
      ),
    ];
  });
}

/** An unknown kind of unit is an issue: its award would silently propose nobody. */
function unitKindIssues({ unitKinds = [] }: AwardRule, path: string): readonly PolicyIssue[] {
  const known = units.columns.kind.options;
  return unitKinds.flatMap((kind, place): PolicyIssue[] =>
    Object.hasOwn(known, kind)
      ? []
      : [
          {
            path: `${path}.unitKinds.${place}`,
            code: "unknown-unit-kind",
            detail: anyOf(Object.keys(known)),
          },
        ],
  );
}

function conditionIssues(
  { levels }: Policy,
  rule: AwardRule,
  condition: AwardCondition,
  decided: readonly string[],
  path: string,
): readonly PolicyIssue[] {
  const ofTerm = condition.kind === "termYears";
  const forTerm = rule.periods.includes("term");
  // A vote is allowed in an award for a year and in one for a term.
  const misplaced = condition.kind !== "vote" && (forTerm ? !ofTerm || rule.periods.length > 1 : ofTerm);
  return [
    ...(misplaced ? [{ path: `${path}.kind`, code: "term-only" } as const] : []),
    ...("proposed" in condition && !decided.includes(condition.proposed)
      ? [{ path: `${path}.proposed`, code: "proposal-not-yet-decided" } as const]
      : []),
    ...(asksOfMembers(condition) && rule.kinds.some((kind) => kind !== "collective")
      ? [{ path: `${path}.kind`, code: "not-measurable" } as const]
      : []),
    ...levelsAsked(condition).flatMap(({ name, level }): PolicyIssue[] =>
      levels.some((known) => known.level === level)
        ? []
        : [
            {
              path: `${path}.${name}`,
              code: "level-not-given",
              detail: plain(levels.map((known) => known.level).join(", ")),
            },
          ],
    ),
    ...limitIssues(condition, path),
  ];
}

/** Whether the condition is about members or lower units, which only a collective has. */
function asksOfMembers(condition: AwardCondition): boolean {
  switch (condition.kind) {
    case "memberShare":
    case "someMember":
    case "everyMember":
    case "levelShare":
      return true;
    case "noDiscipline":
      return condition.whom === "members";
    case "level":
    case "streak":
    case "typical":
    case "tasks":
    case "termYears":
    case "vote":
      return false;
  }
}

function levelsAsked(condition: AwardCondition): readonly { readonly name: string; readonly level: Level }[] {
  switch (condition.kind) {
    case "level":
    case "everyMember":
      return [{ name: "atLeast", level: condition.atLeast }];
    case "streak":
      return condition.atLeast === undefined ? [] : [{ name: "atLeast", level: condition.atLeast }];
    case "levelShare":
    case "termYears":
      return [{ name: "level", level: condition.level }];
    case "typical":
    case "noDiscipline":
    case "tasks":
    case "memberShare":
    case "someMember":
    case "vote":
      return [];
  }
}

function limitIssues(condition: AwardCondition, path: string): readonly PolicyIssue[] {
  switch (condition.kind) {
    case "streak":
      return whole(condition.years, `${path}.years`, 1, 50);
    case "tasks":
      return within(condition.value, `${path}.value`, 100);
    case "memberShare":
    case "vote":
      return within(condition.atLeast, `${path}.atLeast`, 100);
    case "levelShare":
    case "termYears":
      return within(condition.atLeast, `${path}.atLeast`, 1);
    case "level":
    case "typical":
    case "noDiscipline":
    case "someMember":
    case "everyMember":
      return [];
  }
}

function slotIssues(slots: Slots, path: string): readonly PolicyIssue[] {
  if (slots.kind === "number") return whole(slots.value, `${path}.value`, 0, 9999);
  return [
    ...within(slots.percent, `${path}.percent`, 100),
    ...(slots.least === undefined ? [] : whole(slots.least, `${path}.least`, 0, 9999)),
  ];
}

function breakerIssues(
  { rubrics }: Policy,
  { branch, kinds }: AwardRule,
  breaker: TieBreaker,
  path: string,
): readonly PolicyIssue[] {
  if (breaker.by === "women") {
    const inLaw = branch === "state" && breaker.source.kind === "law";
    return [
      ...(inLaw ? [] : [{ path: `${path}.by`, code: "women-rule-not-in-law" } as const]),
      ...within(breaker.share, `${path}.share`, 100),
    ];
  }
  if (breaker.by !== "criterion") return [];
  const known = kinds.every((kind) => rubrics[kind].criteria.some(({ id }) => id === breaker.criterion));
  return known ? [] : [{ path: `${path}.criterion`, code: "unknown-criterion" }];
}

function within(values: Dated<string>, path: string, most: number): readonly PolicyIssue[] {
  const possible = values.every(
    ({ value }) => exact(value).compare(0) >= 0 && exact(value).compare(most) <= 0,
  );
  return possible ? [] : [{ path, code: "out-of-range" }];
}

function whole(values: Dated<string>, path: string, least: number, most: number): readonly PolicyIssue[] {
  const possible = values.every(
    ({ value }) => /^\d{1,4}$/.test(value) && Number(value) >= least && Number(value) <= most,
  );
  return possible ? [] : [{ path, code: "out-of-range" }];
}
