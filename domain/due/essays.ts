import { compareText } from "../values/compare-text.ts";
import type { essays as essayForm } from "../forms/catalogue/essays.ts";
import { holdsOn, preferredOf, wasIn } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import { invitationOf, invitingUnits } from "../facts/invitations.ts";
import { leaveOn } from "../facts/leave.ts";
import { ratedMembership } from "../facts/rated-subject.ts";
import { owesNothingOn } from "../facts/status.ts";
import { addDays, type Day } from "../values/day.ts";
import { decided, type Draft } from "./changes.ts";
import type { Due } from "./due.ts";
import { asksForItself } from "./due-row.ts";
import { judge, neverAgainst } from "./judge.ts";
import { inPeriod, NO_DUES, type Origin } from "./origin.ts";
import type { DueScope, Session, StudyPlan } from "./scope.ts";

type Essay = Fact<typeof essayForm>;

/** Whoever came back from leave shortly before the day has so many days from the return on. */
const DAYS_AFTER_RETURN = 10;

/**
 * An essay by the study plan's day from everyone who was invited to a session on the directive and still belongs to the
 * organisation; the unit of the due day answers. A row on a directive for which no plan sets a day asks for itself, by
 * its own day, and never counts against its writer.
 */
export const essays: Origin = {
  ofSubject: (scope, { kind, id }) => (kind === "unit" ? NO_DUES : inPeriod(scope, essaysOf(scope, id))),
  ofPeople: (scope, unit) => {
    const own = peopleOf(scope, unit).flatMap((person) => essaysOf(scope, person));
    return inPeriod(
      scope,
      own.filter((due) => due.unit === unit),
    );
  },
};

/** Everyone who ever belonged to a unit, once. */
export function peopleOf({ index }: DueScope, unit: string): readonly string[] {
  return [...new Set((index.membershipsByUnit.get(unit) ?? []).map(({ fields }) => String(fields.person)))];
}

function essaysOf(scope: DueScope, person: string): readonly Due[] {
  const rows = scope.index.essaysByPerson.get(person) ?? [];
  const planned: Due[] = [];
  for (const plan of scope.studyPlans.values()) {
    const due =
      plan.fields.essayDue == null
        ? undefined
        : plannedEssay(scope, plan, plan.fields.essayDue, person, rows);
    if (due !== undefined) planned.push(due);
  }
  const unplanned = rows.filter(
    ({ fields }) => scope.studyPlans.get(fields.directive)?.fields.essayDue == null,
  );
  if (!unplanned.some(({ fields }) => scope.mayCount("essay", fields.due))) return planned;
  return [...planned, ...onceEach(scope, person, unplanned)];
}

function plannedEssay(
  scope: DueScope,
  plan: StudyPlan,
  essayDue: Day,
  person: string,
  rows: readonly Essay[],
): Due | undefined {
  const { index } = scope;
  const dueOn = afterReturn(scope, person, essayDue);
  if (!scope.mayCount("essay", dueOn)) return undefined;
  const isInvited = isInvitedTo(scope, plan, essayDue, person);
  const sessions = scope.sessionsOn.get(plan.fields.directive) ?? [];
  if (!sessions.some(isInvited)) return undefined;
  const unit = answeringUnit(scope, person, dueOn);
  const row = index.personById.get(person);
  if (unit === undefined || owesNothingOn(row, dueOn)) return undefined;
  const admittedOn = row?.fields.admittedOn;
  if (plan.fields.essayOf === "members" && (admittedOn == null || admittedOn > dueOn)) return undefined;
  const { directive } = plan.fields;
  const own = rows.filter(({ fields }) => fields.directive === directive);
  const off =
    leaveOn(index, person, dueOn) ?? excusedBy(scope, plan, person, () => sessions.filter(isInvited));
  return essayDueOf(
    scope,
    { person, unit, directive, dueOn, asks: { row: plan } },
    bestOf(scope, person, dueOn, unit, own),
    off,
  );
}

/** Whether a session was held by a day, and invited a unit of the plan that the person was in. */
function isInvitedTo(scope: DueScope, plan: StudyPlan, until: Day, person: string) {
  const named = plan.fields.units ?? [];
  return (session: Session): boolean =>
    session.fields.date <= until &&
    invitingUnits(scope.index, person, session).some(
      (unit) => named.length === 0 || named.some((key) => key === unit),
    );
}

/** A leave that ended within ten days before the day moves it to ten days after the return. */
function afterReturn({ index }: DueScope, person: string, dueOn: Day): Day {
  let day = dueOn;
  for (const { fields } of index.absencesByPerson.get(person) ?? []) {
    const { until } = fields;
    if (until == null || until >= dueOn || addDays(until, DAYS_AFTER_RETURN) < dueOn) continue;
    const later = addDays(until, DAYS_AFTER_RETURN + 1);
    if (later > day) day = later;
  }
  return day;
}

