/** Small random offices in which everything that moves a due happens: transfers, leave, spans, changes, late rows. */
import * as fc from "fast-check";
import type { Fields } from "../../domain/forms/form.ts";
import { addDays, Day } from "../../domain/values/day.ts";
import { Period } from "../../domain/values/period.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { essay, evaluation, mark, membership, person, row, session, tasks, unit } from "../score/office.ts";
import { dueChange, inspection, plan, planTask, studyPlan } from "./office.ts";

const START = Day.parse("2026-01-01");
const UNITS = ["cb-1", "cb-2", "cd"] as const;
const PEOPLE = ["an", "binh", "chi", "dung"] as const;
const DIRECTIVES = ["nq-1", "nq-2", "nq-3"] as const;
const SESSIONS = ["s1", "s2", "s3"] as const;
const PERIODS = ["2026", "2026-Q1", "2026-Q2", "2026-Q3", "2026-02", "2026-05"] as const;

/** Days at the edges of months, quarters and the year as often as all others together. */
const EDGES = ["01-01", "01-31", "02-28", "03-31", "04-01", "06-30", "07-01", "12-30", "12-31"];
const anyDay = fc.oneof(
  fc.nat(364).map((days) => addDays(START, days)),
  fc.constantFrom(...EDGES).map((day) => Day.parse(`2026-${day}`)),
);
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 2 });
const maybeDay = orNull(anyDay);
const ref = <T>(of: readonly T[]) => fc.constantFrom(...of);
const some = <T>(of: fc.Arbitrary<T>, most: number) => fc.array(of, { maxLength: most });

const anyUnits = fc
  .tuple(
    ...UNITS.map(() =>
      fc.tuple(fc.option(anyDay, { nil: null, freq: 5 }), fc.option(anyDay, { nil: null, freq: 5 })),
    ),
  )
  .map((spans) =>
    UNITS.map((id, index) =>
      unit(id, {
        kind: id === "cd" ? "doan-the" : "chi-bo",
        establishedOn: spans[index]?.[0] ?? null,
        endedOn: spans[index]?.[1] ?? null,
      }),
    ),
  );

const anyPeople = fc
  .tuple(
    ...PEOPLE.map(() =>
      fc.record(
        {
          admittedOn: maybeDay,
          workedFrom: fc.option(anyDay, { nil: null, freq: 5 }),
          exempt: fc.constantFrom(null, null, true),
          exemptFrom: maybeDay,
          exemptUntil: maybeDay,
          suspended: fc.constantFrom(null, null, null, true),
          suspendedFrom: fc.option(anyDay, { nil: null, freq: 3 }),
          suspendedUntil: fc.option(anyDay, { nil: null, freq: 3 }),
        },
        { noNullPrototype: true },
      ),
    ),
  )
  .map((all) => PEOPLE.map((id, index) => person(id, { ...all[index] })));

const anyMemberships = some(
  fc.tuple(
    ref(PEOPLE),
    ref(UNITS),
    fc.oneof({ weight: 3, arbitrary: fc.constant("2020-01-01") }, { weight: 2, arbitrary: anyDay }),
    maybeDay,
    fc.boolean(),
    ref(["head", "leader", "member", "member"]),
  ),
  8,
).map((all) =>
  all.map(([who, where, from, until, rated, role]) => membership(who, where, { from, until, rated, role })),
);

const anyCatalogue: fc.Arbitrary<readonly FactRow[]> = fc
  .tuple(
    anyUnits,
    anyPeople,
    anyMemberships,
    fc.tuple(
      ...SESSIONS.map((id) =>
        fc
          .tuple(anyDay, orNull(fc.subarray([...UNITS])), fc.subarray([...DIRECTIVES], { minLength: 1 }))
          .map(([day, units, directives]) => {
            const held = session(id, day, units);
            return { ...held, fields: { ...held.fields, directives } };
          }),
      ),
    ),
    fc.tuple(
      ...DIRECTIVES.map((id) =>
        fc.option(
          fc
            .record({
              studyBy: maybeDay,
              makeUpBy: maybeDay,
              essayDue: maybeDay,
              planDue: maybeDay,
              units: orNull(fc.subarray([...UNITS])),
              essayOf: fc.constantFrom(null, "members", "all"),
              planOf: fc.constantFrom(null, "chi-bo", "doan-the", "all"),
              excusedOwesEssay: fc.constantFrom(null, true, false),
            })
            .map((fields) => studyPlan(id, fields)),
          { freq: 5 },
        ),
      ),
    ),
    some(
      fc.tuple(ref(PEOPLE), anyDay, fc.option(fc.nat(60), { nil: null, freq: 5 })).map(([who, from, days]) =>
        row("absences", `${who}.${from}`, {
          person: who,
          kind: "sick",
          from,
          until: days === null ? null : addDays(from, days),
        }),
      ),
      3,
    ),
    some(
      fc.record({
        kind: ref([
          "all",
          "attendance",
          "session",
          "essay",
          "action-plan",
          "discussion",
          "target",
          "plan-task",
          "points",
          "task-results",
          "remedy",
          "inspection",
          "report",
        ]),
        about: fc.constantFrom(null, ...DIRECTIVES, ...SESSIONS, ...UNITS),
        subject: fc.constantFrom(null, null, ...PEOPLE, ...UNITS),
        period: fc.constantFrom(null, null, null, "2026-Q2", "2026-05"),
        change: ref(["extended", "waived", "cancelled"]),
        newDay: maybeDay,
        decidedOn: anyDay,
      }),
      4,
    ).map((all) => all.map((fields, index) => dueChange(`c${index}`, fields))),
  )
  .map(([units, people, memberships, sessions, plans, leaves, changes]) =>
    unique([
      ...units,
      ...people,
      ...memberships,
      ...sessions,
      ...plans.flatMap((one) => one ?? []),
      ...leaves,
      ...changes,
    ]),
  );

