import { rowId, UserId } from "../../domain/values/ids.ts";
import { expect, test } from "vitest";
import { decisions } from "../../domain/forms/catalogue/decisions.ts";
import { officeRow } from "../../infra/local/office/generator/office-row.ts";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import type { MembershipSpan } from "../../domain/membership/membership.ts";
import { standingIssues } from "../../domain/register/entry-rights.ts";
import { ownMatterIssues } from "../../domain/register/own-matters.ts";
import { settingIssues } from "../../domain/register/setting-issues.ts";
import { decideRow } from "../../domain/register/merge.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { findPolicy } from "../../domain/policy/library/library.ts";
import type { WireRow } from "../../domain/protocol/push.ts";
import { DEMO_POLICY, DEMO_YEAR } from "../../infra/local/office/generator/choices.ts";
import { lateCorrection } from "../../infra/local/office/late-correction.ts";
import { makeOffice, type Office } from "../../infra/local/office/office.ts";
import { NOT_ON_THE_ROSTER } from "../../infra/local/office/people/sheet-people.ts";
import {
  CAC_BAN,
  CELLS,
  COMMITTEE,
  HOI_DONG,
  type OfficeUnit,
  ORGANISATIONS,
  QUOC_HOI,
  CUU_CHIEN_BINH,
  THANH_NIEN,
  UNITS_WITH_SHEETS,
} from "../../infra/local/office/people/units.ts";
import { rateOffice } from "./rate-office.ts";

const policy = findPolicy(DEMO_POLICY);
if (policy === undefined) throw new Error(`no policy ${DEMO_POLICY}`);
const office = makeOffice(policy);
const units = [...office.registers.values()].flat();

function of(form: string, rows: readonly WireRow[] = [...office.catalogue, ...units]): readonly WireRow[] {
  return rows.filter((row) => row.form === form);
}

test("the same seed gives the same rows, another seed another office", () => {
  expect(makeOffice(policy)).toEqual(office);
  expect(makeOffice(policy, 1).catalogue).not.toEqual(office.catalogue);
});

test("every row is accepted by an empty register, each under its own key", () => {
  const place = { year: DEMO_YEAR, roles: ["Admin"], locks: {} } as const;
  for (const [unit, rows] of [[COMMITTEE, office.catalogue] as const, ...office.registers]) {
    const scope = unit === COMMITTEE ? "catalogue" : "unit";
    const refused = rows
      .map((row) => ({ row, decision: decideRow(undefined, row, { ...place, scope }) }))
      .filter(({ decision }) => decision.status !== "accepted");
    expect(refused, unit).toEqual([]);
    expect(new Set(rows.map((row) => rowId(row))).size, unit).toBe(rows.length);
  }
});

test("every row is the unit's own to write, and every setting and declared interest is sound", () => {
  const memberships = of("memberships").map(({ fields = {} }) => fields);
  const writer = { user: UserId.parse("quan-tri"), ofCommittee: true };
  const isUnit = (subject: string) => of("units").some(({ key }) => key === subject);
  const membershipsOf = (subject: string) =>
    memberships.filter(({ person }) => person === subject) as unknown as readonly MembershipSpan[];
  for (const [unit, rows] of [[COMMITTEE, office.catalogue] as const, ...office.registers]) {
    const place = { unit, year: DEMO_YEAR, membershipsOf, isUnit };
    const faults = rows.flatMap(({ form, fields = {}, key }) => {
      const definition = findForm(form);
      if (definition === undefined) return [];
      const change = { set: fields, wasDeleted: false };
      const entry = { before: undefined, after: fields, deleted: false, change };
      const issues = [
        ...standingIssues(definition, entry, place, writer),
        ...ownMatterIssues(definition, entry, (user) => user === writer.user),
        ...settingIssues(definition, entry),
      ];
      return issues.map((issue) => [form, key, issue]);
    });
    expect(faults, unit).toEqual([]);
  }
});

test("every person, unit, document and session that a row names is in the catalogue", () => {
  const keys = (...forms: string[]) =>
    new Set<unknown>(forms.flatMap((form) => of(form)).map((row) => row.key));
  const named = {
    person: keys("people"),
    unit: keys("units"),
    subject: keys("people", "units"),
    session: keys("sessions"),
    directive: keys("directives"),
  };
  for (const [field, known] of Object.entries(named)) {
    const strays = [...office.catalogue, ...units].filter(({ form, fields = {} }) => {
      // In these forms the column `unit` is a number of points.
      const value = form === "evaluations" && field === "unit" ? undefined : fields[field];
      return value !== undefined && !known.has(value);
    });
    expect(strays, field).toEqual([]);
  }
});

