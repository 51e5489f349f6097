import { describe, expect, test } from "vitest";
import { decideRow, type Place, type RowState } from "../../domain/register/merge.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { Day } from "../../domain/values/day.ts";
import { Period } from "../../domain/values/period.ts";

function locking(scope: Place["scope"], ...periods: readonly string[]): Place {
  const lock = { by: "minh", at: "2026-04-02T01:00:00.000Z", seq: 7 };
  const locks = Object.fromEntries(periods.map((period) => [Period.parse(period), lock]));
  return { year: 2026, scope, roles: ["Reviewer"], locks };
}

function stored(fields: Fields): RowState {
  return { rev: 1, revs: {}, fields, deleted: false };
}

function change(form: string, key: string, before: Fields | undefined, fields: Fields, place: Place) {
  const baseRev = before === undefined ? 0 : 1;
  const state = before === undefined ? undefined : stored(before);
  const decision = decideRow(state, { form, key, baseRev, fields }, place);
  return decision.status === "locked" ? `locked ${decision.period}` : decision.status;
}

const essay = { directive: "nq", person: "an", due: "2026-03-31" };
const march = (form: string, key: string, before: Fields | undefined, fields: Fields) =>
  change(form, key, before, fields, locking("unit", "2026-03"));

describe("L16 a day on which a duty was met after a locked period is entered, and counts for nothing there", () => {
  test.each<readonly [string, Fields, Fields, string]>([
    ["handed in after it", essay, { submittedOn: "2026-04-01" }, "accepted"],
    ["handed in on its last day", essay, { submittedOn: "2026-03-31" }, "locked 2026-03"],
    [
      "a late day put right",
      { ...essay, submittedOn: "2026-04-05" },
      { submittedOn: "2026-04-04" },
      "accepted",
    ],
    ["a late day taken back", { ...essay, submittedOn: "2026-04-05" }, { submittedOn: null }, "accepted"],
    [
      "a day that counted made late",
      { ...essay, submittedOn: "2026-03-30" },
      { submittedOn: "2026-04-05" },
      "locked 2026-03",
    ],
    ["anything else besides", essay, { submittedOn: "2026-04-01", grade: "good" }, "locked 2026-03"],
    ["the due day", essay, { due: "2026-04-30" }, "locked 2026-03"],
  ])("%s", (_what, before, fields, outcome) => {
    expect(march("essays", "nq.an", before, fields)).toBe(outcome);
  });

  test("after the quarter and the year too, only what is late for each of them", () => {
    const locked = (day: string) =>
      change("essays", "nq.an", essay, { submittedOn: day }, locking("unit", "2026-03", "2026"));
    expect(locked("2026-05-01")).toBe("locked 2026");
    expect(locked("2027-01-05")).toBe("accepted");
  });

  test("where the rule book closes a year earlier, what came after that day is late", () => {
    const year = locking("unit", "2026");
    const [lock] = Object.values(year.locks);
    const locks = { [Period.parse("2026")]: lock && { ...lock, closing: Day.parse("2026-12-14") } };
    const locked = (day: string) =>
      change("essays", "nq.an", essay, { submittedOn: day }, { ...year, locks });
    expect(locked("2026-12-14")).toBe("locked 2026");
    expect(locked("2026-12-15")).toBe("accepted");
  });

  test("a unit reports a locked period late, and never back", () => {
    const report = (sentOn: string) => march("reports", "2026-03", undefined, { period: "2026-03", sentOn });
    expect(report("2026-04-02")).toBe("accepted");
    expect(report("2026-03-31")).toBe("locked 2026-03");
  });

  test("a row that lists more than its key and late days is no report", () => {
    expect(march("essays", "nq.an", undefined, { ...essay, submittedOn: "2026-04-02" })).toBe(
      "locked 2026-03",
    );
  });

  test("a deletion is no fulfilment", () => {
    const decision = decideRow(
      stored(essay),
      { form: "essays", key: "nq.an", baseRev: 1, deleted: true },
      locking("unit", "2026-03"),
    );
    expect(decision.status).toBe("locked");
  });

  test("the commit asks no lock of what it enters late, and those of every other period", () => {
    const patch = { form: "essays", key: "nq.an", baseRev: 1, fields: { submittedOn: "2026-04-01" } };
    const decision = decideRow(stored(essay), patch, locking("unit", "2026-03"));
    expect("change" in decision && decision.change.periods.toSorted()).toEqual(["2026", "2026-Q1"]);
  });
});

