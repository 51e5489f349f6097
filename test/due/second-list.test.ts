import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { POLICIES } from "../../domain/policy/library/library.ts";
import { nameOf } from "../../domain/policy/policy-name.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { dues } from "../../domain/due/dues.ts";
import { SubjectDues } from "../../domain/due/subject-dues.ts";
import { dueScope } from "../../domain/due/scope.ts";
import { indexFacts } from "../../domain/facts/fact-index.ts";
import type { OrganisationFacts, PublishedMatter } from "../../domain/facts/facts.ts";
import { addDays, Day } from "../../domain/values/day.ts";
import { monthsOf, Period, periodEnd, periodStart, quarterPeriod } from "../../domain/values/period.ts";
import type { Rhythm } from "../../domain/vocabulary/setting.ts";
import { COMMITTEE, organisation, row as rowOf } from "../score/office.ts";
import { anyDueOffice, anyPublished } from "./any-office.ts";
import { policyWith, value } from "./office.ts";
import { type Cell, type Question, secondList } from "./second-list.ts";

/** What a rule book asks to be entered by period, of its rubrics alone. */
const enteredBy = ({ rubrics, notRated }: Policy, day: Day) => {
  const entered = (kind: "individual" | "leader" | "collective") =>
    rubrics[kind].criteria.flatMap(({ id, measure }) => (measure.kind === "entered" ? [id] : []));
  return {
    criteria: {
      individual: entered("individual"),
      leader: entered("leader"),
      collective: entered("collective"),
    },
    results: rubrics.individual.criteria.some(({ measure }) => measure.kind === "taskResult"),
    halfMonths: notRated.monthPresence?.findLast(({ effective }) => effective <= day)?.value === "50",
  };
};

const RHYTHMS: Readonly<Record<Rhythm, readonly Period[]>> = {
  monthly: monthsOf(Period.parse("2026")),
  quarterly: [1, 2, 3, 4].map((number) => quarterPeriod(2026, number)),
  yearly: [Period.parse("2026")],
};

const anyQuestion = fc.record({
  period: fc.constantFrom("2026", "2026-Q1", "2026-Q2", "2026-Q4", "2026-05", "2026-12"),
  rhythm: fc.constantFrom("monthly", "quarterly", "yearly"),
  asOf: fc.option(
    fc.nat(364).map((days) => addDays(Day.parse("2026-01-01"), days)),
    { nil: undefined },
  ),
  shift: fc.constantFrom(0, 0, 17),
  inspected: fc.constantFrom("monthly", "quarterly", "yearly"),
  reported: fc.constantFrom("monthly", "quarterly", "yearly"),
  withinDays: fc.constantFrom(0, 5, 40),
});

const rhythmOf = (rhythm: Rhythm) => {
  const groups = { common: value(rhythm), results: value(rhythm) };
  return { individual: groups, leader: groups, collective: groups };
};

