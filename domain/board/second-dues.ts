import { withCarried } from "../facts/carried.ts";
import { indexFacts } from "../facts/fact-index.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import type { Policy } from "../policy/policy.ts";
import type { Day } from "../values/day.ts";
import type { Period } from "../values/period.ts";
import { SECOND_PREFIX } from "../vocabulary/setting.ts";
import type { Due } from "../due/due.ts";
import { decisions } from "../due/decisions.ts";
import { points } from "../due/points.ts";
import { dueScope } from "../due/scope.ts";
import { taskResults } from "../due/task-results.ts";

/** The second rule book of a year, with the registers as it reads them. */
export interface SecondBook {
  readonly policy: Policy;
  readonly facts: OrganisationFacts;
}

/**
 * What is due by both rule books. The second asks for its own points, for task results at its own rhythm and for
 * decisions on its own results; everything else is asked by the first. Task results of one subject and period are one row, whichever book asks for them.
 */
export function withSecond(
  own: readonly Due[],
  second: SecondBook | undefined,
  { units, period, asOf }: { readonly units: readonly string[]; readonly period: Period; readonly asOf: Day },
): readonly Due[] {
  if (second === undefined) return own;
  const { policy, facts } = second;
  const scope = dueScope(policy, indexFacts(withCarried(facts), policy), period, asOf);
  const asked = units.flatMap((unit) =>
    [points, taskResults, decisions].flatMap((origin): readonly Due[] => [
      ...origin.ofSubject(scope, { kind: "unit", id: unit }, unit),
      ...origin.ofPeople(scope, unit),
    ]),
  );
  const known = new Set(own.filter(({ kind }) => kind === "task-results").map(rowAsked));
  const added = asked
    .filter((due) => due.kind !== "task-results" || !known.has(rowAsked(due)))
    .map((due): Due => (isShared(due) ? due : { ...due, about: `${SECOND_PREFIX}${due.about}` }));
  return [...own, ...added];
}

/** An award is one matter, whichever book proposes it; a level is each book's own. */
function isShared({ kind, about }: Due): boolean {
  return kind === "decision" && about !== "level";
}

function rowAsked({ unit, subject, period }: Due): string {
  return `${unit} ${subject.id} ${period ?? ""}`;
}
