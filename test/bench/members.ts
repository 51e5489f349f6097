import type { FactRow, OrganisationFacts } from "../../domain/facts/facts.ts";
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
import { Day, serialOf } from "../../domain/values/day.ts";
import { Columns, KIND, MARK, NEVER } from "./kernel.ts";

/** An organisation is the work unit of a run; a province has many of them. */
export const MEMBERS = 100;
/** 12 attendances, 4 essays, 4 tasks, 2 shortcomings, 4 entered points, 4 quarterly task results. */
const FACTS = 30;

const UNIT = "cb-1";
const SESSIONS = Array.from({ length: 12 }, (_, index) => session(`s${index}`, day(index)));
const ENTERED = { "chinh-tri": 300, "ky-cuong": 500, "tac-phong": 500, "phoi-hop": 500 };
const JOINED = numberOf("2020-01-01");
const DAYS = SESSIONS.map((_, index) => numberOf(day(index)));
const MARKS = ["present", "present", "made-up", "excused", "unexcused"] as const;
const WINDOW = { start: numberOf("2026-01-01"), end: numberOf("2026-12-31"), year: 2026 };

/** Columns for the facts of so many organisations. */
export function columnsFor(organisations: number): Columns {
  return new Columns(WINDOW, organisations * MEMBERS, FACTS, MEMBERS);
}

/**
 * The rows of one organisation, and the same facts as columns, with its members numbered from `from`. Every organisation has
 * other numbers.
 */
export function organisationOf(index: number, columns: Columns, from = index * MEMBERS): OrganisationFacts {
  const committee: FactRow[] = [unit(UNIT), ...SESSIONS];
  const register: FactRow[] = [];
  for (let place = 0; place < MEMBERS; place += 1) {
    const id = `nv-${String(place).padStart(3, "0")}`;
    committee.push(person(id), membership(id, UNIT));
    columns.belongs(from + place, JOINED, NEVER);
    register.push(...factsOf(id, index * MEMBERS + place, from + place, columns));
  }
  return organisation({ [COMMITTEE]: committee, [UNIT]: register });
}

function factsOf(id: string, number: number, member: number, columns: Columns): readonly FactRow[] {
  const rows: FactRow[] = [];
  const some = (fact: number, below: number) => (number * 7919 + fact * 104_729 + number * fact) % below;
  for (let one = 0; one < 12; one += 1) {
    const word = MARKS[some(one, MARKS.length)] ?? "present";
    rows.push(mark(`s${one}`, id, word, day(one)));
    columns.add(member, KIND.mark, [DAYS[one] ?? 0, MARK[word]]);
  }
  for (let one = 0; one < 4; one += 1) {
    const done = some(12 + one, 4) > 0;
    rows.push(essay(`nq-${one}`, id, day(one), done ? day(one) : null));
    columns.add(member, KIND.essay, [DAYS[one] ?? 0, done ? (DAYS[one] ?? NEVER) : NEVER]);
    const inTime = some(16 + one, 3) > 0;
    const named = { plan: "kh", content: "x", person: id, due: day(one), exceeded: null };
    rows.push(row("plan-tasks", `kh.${id}.${one}`, { ...named, doneOn: inTime ? day(one) : null }));
    columns.add(member, KIND.planTask, [DAYS[one] ?? 0, inTime ? (DAYS[one] ?? NEVER) : NEVER]);
    const counts = { assigned: 10 + some(20 + one, 7), errors: some(24 + one, 3), late: some(28 + one, 4) };
    const finished = counts.assigned - some(32 + one, 3);
    const values = [counts.assigned, finished, counts.late, 0, counts.errors] as const;
    rows.push(tasks(`2026-Q${one + 1}`, id, values));
    columns.add(member, KIND.tasks, [counts.assigned, finished, counts.late, counts.errors]);
  }
  for (let one = 0; one < 2; one += 1) {
    const remedied = some(36 + one, 2) > 0;
    const fields = { subject: id, reviewYear: 2025, content: "x", remedyBy: null };
    rows.push(row("shortcomings", `${id}.${one}`, { ...fields, remediedOn: remedied ? day(one) : null }));
    columns.add(member, KIND.shortcoming, [2025, remedied ? (DAYS[one] ?? NEVER) : NEVER]);
  }
  for (const [place, [criterion, most]] of Object.entries(ENTERED).entries()) {
    const hundredths = some(40 + most, most);
    rows.push(evaluation("2026", id, criterion, { committee: (hundredths / 100).toFixed(2) }));
    columns.add(member, KIND.entered, [place, hundredths]);
  }
  return rows;
}

function numberOf(text: string): number {
  return serialOf(Day.parse(text));
}

function day(index: number): string {
  return `2026-${String(index + 1).padStart(2, "0")}-05`;
}