test("one committee, five cells, four organisations, about 110 people, 12 documents and 16 sessions", () => {
  expect([CELLS.length, ORGANISATIONS.length, of("units").length]).toEqual([5, 4, 10]);
  expect(Math.abs(of("people").length + NOT_ON_THE_ROSTER.length - 110)).toBeLessThanOrEqual(8);
  expect([of("directives").length, of("sessions").length]).toEqual([12, 16]);
  const names = of("people").map((row) => row.fields?.["fullName"]);
  expect(new Set(names).size).toBe(names.length);
});

test("the sessions take every channel; one is mixed with other content and one is cut short", () => {
  const sessions = of("sessions").map((row) => row.fields ?? {});
  expect(new Set(sessions.map((fields) => fields["channel"]))).toEqual(new Set(["online", "direct", "cell"]));
  expect(sessions.filter((fields) => fields["mixed"] === true)).toHaveLength(1);
  const cut = sessions.filter(
    (fields) => Number(fields["actualMinutes"]) < 0.6 * Number(fields["plannedMinutes"]),
  );
  expect(cut).toHaveLength(1);
});

test("the units with hand-made sheets have no attendance yet, and are called to the sessions of their sheets alone", () => {
  const called = UNITS_WITH_SHEETS.map((unit) =>
    of("sessions").flatMap(({ fields = {} }) =>
      (fields["units"] as string[]).includes(unit) ? [fields["date"]] : [],
    ),
  );
  expect(called).toEqual([
    ["2026-01-15", "2026-03-20", "2026-06-05", "2026-09-18"],
    ["2026-02-12", "2026-05-07", "2026-10-22"],
  ]);
  for (const unit of UNITS_WITH_SHEETS) expect(of("attendance", office.registers.get(unit))).toEqual([]);
});

test("the year has its late and missing essays, late plans, an unnamed task and a finding remedied too late", () => {
  const fields = (form: string) => of(form).map((row) => row.fields ?? {});
  const late = (form: string, day: string, due: string) =>
    fields(form).filter((row) => (row[day] ?? "") > (row[due] ?? "")).length;
  expect(late("essays", "submittedOn", "due")).toBeGreaterThan(10);
  expect(fields("essays").filter((row) => row["submittedOn"] === undefined).length).toBeGreaterThan(3);
  expect(late("action-plans", "issuedOn", "due")).toBe(4);
  expect(fields("plan-tasks").filter((row) => row["person"] === undefined)).toHaveLength(1);
  expect(late("inspections", "remediedOn", "remedyBy")).toBe(1);
  const marks = new Set(fields("attendance").map((row) => row["mark"]));
  expect(marks).toEqual(new Set(["present", "excused", "unexcused", "made-up"]));
});

test("somebody moves in mid-year and is rated in one unit on every day", () => {
  const rated = of("memberships").filter((row) => row.fields?.["rated"] === true);
  const moved = rated.filter((row) => row.fields?.["until"] === "2026-06-30");
  expect(moved).toHaveLength(1);
  const { person, unit } = moved[0]?.fields ?? {};
  const next = rated.filter((row) => row.fields?.["person"] === person && row.fields?.["unit"] !== unit);
  expect(next.map((row) => row.fields?.["from"])).toEqual(["2026-07-01"]);
});

