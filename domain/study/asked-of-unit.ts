import { actionPlans as planDues } from "../due/action-plans.ts";
import { dueWindow } from "../due/closing.ts";
import type { Due } from "../due/due.ts";
import { rowOf } from "../due/due-row.ts";
import { essays as essayDues } from "../due/essays.ts";
import { dueScope } from "../due/scope.ts";
import { withCarried } from "../facts/carried.ts";
import { type FactIndex, indexFacts } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import type { Span } from "../facts/span.ts";
import { actionPlans } from "../forms/catalogue/action-plans.ts";
import { essays } from "../forms/catalogue/essays.ts";
import type { Form } from "../forms/form.ts";
import type { Policy } from "../policy/policy.ts";
import { essaysTally } from "../score/measure/essays.ts";
import { plansTally } from "../score/measure/plans.ts";
import type { Tally } from "../score/measure/tally.ts";

/** An essay or a plan on a document, with its row where one stands. */
export interface AskedRecord<F extends Form> {
  readonly directive: string;
  readonly row: Fact<F> | undefined;
  /** Whether it is in the base of the rate. */
  readonly isDue: boolean;
  /** Whether it was handed in or issued, by the closing of the period where the policy has one. */
  readonly isDone: boolean;
  readonly onTime: boolean;
}

export interface AskedOfUnit {
  readonly essays: readonly AskedRecord<typeof essays>[];
  readonly plans: readonly AskedRecord<typeof actionPlans>[];
}

/**
 * The essays and plans of a unit as they are scored: what was due, whether a row stands or not. A policy that rates by the
 * rows that exist counts those.
 */
export function readAskedOf(
  policy: Policy,
  facts: OrganisationFacts,
  index: FactIndex,
  span: Span,
): (unit: RatedSubject) => AskedOfUnit {
  if (policy.dues === undefined) {
    return (subject) => ({
      essays: countedRows(
        index.essaysByRegister.get(subject.unit),
        essaysTally(index, subject, span),
        ({ fields }) => fields.submittedOn != null,
      ),
      plans: countedRows(
        index.plansByRegister.get(subject.unit),
        plansTally(index, subject, span),
        ({ fields }) => fields.issuedOn != null,
      ),
    });
  }
  const { end } = dueWindow(policy, span.period);
  const scope = dueScope(policy, indexFacts(withCarried(facts), policy), span.period, end);
  return ({ unit }) => ({
    essays: essayDues.ofPeople(scope, unit).map((due) => recordOf(due, essays)),
    plans: planDues
      .ofSubject(scope, { kind: "unit", id: unit }, unit)
      .map((due) => recordOf(due, actionPlans)),
  });
}

function recordOf<F extends Form>(due: Due, form: F): AskedRecord<F> {
  const { about, outcome, doneOn } = due;
  return {
    directive: about,
    row: rowOf(due, form),
    isDue: outcome !== "out",
    isDone: doneOn !== undefined,
    onTime: outcome === "met",
  };
}

/** The rows in the base of a tally, and those of them that it counts as done. */
function countedRows<F extends typeof essays | typeof actionPlans>(
  rows: readonly Fact<F>[] = [],
  { base, done }: Tally,
  isDone: (row: Fact<F>) => boolean,
): readonly AskedRecord<F>[] {
  const [due, onTime] = [new Set<unknown>(base.facts), new Set<unknown>(done.facts)];
  return rows
    .filter((row) => due.has(row))
    .map((row) => ({
      directive: String(row.fields["directive"]),
      row,
      isDue: true,
      isDone: isDone(row),
      onTime: onTime.has(row),
    }));
}
