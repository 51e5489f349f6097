/**
 * Counts of each unit's study of each directive in a period, by the same rules that score it. A session on two
 * directives counts for both, but is one in a total. Counts are integers, so that every printed rate can be recomputed from the printed
 * counts.
 */
import type { AttendanceMark } from "../vocabulary/attendance-mark.ts";
import { directives } from "../forms/catalogue/directives.ts";
import type { inspections } from "../forms/catalogue/inspections.ts";
import type { outreach } from "../forms/catalogue/outreach.ts";
import type { sessions } from "../forms/catalogue/sessions.ts";
import { periodEnd, periodHasDay } from "../values/period.ts";
import { type Invitation, unitInvitations } from "../facts/invitations.ts";
import { groupBy } from "../values/group-by.ts";
import { type FactIndex, holdsOn, indexFacts } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { type Span, spanOf, within } from "../facts/span.ts";
import type { Policy } from "../policy/policy.ts";
import { isCutShort, isMixed } from "../score/measure/session-conduct.ts";
import { isCopied, isFormal } from "./plan-defects.ts";
import { type RatedSubject, ratedSubjects } from "../facts/rated-subject.ts";
import { type AskedOfUnit, readAskedOf } from "./asked-of-unit.ts";
import { SEAT_COUNTS, type StudyCount, type StudyCounts, sumCounts } from "./study-counts.ts";

export interface DirectiveStudy {
  readonly directive: string;
  readonly number: string;
  readonly title: string;
  readonly units: readonly { readonly unit: string; readonly counts: StudyCounts }[];
  /** Sums over the units, with each session, and each person in it, counted once. */
  readonly total: StudyCounts;
}

export interface StudySummary {
  /** Directives in order of issue; directives and units without any count in the period are left out. */
  readonly directives: readonly DirectiveStudy[];
  /** Sums over the directives, with each session, and each person in it, counted once. */
  readonly total: StudyCounts;
  /** Marks without an invitation: for people outside the session's units, or entered in two registers. */
  readonly unlisted: number;
}

type Session = Fact<typeof sessions>;
type Outreach = Fact<typeof outreach>;

/** One unit's study, not yet split by directive. */
interface UnitStudy extends AskedOfUnit {
  readonly unit: string;
  readonly sessions: readonly { readonly session: Session; readonly invitations: readonly Invitation[] }[];
  readonly outreach: readonly Outreach[];
  readonly inspections: readonly Fact<typeof inspections>[];
}

/**
 * Units come in the order of the registers. With `only`, the sessions to which none of those units was invited are not
 * counted.
 */
export function summariseStudy(
  policy: Policy,
  facts: OrganisationFacts,
  only?: (unit: string) => boolean,
): StudySummary {
  const index = indexFacts(facts);
  const span = spanOf(facts.period);
  const all = index.sessions.filter(({ fields }) => periodHasDay(facts.period, fields.date));
  const order = facts.registers.map(({ unit }): string => unit);
  const askedOf = readAskedOf(policy, facts, index, span);
  const units = ratedSubjects(index, periodEnd(facts.period))
    .filter(({ kind, unit }) => kind === "collective" && only?.(unit) !== false)
    .toSorted((a, b) => order.indexOf(a.unit) - order.indexOf(b.unit))
    .map((subject) => ({ ...studyOf(index, subject, all, span), ...askedOf(subject) }));
  const attended = new Set(units.flatMap((unit) => unit.sessions.map(({ session }) => session)));
  const held = only === undefined ? all : all.filter((session) => attended.has(session));
  const seats = seatsOf(index, units);

  const studies = directivesInOrder(facts).flatMap(({ key, number, title }): DirectiveStudy[] => {
    const isAbout = (session: Session) => session.fields.directives.some((directive) => directive === key);
    const lines = units
      .map((study) => ({ unit: study.unit, counts: countsOf({ index, policy, span }, study, key, isAbout) }))
      .filter(({ counts }) => Object.values(counts).some((count) => count > 0));
    if (lines.length === 0) return [];
    const total = totalOf(
      index,
      lines.map(({ counts }) => counts),
      held.filter(isAbout),
      units.flatMap((unit) => unit.outreach.filter(names(key))),
      seats.filter(({ session }) => isAbout(session)),
    );
    return [{ directive: key, number, title, units: lines, total }];
  });
  const total = totalOf(
    index,
    studies.map((study) => study.total),
    held,
    units.flatMap((unit) => unit.outreach),
    seats,
  );
  return { directives: studies, total, unlisted: only === undefined ? countUnlisted(index, held, units) : 0 };
}

function studyOf(
  index: FactIndex,
  { unit }: RatedSubject,
  held: readonly Session[],
  span: Span,
): Omit<UnitStudy, keyof AskedOfUnit> {
  return {
    unit,
    sessions: held.flatMap((session) => {
      const invitations = unitInvitations(index, unit, session);
      return invitations.length === 0 ? [] : [{ session, invitations }];
    }),
    outreach: (index.outreachByRegister.get(unit) ?? []).filter(({ fields }) => within(span, fields.day)),
    inspections: (index.inspectionsByRegister.get(unit) ?? []).filter(({ fields }) =>
      within(span, fields.date),
    ),
  };
}

interface CountScope {
  readonly index: FactIndex;
  readonly policy: Policy;
  readonly span: Span;
}