describe("the list of dues of any office", () => {
  test("is that of a second implementation, as of any day", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        anyDueOffice,
        anyQuestion,
        anyPublished,
        ({ catalogue, registers }, question, published) => {
          const { period: name, rhythm, asOf, shift, inspected, reported, withinDays } = question;
          const period = Period.parse(name);
          // Only the year closes early here; its months close on their last day.
          const early = period.length === 4 ? shift : 0;
          const policy = policyWith({
            rhythm: rhythmOf(rhythm),
            closing: early === 0 ? {} : { year: value(String(early)) },
            decisions: { year: value("32"), quarter: value("15") },
            inspections: value(inspected),
            reports: { every: value(reported), withinDays: value(String(withinDays)) },
          });
          const end = addDays(periodEnd(period), -early);
          const start = early === 0 ? periodStart(period) : addDays(Day.parse("2025-12-31"), 1 - early);
          const partsOf = (every: Rhythm) =>
            monthsOf(period).length <= monthsOf(RHYTHMS[every][0] ?? period).length
              ? [{ period, closing: end }]
              : [...(early === 0 ? [] : lastYears(every)), ...RHYTHMS[every]]
                  .map((part) => ({ period: part, closing: periodEnd(part) }))
                  .filter(({ closing }) => start <= closing && closing <= end);
          const facts = {
            ...organisation({ [COMMITTEE]: catalogue, ...registers }, name),
            published: published.map(matterOf),
          };
          const expected = secondList(cellsOf(facts), {
            committee: COMMITTEE,
            period,
            start,
            end,
            asOf: asOf ?? end,
            remedyDays: 30,
            yearCloses: addDays(Day.parse("2026-12-31"), -early),
            parts: partsOf(rhythm),
            inspections: partsOf(inspected),
            // The office kept no registers last year, so that nothing of last year is asked for.
            reports: { periods: RHYTHMS[reported], withinDays },
            published,
            decisionDays: { year: 32, quarter: 15 },
            ...enteredBy(policy, periodEnd(period)),
          });
          expect(listOf(policy, facts, asOf ?? end)).toEqual(expected);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test.each(POLICIES.filter((policy) => policy.dues !== undefined).map((policy) => [nameOf(policy), policy]))(
    "is that of a second implementation under %s",
    { timeout: 120_000 },
    (_, policy) => {
      fc.assert(
        fc.property(anyDueOffice, anyQuestion, ({ catalogue, registers }, { period: name }) => {
          const period = Period.parse(name);
          const end = periodEnd(period);
          const facts = organisation({ [COMMITTEE]: catalogue, ...registers }, name);
          const within = (parts: readonly Period[]) =>
            (monthsOf(period).length <= monthsOf(parts[0] ?? period).length ? [period] : parts)
              .map((part) => ({ period: part, closing: periodEnd(part) }))
              .filter(({ closing }) => periodStart(period) <= closing && closing <= end);
          const expected = secondList(cellsOf(facts), {
            committee: COMMITTEE,
            period,
            start: periodStart(period),
            end,
            asOf: end,
            remedyDays: 90,
            yearCloses: Day.parse("2026-12-31"),
            parts: within(RHYTHMS.monthly),
            inspections: policy.dues?.inspections === undefined ? [] : within(RHYTHMS.quarterly),
            reports: { periods: [], withinDays: 0 },
            published: [],
            decisionDays: {},
            ...enteredBy(policy, end),
          });
          expect(listOf(policy, facts, end)).toEqual(expected);
        }),
        { numRuns: 250 },
      );
    },
  );

  test("is the same whatever the order of registers and rows", () => {
    fc.assert(
      fc.property(anyDueOffice, ({ catalogue, registers }) => {
        const facts = organisation({ [COMMITTEE]: catalogue, ...registers });
        const turned = {
          ...facts,
          registers: facts.registers
            .toReversed()
            .map((register) => ({ ...register, rows: register.rows.toReversed() })),
        };
        const end = periodEnd(facts.period);
        const said = (of: typeof facts) =>
          dues(policyWith(), of, of.period, end).map(({ row, asks, change, ...due }) => ({
            ...due,
            rows: [row?.ref.key, "row" in asks ? asks.row.ref.key : "", change?.ref.key],
          }));
        expect(JSON.stringify(said(turned))).toBe(JSON.stringify(said(facts)));
      }),
      { numRuns: 300 },
    );
  });

  test("of a person is what the units list about them, each seat once", () => {
    fc.assert(
      fc.property(anyDueOffice, ({ catalogue, registers }) => {
        const facts = organisation({ [COMMITTEE]: catalogue, ...registers });
        const policy = policyWith();
        const end = periodEnd(facts.period);
        const all = dues(policy, facts, facts.period, end);
        const scope = dueScope(policy, indexFacts(facts, policy), facts.period, end);
        for (const id of ["an", "binh", "chi", "dung"]) {
          const theirs = new SubjectDues(scope, { kind: "individual", id, unit: "cb-1" });
          const own = (
            ["attendance", "essay", "plan-task", "points", "task-results", "remedy"] as const
          ).flatMap((kind) => theirs.own(kind));
          const name = (due: { kind: string; about: string; period?: string | undefined; unit: string }) =>
            `${due.kind} ${due.about} ${due.period ?? ""} ${due.kind === "attendance" ? "" : due.unit}`;
          const listed = all.filter(({ subject }) => subject.id === id).map(name);
          expect(own.map(name).toSorted()).toEqual([...new Set(listed)].toSorted());
        }
      }),
      { numRuns: 300 },
    );
  });
});

function matterOf({ period, who, matter, on, decision }: Question["published"][number]): PublishedMatter {
  const kind = who.startsWith("c") && who !== "chi" ? "unit" : "person";
  const key = `${period}.${who}.${matter}`;
  return {
    period,
    subject: { kind, id: who },
    matter,
    publishedOn: on,
    decision:
      decision === null ? undefined : rowOf("decisions", key, { period, subject: who, matter, ...decision }),
  };
}

function listOf(policy: Policy, facts: OrganisationFacts, asOf: Day): readonly string[] {
  return dues(policy, facts, facts.period, asOf)
    .map(({ unit, kind, dueOn, subject, about, period: of = "", state, outcome }) =>
      [unit, kind, dueOn, subject.id, about, of, state, outcome].join(" "),
    )
    .toSorted();
}

function cellsOf(facts: OrganisationFacts): readonly Cell[] {
  return facts.registers.flatMap(({ unit, rows }) =>
    rows.map(({ form, key, fields }) => ({ register: unit, form, key, f: fields })),
  );
}

function lastYears(rhythm: Rhythm): readonly Period[] {
  return RHYTHMS[rhythm].map((part) => Period.parse(part.replace("2026", "2025")));
}
