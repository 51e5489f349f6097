import type { Day } from "../values/day.ts";
import { absences } from "../forms/catalogue/absences.ts";
import { attendance } from "../forms/catalogue/attendance.ts";
import { actionPlans } from "../forms/catalogue/action-plans.ts";
import { decisions } from "../forms/catalogue/decisions.ts";
import { dueChanges } from "../forms/catalogue/due/due-changes.ts";
import { reports } from "../forms/catalogue/due/reports.ts";
import { discipline } from "../forms/catalogue/discipline.ts";
import { essays } from "../forms/catalogue/essays.ts";
import { evaluations } from "../forms/catalogue/evaluations.ts";
import type { Form } from "../forms/form.ts";
import { inspections } from "../forms/catalogue/inspections.ts";
import { outreach } from "../forms/catalogue/outreach.ts";
import { memberships } from "../forms/catalogue/memberships.ts";
import { overrides } from "../forms/catalogue/overrides.ts";
import { pastAwards, pastDecisions } from "../forms/catalogue/past-decisions.ts";
import { people } from "../forms/catalogue/people.ts";
import { planTasks } from "../forms/catalogue/plan-tasks.ts";
import { sessions } from "../forms/catalogue/sessions.ts";
import { studyPlans } from "../forms/catalogue/study-plans.ts";
import { shortcomings } from "../forms/catalogue/shortcomings.ts";
import { taskResults } from "../forms/catalogue/task-results.ts";
import { units } from "../forms/catalogue/units.ts";
import { holdsOn as spanHoldsOn } from "../membership/membership.ts";
import type { Policy } from "../policy/policy.ts";
import { rowsThatAnswer } from "./answered.ts";
import type { Fact } from "./fact.ts";
import type { OrganisationFacts } from "./facts.ts";
import {
  type RecordedAward,
  recordedAwards,
  type RecordedDecision,
  recordedDecisions,
} from "./recorded-decisions.ts";
import { groupBy } from "../values/group-by.ts";

export type Membership = Fact<typeof memberships>;
export type Mark = Fact<typeof attendance>;

/** The organisation's rows indexed for scoring; each row is read once, whatever the number of subjects. */
export type FactIndex = ReturnType<typeof indexFacts>;

/** @param policy what the rows are scored by; without one every row is listed, whoever answers for its subject */
export function indexFacts(facts: OrganisationFacts, policy?: Policy) {
  const byForm = factsByForm(facts);
  const unitForm = <F extends Form>(form: F) => (byForm.get(form.id) ?? []) as readonly Fact<F>[];
  const catalogueForm = <F extends Form>(form: F) =>
    unitForm(form).filter((fact) => fact.register === facts.committee);
  const allMemberships = catalogueForm(memberships);
  const spansByPerson = groupBy(
    allMemberships.map(({ fields }) => fields),
    ({ person }) => String(person),
  );
  const answers = rowsThatAnswer(policy, facts, (person) => spansByPerson.get(person) ?? []);
  /** Rows of units that answer for the person or unit that they are about. */
  const answeredForm = <F extends Form>(form: F) => unitForm(form).filter((fact) => answers(form, fact));
  const { kept: cases, rest: strayCases } = partedBy(unitForm(discipline), (fact) =>
    answers(discipline, fact),
  );
  const entered = partedBy(unitForm(evaluations), (fact) => answers(evaluations, fact));
  const results = partedBy(unitForm(taskResults), (fact) => answers(taskResults, fact));
  const evaluationsOf = groupBy(entered.kept, (fact) => fact.fields.subject);
  return {
    committee: facts.committee,
    published: facts.published ?? [],
    /** Whether last year's registers were kept here; without them nothing of last year can be asked for. */
    hasLastYear: facts.registers.some(({ rows }) => rows.some(({ year }) => year !== undefined)),
    units: catalogueForm(units),
    unitById: new Map(catalogueForm(units).map((fact): [string, Fact<typeof units>] => [fact.ref.key, fact])),
    people: catalogueForm(people),
    personById: new Map(
      catalogueForm(people).map((fact): [string, Fact<typeof people>] => [fact.ref.key, fact]),
    ),
    sessions: inOrder(catalogueForm(sessions)),
    studyPlans: groupBy(catalogueForm(studyPlans), ({ fields }) => String(fields.directive)),
    dueChanges: catalogueForm(dueChanges),
    memberships: allMemberships,
    membershipsByPerson: groupBy(allMemberships, (fact) => fact.fields.person),
    membershipsByUnit: groupBy(allMemberships, (fact) => fact.fields.unit),
    absencesByPerson: groupBy(inOrder(catalogueForm(absences)), (fact) => fact.fields.person),
    marks: marksBySession(unitForm(attendance)),
    essaysByPerson: groupBy(unitForm(essays), (fact) => fact.fields.person),
    essaysByRegister: groupBy(unitForm(essays), (fact) => fact.register),
    plansByRegister: groupBy(unitForm(actionPlans), (fact) => fact.register),
    outreachByRegister: groupBy(unitForm(outreach), (fact) => fact.register),
    planTasksByPerson: groupBy(answeredForm(planTasks), (fact) => fact.fields.person ?? ""),
    planTasksByRegister: groupBy(unitForm(planTasks), (fact) => fact.register),
    inspectionsByPerson: groupBy(answeredForm(inspections), (fact) => fact.fields.person ?? ""),
    inspectionsByRegister: groupBy(unitForm(inspections), (fact) => fact.register),
    evaluations: evaluationsOf,
    evaluationsByPeriod: new Map(
      [...evaluationsOf].map(([subject, own]) => [subject, groupBy(own, (fact) => fact.fields.period)]),
    ),
    taskResults: groupBy(results.kept, (fact) => fact.fields.subject),
    discipline: cases,
    disciplineBySubject: groupBy(cases, (fact) => fact.fields.subject),
    /** Cases in registers of units to which the subject never belonged: told, and counted nowhere. */
    strayCases: groupBy(strayCases, (fact) => fact.fields.subject),
    shortcomings: groupBy(answeredForm(shortcomings), (fact) => fact.fields.subject),
    /** Points and task results that units give who do not rate the subject: shown, and counted nowhere. */
    opinions: groupBy<Fact<typeof evaluations | typeof taskResults>>(
      [...entered.rest, ...results.rest],
      (fact) => fact.fields.subject,
    ),
    shortcomingsByRegister: groupBy(answeredForm(shortcomings), (fact) => fact.register),
    reportsByRegister: groupBy(unitForm(reports), (fact) => fact.register),
    overrides: groupBy(catalogueForm(overrides), (fact) => fact.fields.subject),
    /** The authority's decisions on levels within this year, by subject and period. */
    levelDecisions: new Map(
      catalogueForm(decisions)
        .filter(({ fields }) => fields.matter === "level")
        .map((fact) => [decisionKey(fact.fields.subject, fact.fields.period), fact]),
    ),
    // Recorded decisions come after typed ones, because the last of two rows for one year counts.
    pastDecisions: groupBy<RecordedDecision>(
      [...catalogueForm(pastDecisions), ...recordedDecisions(facts)],
      (fact) => fact.fields.subject,
    ),
    pastAwards: groupBy<RecordedAward>(
      [...catalogueForm(pastAwards), ...recordedAwards(facts)],
      (fact) => fact.fields.subject,
    ),
  };
}