test("rated with its sheets, the office shows every flag and decision that the policy knows", () => {
  const results = rateOffice(policy, office, yearPeriod(DEMO_YEAR));
  const people = results.filter((result) => result.kind !== "collective");
  const levels = (level: string) => people.filter((result) => result.level === level).length;
  expect(levels("HTT") / people.length).toBeGreaterThan(0.6);
  expect(levels("HTXS")).toBeGreaterThan(10);
  // No level yet: one was rated by quarters where months are due, of ten a mark is missing, of whom four are of the silent unit.
  expect(["HTNV", "KHTNV", "INCOMPLETE", "NO_FIT", "NOT_RATED"].map(levels)).toEqual([2, 1, 11, 1, 2]);
  const levelOf = (unit: OfficeUnit) => results.find(({ subject }) => subject === unit.id)?.level;
  expect([levelOf(CUU_CHIEN_BINH), levelOf(THANH_NIEN)]).toEqual(["INCOMPLETE", "NO_FIT"]);
  const flags = new Set(results.flatMap((result) => result.flags));
  expect([...flags].toSorted()).toEqual(
    ["CAP_PROVISIONAL", "HEAD_LIMITED", "HOLD", "OVERRIDDEN", "OVER_CAP", "TIE_DECISION_NEEDED"].toSorted(),
  );
  expect(results.filter((result) => result.flags.includes("TIE_DECISION_NEEDED"))).toHaveLength(2);
  const proposals = new Set(results.flatMap((result) => result.proposals.map((proposal) => proposal.id)));
  expect([...proposals].toSorted()).toEqual([
    "bang-khen-5-nam",
    "cstdcs",
    "giay-khen-5-nam",
    "giay-khen-nam",
    "ldtt",
  ]);
});

test("the late correction moves one score by 0,05, so that a count by hand of the rows before it differs there alone", () => {
  const { unit, rows } = lateCorrection(office);
  const mended = (row: WireRow) => {
    const mend = rows.find(({ form, key }) => form === row.form && key === row.key);
    return mend === undefined ? row : { ...row, fields: { ...row.fields, ...mend.fields } };
  };
  const registers = new Map(
    [...office.registers].map(([id, own]) => [id, id === unit ? own.map(mended) : own] as const),
  );
  const scores = (from: Office) =>
    new Map(
      rateOffice(policy, from, yearPeriod(DEMO_YEAR)).map(({ subject, display }) => [subject, display]),
    );
  const [before, after] = [scores(office), scores({ ...office, registers })];
  const moved = [...after].filter(([subject, score]) => before.get(subject) !== score);
  expect(moved.map(([subject, score]) => [subject, before.get(subject), score])).toEqual([
    ["nv-055", "88,37", "88,42"],
  ]);
});

test("a cell is proposed for the year's certificate once the committee recognised it as outstanding this year", () => {
  const recognised = officeRow(decisions, {
    period: yearPeriod(DEMO_YEAR),
    subject: QUOC_HOI.id,
    matter: "level",
    outcome: "approved",
    level: "HTXS",
    typical: true,
    decidedOn: `${DEMO_YEAR}-12-28`,
    number: "31-QĐ/ĐU",
  });
  const decided = { ...office, catalogue: [...office.catalogue, recognised] };
  const cell = rateOffice(policy, decided, yearPeriod(DEMO_YEAR)).find(
    ({ subject }) => subject === QUOC_HOI.id,
  );
  expect(cell?.proposals.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["giay-khen-chi-bo-nam", "giay-khen-chi-bo-5-nam", "bang-khen-chi-bo-5-nam"]),
  );
});

test("no decision of the office's own year is given as past, and no trade union is left in it", () => {
  expect(of("past-decisions").filter(({ fields = {} }) => fields["decisionYear"] === DEMO_YEAR)).toEqual([]);
  expect(of("units").filter(({ fields = {} }) => String(fields["name"]).includes("Công đoàn"))).toEqual([]);
});

test("one unit enters nothing, a clerk leaves out what did not come, and a reminder came after its day", () => {
  const silent = [...office.registers].filter(([, rows]) => rows.length === 0).map(([unit]) => unit);
  expect(silent).toEqual([CUU_CHIEN_BINH.id]);
  const essaysIn = (unit: OfficeUnit) => of("essays", office.registers.get(unit.id));
  expect(essaysIn(HOI_DONG).every(({ fields = {} }) => fields["submittedOn"] !== undefined)).toBe(true);
  expect(essaysIn(CAC_BAN).some(({ fields = {} }) => fields["submittedOn"] === undefined)).toBe(true);
  const reminded = of("inspections").map(({ fields = {} }) => fields);
  expect(reminded.filter((row) => (row["remindedOn"] ?? "") > (row["remedyBy"] ?? "9"))).toHaveLength(1);
});

test("the office gave one plan more days and cancelled another, each by a paper", () => {
  const changes = of("due-changes").map(({ fields = {} }) => fields);
  expect(new Set(changes.map((row) => row["change"]))).toEqual(new Set(["extended", "cancelled"]));
  expect(changes.every((row) => row["paper"] !== undefined && row["reason"] !== undefined)).toBe(true);
});
