import type { FactRow, OrganisationFacts } from "../../domain/facts/facts.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { SubjectKind } from "../../domain/vocabulary/subject-kind.ts";
import { plan, planTask, studyPlan } from "../due/office.ts";
import {
  COMMITTEE,
  essay,
  evaluation,
  mark,
  membership,
  organisation,
  person,
  row,
  session,
  tasks,
  unit,
} from "../score/office.ts";

const UNITS = 5;
const PEOPLE_OF_UNIT = 19;
/** People and units of one office. */
export const SUBJECTS = UNITS * (PEOPLE_OF_UNIT + 1);

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
const DIRECTIVES = ["nq-1", "nq-2", "nq-3", "nq-4"] as const;
const MARKS = ["present", "present", "present", "made-up", "excused", "unexcused"] as const;
const SESSIONS = MONTHS.map((month, index): FactRow => {
  const held = session(`s${index}`, `2026-${month}-05`);
  const directives = [DIRECTIVES[index % DIRECTIVES.length] ?? "nq-1"];
  return { ...held, fields: { ...held.fields, directives } };
});
const PLANS = DIRECTIVES.map((directive, index) =>
  studyPlan(directive, { essayDue: dayIn(4 + index), planDue: dayIn(4 + index), units: null }),
);

/**
 * An office that enters what a rule book asks for: every mark, essay and plan, and points and results of every month, so
 * that both versions of the book count the same rows. Every office has other numbers.
 */
export function monthlyOffice(index: number, { rubrics }: Pick<Policy, "rubrics">): OrganisationFacts {
  const criteriaOf = (kind: SubjectKind) =>
    rubrics[kind].criteria.flatMap(({ id, measure }) => (measure.kind === "entered" ? [id] : []));
  const asked = {
    individual: criteriaOf("individual"),
    leader: criteriaOf("leader"),
    collective: criteriaOf("collective"),
  };
  const catalogue: FactRow[] = [...SESSIONS, ...PLANS];
  const registers: [string, readonly FactRow[]][] = [];
  for (let place = 0; place < UNITS; place += 1) {
    const id = `cb-${place}`;
    const people = Array.from({ length: PEOPLE_OF_UNIT }, (_, number) => `${id}-nv-${number}`);
    catalogue.push(unit(id));
    for (const [number, who] of people.entries()) {
      const role = number === 0 ? "head" : "member";
      catalogue.push(person(who), membership(who, id, { role }));
    }
    registers.push([id, registerOf(asked, id, people, index * UNITS + place)]);
  }
  return organisation({ [COMMITTEE]: catalogue, ...Object.fromEntries(registers) });
}

/** The criteria of which points are entered, by kind of subject. */
type Asked = Readonly<Record<SubjectKind, readonly string[]>>;

function registerOf(asked: Asked, id: string, people: readonly string[], number: number): readonly FactRow[] {
  const head = people[0] ?? "";
  return [
    ...DIRECTIVES.flatMap((directive, place) => [
      plan(directive, {
        due: dayIn(4 + place),
        issuedOn: dayIn(3 + place),
        discussedOn: dayIn(3 + place),
        comments: 3,
      }),
      planTask(`${directive}.1`, {
        plan: directive,
        kind: "target",
        field: "Cải cách",
        person: head,
        due: dayIn(8),
        doneOn: dayIn(8),
      }),
    ]),
    ...entered(asked.collective, id, number),
    ...people.flatMap((who, place) =>
      factsOf(place === 0 ? asked.leader : asked.individual, who, number * 31 + place),
    ),
  ];
}

function factsOf(criteria: readonly string[], who: string, number: number): readonly FactRow[] {
  return [
    ...SESSIONS.map(({ key, fields }, place) =>
      mark(key, who, MARKS[some(number, place, MARKS.length)] ?? "present", String(fields["date"])),
    ),
    ...DIRECTIVES.map((directive, place) =>
      essay(directive, who, dayIn(4 + place), some(number, place, 4) > 0 ? dayIn(4 + place) : null),
    ),
    row("shortcomings", `${who}.1`, { subject: who, reviewYear: 2025, content: "x", remediedOn: dayIn(2) }),
    ...entered(criteria, who, number),
  ];
}

function entered(criteria: readonly string[], who: string, number: number): readonly FactRow[] {
  return MONTHS.flatMap((month, place) => [
    ...criteria.map((criterion, at) =>
      evaluation(`2026-${month}`, who, criterion, {
        committee: (some(number, place + at, 300) / 100).toFixed(2),
      }),
    ),
    tasks(`2026-${month}`, who, [10, 10 - some(number, place, 2), some(number, place, 3), 4, 0]),
  ]);
}

function some(number: number, fact: number, below: number): number {
  return (number * 7919 + fact * 104_729 + number * fact) % below;
}

function dayIn(month: number): string {
  return `2026-${String(month).padStart(2, "0")}-20`;
}