const member = { person: "an", unit: "cb", from: "2020-01-01", role: "member", group: "g", rated: true };
const person = { fullName: "An", category: "cong-chuc" };
const unit = { name: "Chi bộ", kind: "chi-bo", group: "g" };
const plan = { directive: "nq", essayDue: "2026-03-31", planDue: "2026-05-31" };

describe("L17 what holds on days of a locked period changes by correction only", () => {
  test.each<readonly [string, string, string, Fields | undefined, Fields, string]>([
    [
      "a membership that ended in it",
      "memberships",
      "an.cb.2020-01-01",
      member,
      { until: "2026-03-15" },
      "locked 2026-03",
    ],
    [
      "a membership that ends with it",
      "memberships",
      "an.cb.2020-01-01",
      member,
      { until: "2026-03-31" },
      "accepted",
    ],
    [
      "the rôle of somebody who was there",
      "memberships",
      "an.cb.2020-01-01",
      member,
      { role: "head" },
      "locked 2026-03",
    ],
    [
      "why a membership ended",
      "memberships",
      "an.cb.2020-01-01",
      { ...member, until: "2026-04-30" },
      { reason: "Chuyển" },
      "accepted",
    ],
    [
      "a new membership from a day after it",
      "memberships",
      "an.cb.2026-04-01",
      undefined,
      { ...member, from: "2026-04-01" },
      "accepted",
    ],
    [
      "a new membership from a day in it",
      "memberships",
      "an.cb.2026-03-31",
      undefined,
      { ...member, from: "2026-03-31" },
      "locked 2026-03",
    ],
    [
      "a leave in it",
      "absences",
      "an.2026-03-02",
      undefined,
      { person: "an", kind: "sick", from: "2026-03-02", until: "2026-03-06" },
      "locked 2026-03",
    ],
    ["an exemption for the whole year", "people", "an", person, { exempt: true }, "locked 2026-03"],
    [
      "an exemption from a later day on",
      "people",
      "an",
      person,
      { exempt: true, exemptFrom: "2026-04-01" },
      "accepted",
    ],
    [
      "an exemption over it, cut short",
      "people",
      "an",
      { ...person, exemptFrom: "2026-01-01" },
      { exemptUntil: "2026-03-30" },
      "locked 2026-03",
    ],
    ["an admission after it", "people", "an", person, { admittedOn: "2026-05-19" }, "accepted"],
    ["an admission before it", "people", "an", person, { admittedOn: "2026-02-03" }, "locked 2026-03"],
    ["a name", "people", "an", person, { fullName: "Ánh" }, "accepted"],
    ["a person who is new", "people", "binh", undefined, { ...person, exempt: true }, "accepted"],
    ["the end of a unit in it", "units", "cb", unit, { endedOn: "2026-03-15" }, "locked 2026-03"],
    ["the end of a unit after it", "units", "cb", unit, { endedOn: "2026-06-30" }, "accepted"],
    ["a plan's day in it", "study-plans", "nq", plan, { essayDue: "2026-04-30" }, "locked 2026-03"],
    ["a plan's later day", "study-plans", "nq", plan, { planDue: "2026-06-30" }, "accepted"],
    ["whom a plan concerns", "study-plans", "nq", plan, { units: ["cb"] }, "locked 2026-03"],
    ["the number of a plan", "study-plans", "nq", plan, { number: "12-KH/ĐU" }, "accepted"],
  ])("%s", (_what, form, key, before, fields, outcome) => {
    expect(change(form, key, before, fields, locking("catalogue", "2026-03"))).toBe(outcome);
    expect(change(form, key, before, fields, locking("catalogue", "2025"))).toBe("accepted");
  });
});
