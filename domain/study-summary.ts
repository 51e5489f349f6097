/**
 * How each unit studied each directive in a period. A session on two directives counts for both; counts are integers, so
 * that every rate can be made again from what is printed.
 */
import type { AttendanceMark } from "./attendance-mark.ts";
import { actionPlans } from "./forms/action-plans.ts";
import { attendance } from "./forms/attendance.ts";
import { directives } from "./forms/directives.ts";
import { essays } from "./forms/essays.ts";
import type { FieldsOf, Form } from "./forms/form.ts";
import { memberships } from "./forms/memberships.ts";
import { people } from "./forms/people.ts";
import { typedFields } from "./forms/row.ts";
import { sessions } from "./forms/sessions.ts";
import type { UnitId } from "./ids.ts";
import { periodHasDay } from "./period.ts";
import type { FactRow, OrganisationFacts } from "./score/facts.ts";
import { type StudyCount, type StudyCounts, sumCounts } from "./study-counts.ts";

export interface DirectiveStudy {
  readonly directive: string;
  readonly number: string;
  readonly title: string;
  readonly units: readonly { readonly unit: UnitId; readonly counts: StudyCounts }[];
  /** Sums of the units, but each session once. */
  readonly total: StudyCounts;
}

export interface StudySummary {
  /** In order of issue; directives and units without anything in the period are left out. */
  readonly directives: readonly DirectiveStudy[];
  /** Sums of the directives, but each session once. */
  readonly total: StudyCounts;
  /** Marks of people who were not invited to the session: they are in no count. */
  readonly unlisted: number;
}

type Row<F extends Form> = FieldsOf<F> & { readonly key: string };
type Session = Row<typeof sessions>;

/** Units stand in the order of the registers. */
export function summariseStudy(facts: OrganisationFacts): StudySummary {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const held = rowsOf(sessions, catalogue).filter(({ date }) => periodHasDay(facts.period, date));
  const roster = rosterOf(catalogue);
  const units = facts.registers
    .filter(({ unit }) => unit !== facts.committee)
    .map(({ unit, rows }) => {
      const marks = marksBySession(rows);
      const own = held.filter((session) => invites(session, unit));
      const turns = new Map(
        own.map((session) => [
          session.key,
          countTurns(session, roster(unit, session), marks.get(session.key)),
        ]),
      );
      const marked = held.reduce((sum, { key }) => sum + (marks.get(key)?.size ?? 0), 0);
      const listed = [...turns.values()].reduce((sum, { invited, blank }) => sum + invited - blank, 0);
      return {
        unit,
        own,
        turns,
        unlisted: marked - listed,
        essays: rowsOf(essays, rows).filter(({ due }) => periodHasDay(facts.period, due)),
        plans: rowsOf(actionPlans, rows).filter(({ due }) => periodHasDay(facts.period, due)),
      };
    });

  const studies = directivesInOrder(catalogue).flatMap(({ key, number, title }): DirectiveStudy[] => {
    const about = (session: Session) => session.directives.some((directive) => directive === key);
    const lines = units
      .map(({ unit, own, turns, essays: written, plans }) => ({
        unit,
        counts: sumCounts([
          ...own.filter(about).flatMap((session) => [countSession(session), turns.get(session.key) ?? {}]),
          ...written.filter(({ directive }) => directive === key).map(countEssay),
          ...plans.filter(({ directive }) => directive === key).map(countPlan),
        ]),
      }))
      .filter(({ counts }) => Object.values(counts).some((count) => count > 0));
    if (lines.length === 0) return [];
    const total = totalOf(
      lines.map(({ counts }) => counts),
      held.filter(about),
    );
    return [{ directive: key, number, title, units: lines, total }];
  });
  return {
    directives: studies,
    total: totalOf(
      studies.map(({ total }) => total),
      held,
    ),
    unlisted: units.reduce((sum, { unlisted }) => sum + unlisted, 0),
  };
}

