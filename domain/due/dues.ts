import type { Policy } from "../policy/policy.ts";
import { withCarried } from "../facts/carried.ts";
import { indexFacts } from "../facts/fact-index.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { compareText } from "../values/compare-text.ts";
import type { Day } from "../values/day.ts";
import type { Period } from "../values/period.ts";
import { DueKind } from "../vocabulary/due-kind.ts";
import type { Due } from "./due.ts";
import { ORIGINS } from "./origins.ts";
import { type DueScope, dueScope } from "./scope.ts";

/**
 * Everything that the catalogue and the policy ask of an organisation by a day of the period, with what was done of it
 * as of a day; by unit, kind, day, subject and matter. The order of registers and rows makes no difference.
 */
export function dues(policy: Policy, facts: OrganisationFacts, period: Period, asOf: Day): readonly Due[] {
  const scope = dueScope(policy, indexFacts(withCarried(facts), policy), period, asOf);
  const units = scope.index.units.map(({ ref }) => ref.key);
  return duesOfUnits(scope, [...new Set([...units, facts.committee])]);
}

/** The same of some units alone: of their registers, and of what their people are asked for there. */
export function duesOfUnits(scope: DueScope, units: readonly string[]): readonly Due[] {
  const all = units.flatMap((unit) =>
    Object.values(ORIGINS).flatMap((origin): readonly Due[] => [
      ...origin.ofSubject(scope, { kind: "unit", id: unit }, unit),
      ...origin.ofPeople(scope, unit),
    ]),
  );
  return all.toSorted(byPlace);
}

const RANKS: ReadonlyMap<DueKind, number> = new Map(DueKind.options.map((kind, rank) => [kind, rank]));

function byPlace(a: Due, b: Due): number {
  return (
    compareText(a.unit, b.unit) ||
    (RANKS.get(a.kind) ?? 0) - (RANKS.get(b.kind) ?? 0) ||
    compareText(placeOf(a), placeOf(b))
  );
}

function placeOf({ dueOn, subject, about, period }: Due): string {
  return `${dueOn} ${subject.id} ${about} ${period ?? ""}`;
}