const withFields = (one: FactRow, fields: Fields): FactRow => ({
  ...one,
  fields: { ...one.fields, ...fields },
});

const anyRegister: fc.Arbitrary<readonly FactRow[]> = fc
  .tuple(
    some(
      fc
        .tuple(ref(SESSIONS), ref(PEOPLE), ref(["present", "made-up", "excused", "unexcused"]), maybeDay)
        .map(([held, who, word, madeUpOn]) => withFields(mark(held, who, word), { madeUpOn })),
      10,
    ),
    some(
      fc
        .tuple(ref(DIRECTIVES), ref(PEOPLE), anyDay, maybeDay, fc.constantFrom(null, "good", "fail"))
        .map(([directive, who, due, on, grade]) => withFields(essay(directive, who, due, on), { grade })),
      6,
    ),
    some(
      fc
        .record({
          directive: ref(DIRECTIVES),
          due: anyDay,
          issuedOn: maybeDay,
          discussedOn: maybeDay,
          comments: fc.constantFrom(null, 0, 2),
          present: fc.constantFrom(null, 0, 5),
        })
        .map(({ directive, ...fields }) => plan(directive, fields)),
      3,
    ),
    some(
      fc.record({
        plan: ref(DIRECTIVES),
        person: fc.constantFrom(null, ...PEOPLE),
        due: anyDay,
        doneOn: maybeDay,
        kind: fc.constantFrom(null, "target", "task"),
        field: fc.constantFrom(null, "Cải cách"),
      }),
      3,
    ).map((all) => all.map((fields, index) => planTask(`t${index}`, fields))),
    some(
      fc.tuple(
        anyDay,
        fc.record({
          finding: fc.constantFrom(null, "Thiếu sổ"),
          person: fc.constantFrom(null, ...PEOPLE),
          directive: fc.constantFrom(null, ...DIRECTIVES),
          remedyBy: maybeDay,
          remediedOn: maybeDay,
        }),
      ),
      3,
    ).map((all) => all.map(([day, fields], index) => inspection(`i${index}`, day, fields))),
    some(
      fc
        .tuple(
          ref(PERIODS),
          fc.constantFrom(...PEOPLE, ...UNITS),
          ref(["ky-cuong", "chinh-tri", "doan-ket", "neu-guong"]),
          fc.constantFrom({ committee: "3" }, { unit: "2" }, { self: "1" }),
        )
        .map(([period, who, criterion, fields]) => evaluation(period, who, criterion, fields)),
      8,
    ),
    some(
      fc
        .tuple(ref(PERIODS), fc.constantFrom(...PEOPLE, ...UNITS))
        .map(([period, who]) => tasks(period, who, [4, 3, 1, 0])),
      6,
    ),
    some(
      fc.record({
        subject: fc.constantFrom(...PEOPLE, ...UNITS),
        reviewYear: fc.constantFrom(2024, 2025, 2026),
        remedyBy: maybeDay,
        remediedOn: maybeDay,
      }),
      2,
    ).map((all) =>
      all.map((fields, index) => row("shortcomings", `h${index}`, { content: "Chậm họp", ...fields })),
    ),
    some(
      fc.tuple(ref(PERIODS), anyDay).map(([period, sentOn]) => row("reports", period, { period, sentOn })),
      4,
    ),
  )
  .map((parts) => unique(parts.flat()));

/** Matters of published results, each once, some of them decided. */
export const anyPublished = fc.uniqueArray(
  fc.record({
    period: ref(["2025", "2025-Q4", "2025-11", "2026-Q1", "2026-Q3"]).map((period) => Period.parse(period)),
    who: fc.constantFrom(...PEOPLE, ...UNITS),
    matter: fc.constantFrom("level", "ldtt"),
    on: anyDay,
    decision: orNull(fc.record({ decidedOn: maybeDay })),
  }),
  { maxLength: 6, selector: ({ period, who, matter }) => `${period} ${who} ${matter}` },
);

export interface AnyOffice {
  readonly catalogue: readonly FactRow[];
  readonly registers: Readonly<Record<string, readonly FactRow[]>>;
}

export const anyDueOffice: fc.Arbitrary<AnyOffice> = fc
  .tuple(anyCatalogue, ...UNITS.map(() => anyRegister))
  .map(([catalogue, ...registers]) => ({
    catalogue,
    registers: Object.fromEntries(UNITS.map((id, index) => [id, registers[index] ?? []])),
  }));

/** A key stands once in a register. */
function unique(rows: readonly FactRow[]): readonly FactRow[] {
  return [...new Map(rows.map((one) => [`${one.form} ${one.key}`, one])).values()];
}