function totalOf(parts: readonly StudyCounts[], held: readonly Session[]): StudyCounts {
  const { online, direct, cell } = sumCounts(held.map(countSession));
  return { ...sumCounts(parts), online, direct, cell };
}

function countSession({ channel }: Session): Partial<StudyCounts> {
  return { [channel]: 1 };
}

const MARK_COUNTS = {
  present: "present",
  "made-up": "madeUp",
  excused: "excused",
  unexcused: "unexcused",
} as const satisfies Record<AttendanceMark, StudyCount>;

function countTurns(
  session: Session,
  invited: readonly Row<typeof people>[],
  marks: ReadonlyMap<string, AttendanceMark> | undefined,
): StudyCounts {
  return sumCounts(
    invited.map(({ key, admittedOn }) => {
      const mark = marks?.get(key);
      const attended = mark === "present" || mark === "made-up" ? 1 : 0;
      const isMember = admittedOn !== null && admittedOn <= session.date;
      return {
        invited: 1,
        [mark === undefined ? "blank" : MARK_COUNTS[mark]]: 1,
        [isMember ? "membersInvited" : "othersInvited"]: 1,
        [isMember ? "membersAttended" : "othersAttended"]: attended,
      };
    }),
  );
}

function countEssay({ due, submittedOn }: Row<typeof essays>): Partial<StudyCounts> {
  return {
    essaysDue: 1,
    essaysSubmitted: submittedOn === null ? 0 : 1,
    essaysOnTime: submittedOn !== null && submittedOn <= due ? 1 : 0,
  };
}

function countPlan({ due, issuedOn }: Row<typeof actionPlans>): Partial<StudyCounts> {
  return {
    plansDue: 1,
    plansIssued: issuedOn === null ? 0 : 1,
    plansOnTime: issuedOn !== null && issuedOn <= due ? 1 : 0,
  };
}

function invites(session: Session, unit: UnitId): boolean {
  return (
    session.units === null ||
    session.units.length === 0 ||
    session.units.some((invited: string) => invited === unit)
  );
}

/** Who belonged to a unit on the day of a session and had to study: neither exempt nor suspended. */
function rosterOf(
  catalogue: readonly FactRow[],
): (unit: UnitId, session: Session) => readonly Row<typeof people>[] {
  const byKey = new Map(rowsOf(people, catalogue).map((person) => [person.key, person]));
  const byUnit = new Map<string, Row<typeof memberships>[]>();
  for (const membership of rowsOf(memberships, catalogue)) {
    const known = byUnit.get(membership.unit);
    if (known === undefined) byUnit.set(membership.unit, [membership]);
    else known.push(membership);
  }
  return (unit, { date }) => {
    const present = (byUnit.get(unit) ?? []).filter(
      ({ from, until }) => from <= date && (until === null || date <= until),
    );
    return [...new Set(present.map(({ person }) => person))].flatMap((key) => {
      const person = byKey.get(key);
      return person === undefined || person.exempt === true || person.suspended === true ? [] : [person];
    });
  };
}

/** Session -> person -> mark. */
function marksBySession(rows: readonly FactRow[]): ReadonlyMap<string, ReadonlyMap<string, AttendanceMark>> {
  const marks = new Map<string, Map<string, AttendanceMark>>();
  for (const { session, person, mark } of rowsOf(attendance, rows)) {
    const persons = marks.get(session) ?? new Map<string, AttendanceMark>();
    marks.set(session, persons.set(person, mark));
  }
  return marks;
}

function directivesInOrder(catalogue: readonly FactRow[]): readonly Row<typeof directives>[] {
  return rowsOf(directives, catalogue).toSorted((left, right) => {
    const [a, b] = [`${left.issuedOn} ${left.number}`, `${right.issuedOn} ${right.number}`];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

function rowsOf<F extends Form>(form: F, rows: readonly FactRow[]): readonly Row<F>[] {
  return rows
    .filter((row) => row.form === form.id)
    .map((row) => ({ ...typedFields(form, row.key, row.fields), key: row.key }));
}