function partedBy<T>(items: readonly T[], keeps: (item: T) => boolean) {
  const [kept, rest]: readonly [T[], T[]] = [[], []];
  for (const item of items) (keeps(item) ? kept : rest).push(item);
  return { kept, rest };
}

/** In the order of their keys, so that the order of the input never shows. */
function inOrder<F extends Form>(facts: readonly Fact<F>[]): readonly Fact<F>[] {
  return facts.toSorted((a, b) => (a.ref.key < b.ref.key ? -1 : 1));
}

export function decisionKey(subject: string, period: string): string {
  return `${subject} ${period}`;
}

/** Rows were checked against their form when they entered the ledger, so they are not checked a second time. */
function factsByForm({ registers }: OrganisationFacts): ReadonlyMap<string, readonly unknown[]> {
  const byForm = new Map<string, unknown[]>();
  for (const { unit, rows } of registers) {
    for (const { form, key, rev, fields, year } of rows) {
      const fact = { ref: { form, key, rev }, register: unit, fields, year };
      const others = byForm.get(form);
      if (others === undefined) byForm.set(form, [fact]);
      else others.push(fact);
    }
  }
  return byForm;
}

/** By session and person: a person may be marked in several registers. */
function marksBySession(marks: readonly Mark[]): ReadonlyMap<string, ReadonlyMap<string, readonly Mark[]>> {
  const bySession = groupBy(marks, ({ fields }) => fields.session);
  return new Map(
    [...bySession].map(([session, own]) => [session, groupBy(own, ({ fields }) => fields.person)]),
  );
}

export function holdsOn({ fields }: Membership, day: Day): boolean {
  return spanHoldsOn(fields, day);
}

/** Whether the person was in the unit on a day. */
export function wasIn(index: FactIndex, person: string, unit: string, day: Day): boolean {
  const own = index.membershipsByPerson.get(person);
  return (
    own !== undefined && own.some((membership) => membership.fields.unit === unit && holdsOn(membership, day))
  );
}

/**
 * The row of the given register among several rows on one matter; else the row of the first register by id, so that the
 * order of rows makes no difference.
 */
export function preferred<F extends Form>(facts: readonly Fact<F>[], register: string): Fact<F> | undefined {
  let [best] = facts;
  for (let index = 1; index < facts.length; index += 1) {
    const fact = facts[index];
    if (best !== undefined && fact !== undefined) best = preferredOf(best, fact, register);
  }
  return best;
}

/** The preferred one of two rows. */
export function preferredOf<F extends Form>(first: Fact<F>, second: Fact<F>, register: string): Fact<F> {
  const rank = (fact: Fact<F>) => `${fact.register === register ? "" : fact.register} ${fact.ref.key}`;
  return rank(second) < rank(first) ? second : first;
}