function countsOf(
  { index, policy, span }: CountScope,
  study: UnitStudy,
  directive: string,
  isAbout: (session: Session) => boolean,
): StudyCounts {
  const concerns = (record: { readonly directive: string }) => record.directive === directive;
  const about = study.sessions.filter(({ session }) => isAbout(session));
  return sumCounts([
    ...about.map(({ session }) => countSession(index, session)),
    ...study.outreach.filter(names(directive)).map(countOutreach),
    { inspections: study.inspections.filter(({ fields }) => fields.directive === directive).length },
    ...about.flatMap(({ invitations }) => invitations.map((invitation) => countTurn(index, invitation))),
    ...study.essays.filter(concerns).map(countEssay),
    ...study.plans.filter(concerns).map((plan) => countPlan({ policy, span }, plan)),
  ]);
}

/** Of what nobody asked for nothing is counted. */
function countEssay({ row, isDue, isDone, onTime }: UnitStudy["essays"][number]): Partial<StudyCounts> {
  if (!isDue) return {};
  const { grade, proposals } = row?.fields ?? {};
  return {
    essaysDue: 1,
    essaysSubmitted: isDone ? 1 : 0,
    essaysOnTime: onTime ? 1 : 0,
    essaysPassed: grade == null || grade === "fail" ? 0 : 1,
    proposals: proposals ?? 0,
  };
}

/** How a plan was made is told of every plan, asked for or not. */
function countPlan(
  scope: Pick<CountScope, "policy" | "span">,
  { row, isDue, isDone, onTime }: UnitStudy["plans"][number],
): Partial<StudyCounts> {
  const asked = isDue ? { plansDue: 1, plansIssued: isDone ? 1 : 0, plansOnTime: onTime ? 1 : 0 } : {};
  if (row === undefined) return asked;
  return {
    ...asked,
    plansCopied: isCopied(scope, row) ? 1 : 0,
    plansGeneric: row.fields.specific === "generic" ? 1 : 0,
    plansFormal: isFormal(row) ? 1 : 0,
  };
}

function countSession(index: FactIndex, session: Session): Partial<StudyCounts> {
  return {
    [session.fields.channel]: 1,
    mixed: isMixed(session) ? 1 : 0,
    short: isCutShort(index, session) ? 1 : 0,
  };
}

function names(directive: string): (row: Outreach) => boolean {
  return ({ fields }) => (fields.directives ?? []).some((named) => named === directive);
}

function countOutreach({ fields }: Outreach): Partial<StudyCounts> {
  return { outreach: 1, outreachPeople: fields.people ?? 0 };
}

const MARK_COUNTS = {
  present: "present",
  "made-up": "madeUp",
  excused: "excused",
  unexcused: "unexcused",
} as const satisfies Record<AttendanceMark, StudyCount>;

function countTurn(index: FactIndex, { session, person, mark, leave }: Invitation): Partial<StudyCounts> {
  if (leave !== undefined) return { onLeave: 1 };
  const word = mark?.fields.mark;
  const attended = word === "present" || word === "made-up" ? 1 : 0;
  const admittedOn = index.personById.get(person)?.fields.admittedOn ?? null;
  const isMember = admittedOn != null && admittedOn <= session.fields.date;
  return {
    invited: 1,
    [word === undefined ? "blank" : MARK_COUNTS[word]]: 1,
    [isMember ? "membersInvited" : "othersInvited"]: 1,
    [isMember ? "membersAttended" : "othersAttended"]: attended,
  };
}

/** A seat is a person in a session: one, though several units or documents speak of it. */
function seatsOf(index: FactIndex, units: readonly UnitStudy[]): readonly Invitation[] {
  const turns = units.flatMap(({ unit, sessions: own }) =>
    own.flatMap(({ invitations }) => invitations.map((invitation) => ({ unit, invitation }))),
  );
  const seats = groupBy(turns, ({ invitation: { session, person } }) => `${session.ref.key} ${person}`);
  return [...seats.values()].flatMap((seat) => {
    // Of several units the one that rates the person on the day tells how the seat was taken, as in scoring.
    const rating = seat.find(({ unit, invitation: { person, session } }) =>
      (index.membershipsByPerson.get(person) ?? []).some(
        (membership) =>
          membership.fields.unit === unit &&
          membership.fields.rated &&
          holdsOn(membership, session.fields.date),
      ),
    );
    const told = rating ?? seat[0];
    return told === undefined ? [] : [told.invitation];
  });
}

function totalOf(
  index: FactIndex,
  parts: readonly StudyCounts[],
  held: readonly Session[],
  told: readonly Outreach[],
  seats: readonly Invitation[],
): StudyCounts {
  const { online, direct, cell, mixed, short } = sumCounts(
    held.map((session) => countSession(index, session)),
  );
  const { outreach: times, outreachPeople } = sumCounts(told.map(countOutreach));
  const taken = sumCounts(seats.map((seat) => countTurn(index, seat)));
  const ofSeats = Object.fromEntries(SEAT_COUNTS.map((count) => [count, taken[count]]));
  const onceEach = { online, direct, cell, mixed, short, outreach: times, outreachPeople };
  return { ...sumCounts(parts), ...ofSeats, ...onceEach };
}

function countUnlisted(index: FactIndex, held: readonly Session[], units: readonly UnitStudy[]): number {
  const inPeriod = new Set<string>(held.map(({ ref }) => ref.key));
  const used = new Set(
    units.flatMap((study) =>
      study.sessions.flatMap(({ invitations }) => invitations.map(({ mark }) => mark)),
    ),
  );
  const marks = [...inPeriod].flatMap((session) => [...(index.marks.get(session)?.values() ?? [])].flat());
  return marks.filter((mark) => !used.has(mark)).length;
}

function directivesInOrder(
  facts: OrganisationFacts,
): readonly { key: string; number: string; title: string }[] {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  return catalogue
    .filter(({ form }) => form === directives.id)
    .map(({ key, fields }) => {
      const { number, title, issuedOn } = fields as Fact<typeof directives>["fields"];
      return { key, number, title, order: `${issuedOn} ${number}` };
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)));
}
