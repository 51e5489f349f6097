import { expect, test } from "vitest";
import type { Due } from "../../domain/due/due.ts";
import { dues } from "../../domain/due/dues.ts";
import { publishedMatters } from "../../domain/facts/published-matters.ts";
import { listShortfalls } from "../../domain/due/shortfalls.ts";
import type { FactRow, OrganisationFacts } from "../../domain/facts/facts.ts";
import { POLICIES } from "../../domain/policy/library/library.ts";
import { Day } from "../../domain/values/day.ts";
import { Period } from "../../domain/values/period.ts";
import { assess } from "../../domain/score/assess.ts";
import { COMMITTEE, organisation, row, unit } from "../score/office.ts";
import { briefly, dueChange, policyWith, value } from "./office.ts";

const [YEAR, QUARTER] = [Period.parse("2025"), Period.parse("2026-Q1")];
const policy = policyWith({ decisions: { year: value("32"), quarter: value("15") } });

const RESULTS = [
  { subject: "an", kind: "individual", level: "HTXS", proposals: [{ id: "ldtt" }, { id: "giay-khen-nam" }] },
  { subject: "binh", kind: "leader", level: "INCOMPLETE", proposals: [] },
  { subject: "cb-1", kind: "collective", level: "NO_FIT", proposals: [] },
  { subject: "chi", kind: "individual", level: "NOT_RATED", proposals: [{ id: "ldtt" }] },
] as const;

const decision = (subject: string, matter: string, fields: Record<string, string | number> = {}) =>
  row("decisions", `2025.${subject}.${matter}`, {
    period: "2025",
    subject,
    matter,
    outcome: "approved",
    ...fields,
  });

function facts(rows: readonly FactRow[] = [], changes: readonly FactRow[] = []): OrganisationFacts {
  const published = publishedMatters({ period: YEAR, on: Day.parse("2026-01-12"), results: RESULTS }, rows);
  return { ...organisation({ [COMMITTEE]: [unit("cb-1"), ...changes] }), published };
}

function asked(of: OrganisationFacts, asOf = "2026-12-31", rules = policy): readonly Due[] {
  return dues(rules, of, Period.parse("2026"), Day.parse(asOf)).filter(({ kind }) => kind === "decision");
}

test("every level and proposal of published results is decided by so many days after the period's end", () => {
  expect(briefly(asked(facts()), "decision")).toEqual([
    `${COMMITTEE}/an giay-khen-nam 2026-02-01 missing failed`,
    `${COMMITTEE}/an ldtt 2026-02-01 missing failed`,
    `${COMMITTEE}/an level 2026-02-01 missing failed`,
    `${COMMITTEE}/binh level 2026-02-01 missing failed`,
    `${COMMITTEE}/cb-1 level 2026-02-01 missing failed`,
    `${COMMITTEE}/chi ldtt 2026-02-01 missing failed`,
  ]);
});

test("the row of the decision meets it, late after its day; without a day of its paper it was in time", () => {
  const rows = [
    decision("an", "level", { decidedOn: "2026-02-01" }),
    decision("an", "ldtt", { decidedOn: "2026-02-02", outcome: "refused" }),
    decision("binh", "level"),
    decision("cb-1", "level", { decidedOn: "2026-01-20", termFrom: 2021 }),
    row("decisions", "2024.chi.ldtt", {
      period: "2024",
      subject: "chi",
      matter: "ldtt",
      outcome: "approved",
    }),
  ];
  const states = asked(facts(rows)).map(({ subject, about, state, row: by }) => [
    subject.id,
    about,
    state,
    by?.year,
  ]);
  expect(states).toEqual([
    ["an", "giay-khen-nam", "missing", undefined],
    ["an", "ldtt", "late", 2025],
    ["an", "level", "done", 2025],
    ["binh", "level", "done", 2025],
    ["cb-1", "level", "missing", undefined],
    ["chi", "ldtt", "missing", undefined],
  ]);
});

test("it is open from the day of publication on, and moved or waived like everything due", () => {
  const states = (asOf: string) => new Set(asked(facts(), asOf).map(({ state }) => state));
  expect([states("2026-01-11"), states("2026-01-12"), states("2026-02-01")]).toEqual([
    new Set(["not-yet"]),
    new Set(["open"]),
    new Set(["missing"]),
  ]);
  const moved = dueChange("gh", {
    kind: "decision",
    subject: "an",
    change: "extended",
    newDay: "2026-02-15",
    decidedOn: "2026-01-20",
  });
  const days = asked(facts([], [moved])).map(({ subject, dueOn }) => `${subject.id} ${dueOn}`);
  expect(new Set(days)).toEqual(
    new Set(["an 2026-02-15", "binh 2026-02-01", "cb-1 2026-02-01", "chi 2026-02-01"]),
  );
});

test("a rule book that sets no day for such a period asks for none", () => {
  expect(asked(facts(), "2026-12-31", policyWith())).toEqual([]);
  const quarter = {
    ...facts(),
    published: publishedMatters({ period: QUARTER, on: Day.parse("2026-04-02"), results: RESULTS }, []),
  };
  expect(asked(quarter).map(({ dueOn }) => dueOn)).toEqual(quarter.published.map(() => "2026-04-15"));
  expect(asked(quarter, "2026-12-31", policyWith({ decisions: { year: value("32") } }))).toEqual([]);
});

test("the authority's decisions are listed and never scored, nor told as a shortfall of a unit", () => {
  for (const rules of POLICIES.filter(({ dues: own }) => own !== undefined)) {
    const { published: _published, ...without } = facts();
    expect(assess(rules, facts())).toEqual(assess(rules, without));
    expect(listShortfalls(rules, facts())).toEqual(listShortfalls(rules, without));
  }
});