/** The unit that rates the person on the day, else the first by its id of those that they are in. */
function answeringUnit({ index }: DueScope, person: string, day: Day): string | undefined {
  const rated = ratedMembership(index, person, day)?.fields.unit;
  if (rated !== undefined) return rated;
  const units = (index.membershipsByPerson.get(person) ?? [])
    .filter((membership) => holdsOn(membership, day))
    .map(({ fields }): string => fields.unit);
  return units.toSorted()[0];
}

/** The mark that excuses, where the plan asks no essay of whoever was excused from every session. */
function excusedBy(scope: DueScope, plan: StudyPlan, person: string, invitedTo: () => readonly Session[]) {
  if (plan.fields.excusedOwesEssay !== false) return undefined;
  const marks = invitedTo().map((session) => invitationOf(scope.index, person, "", session).mark);
  return marks.every((mark) => mark?.fields.mark === "excused") ? marks[0] : undefined;
}

/** The best of several rows; they count in a register of a unit that the person was in. */
function bestOf(
  { index, asOf }: DueScope,
  person: string,
  dueOn: Day,
  unit: string,
  rows: readonly Essay[],
): Essay | undefined {
  let best: Essay | undefined;
  for (const row of rows) {
    const { submittedOn } = row.fields;
    const belongs =
      wasIn(index, person, row.register, dueOn) ||
      (submittedOn != null && wasIn(index, person, row.register, submittedOn));
    if (belongs) best = best === undefined ? row : better(best, row, unit, knownBy(asOf, dueOn));
  }
  return best;
}

/**
 * The one handed in first; of two in time the one that passed, so that no other register's grade spoils it. What is
 * handed in after `inTime` takes no essay's place that is there.
 */
function better(first: Essay, second: Essay, unit: string, inTime: Day): Essay {
  if (isInTime(first, inTime) && isInTime(second, inTime) && hasPassed(first) !== hasPassed(second))
    return hasPassed(first) ? first : second;
  const [one, other] = [first.fields.submittedOn ?? "9999", second.fields.submittedOn ?? "9999"];
  return one === other ? preferredOf(first, second, unit) : one < other ? first : second;
}

function isInTime({ fields: { submittedOn } }: Essay, inTime: Day): boolean {
  return submittedOn != null && submittedOn <= inTime;
}

/** The last day on which an essay is in time as far as is known: what comes after `asOf` has not come yet. */
function knownBy(asOf: Day, dueOn: Day): Day {
  return asOf < dueOn ? asOf : dueOn;
}

/** Whether the essay was handed in and found to show what matters. */
export function hasPassed({ fields: { grade } }: Essay): boolean {
  return grade != null && grade !== "fail";
}

/** Essays that no plan asks for: each directive once, by the day in its row. */
function onceEach(scope: DueScope, person: string, rows: readonly Essay[]): readonly Due[] {
  const { index } = scope;
  const asked = rows.filter(
    ({ fields, register }) =>
      wasIn(index, person, register, fields.due) && !owesNothingOn(index.personById.get(person), fields.due),
  );
  return [...new Set(asked.map(({ fields }) => fields.directive))].map((directive) => {
    const own = asked
      .filter(({ fields }) => fields.directive === directive)
      .toSorted((a, b) => compareText(placeOf(a), placeOf(b)));
    const unit =
      own.map(({ fields }) => answeringUnit(scope, person, fields.due)).find((one) => one !== undefined) ??
      "";
    const row = own.reduce((best, other) => better(best, other, unit, knownBy(scope.asOf, best.fields.due)));
    const dueOn = row.fields.due;
    const off = leaveOn(index, person, dueOn);
    return essayDueOf(scope, { person, unit: row.register, directive, dueOn, asks: { row } }, row, off);
  });
}

function placeOf({ fields, register }: Essay): string {
  return `${fields.due} ${register}`;
}

interface AskedEssay {
  readonly person: string;
  readonly unit: string;
  readonly directive: string;
  readonly dueOn: Day;
  readonly asks: Due["asks"];
}

function essayDueOf(
  scope: DueScope,
  { person, unit, directive, dueOn, asks }: AskedEssay,
  essay: Essay | undefined,
  off: Fact | undefined,
): Due {
  const row = essay ?? off;
  const draft: Draft = {
    kind: "essay",
    unit,
    subject: { kind: "person", id: person },
    about: directive,
    period: undefined,
    opensOn: undefined,
    dueOn,
    row,
    off,
    asks,
    directives: [directive],
  };
  const fulfilment = { doneOn: essay?.fields.submittedOn, entered: essay !== undefined, off };
  return decided(scope, draft, (day) => {
    const judged = judge(scope.asOf, day, fulfilment);
    return asksForItself(draft) ? neverAgainst(judged) : judged;
  });
}
