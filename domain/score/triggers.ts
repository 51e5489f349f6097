import type { Day } from "../values/day.ts";
import { exact } from "../values/exact.ts";
import { inForce, type Source } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import type { Reason } from "./result.ts";
import type { Standing } from "./standing.ts";
import type { TriggerId } from "../vocabulary/trigger.ts";

interface Triggers {
  /** A reason for each ground that holds and so decides KHTNV. */
  readonly standing: readonly Reason[];
  /** Grounds that the authority set aside, with the authority's reasons. */
  readonly setAside: readonly Reason[];
  /** Recorded grounds that the policy does not name: they decide nothing, and the authority should look at them. */
  readonly unknown: readonly Reason[];
}

/**
 * Grounds for KHTNV, entered or derived from the numbers. A concluded ground counts even where the text does not name
 * it for this kind of subject: the reason says so, and the authority may set any ground aside with a reason.
 */
export function findTriggers(policy: Policy, standing: Standing, day: Day): Triggers {
  const grounds = policy.triggers.filter(
    (rule) => standing.triggers.includes(rule.id) || isDerived(rule, standing, day),
  );
  const reasonFor = (id: TriggerId) => standing.overrides.find((override) => override.trigger === id)?.reason;
  const source = policy.discipline?.unknownGround;
  const unknown = standing.triggers.filter((id) => !policy.triggers.some((rule) => rule.id === id));
  return {
    unknown:
      source === undefined
        ? []
        : [...new Set(unknown)].map((trigger) => reason("trigger-unknown", { trigger }, source)),
    standing: grounds
      .filter((rule) => reasonFor(rule.id) === undefined)
      .map((rule) =>
        rule.kinds.includes(standing.subject)
          ? reason("trigger", { trigger: rule.id }, rule.source)
          : reason("trigger-of-other-kind", { trigger: rule.id }, rule.source),
      ),
    setAside: grounds.flatMap((rule) => {
      const why = reasonFor(rule.id);
      return why === undefined
        ? []
        : [reason("trigger-set-aside", { trigger: rule.id, reason: why }, rule.source)];
    }),
  };
}

function isDerived(rule: Policy["triggers"][number], standing: Standing, day: Day): boolean {
  const { derived } = rule;
  if (derived === undefined || !rule.kinds.includes(standing.subject)) return false;
  switch (derived.from) {
    case "done":
      return isBelow(standing.led ?? standing.tasks, inForce(derived.below, day).value);
    case "dutyDiscipline":
      return standing.discipline.some(({ dutyRelated }) => dutyRelated);
  }
}

function isBelow(tasks: Standing["tasks"], limit: string): boolean {
  return tasks !== null && exact(tasks.done).compare(exact(limit)) < 0;
}

function reason(code: Reason["code"], values: Reason["values"], source: Source): Reason {
  return { code, values, source: source.text };
}
