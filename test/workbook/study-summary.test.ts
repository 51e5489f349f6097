import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatExact } from "../../domain/values/exact.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import type { FactRow, OrganisationFacts } from "../../domain/facts/facts.ts";
import { listShortfalls } from "../../domain/due/shortfalls.ts";
import { dang3662025 as policy } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { percentOf, type StudyCounts } from "../../domain/study/study-counts.ts";
import { summariseStudy } from "../../domain/study/study-summary.ts";
import { officeFacts } from "../../infra/local/office-report.ts";

const COMMITTEE = UnitId.parse("dang-uy");
const [ONE, TWO] = [UnitId.parse("cb-mot"), UnitId.parse("cb-hai")];

const row = (form: string, key: string, fields: Fields) => ({ form, key, rev: 1, fields });
const person = (key: string, admittedOn: string | null, more: Fields = {}) =>
  row("people", key, { fullName: key, category: "cong-chuc", admittedOn, ...more });
const member = (who: string, unit: string, from = "2020-01-01", until: string | null = null) =>
  row("memberships", `${who}.${unit}.${from}`, {
    person: who,
    unit,
    from,
    until,
    role: "member",
    group: "g",
    rated: true,
  });
const session = (
  key: string,
  date: string,
  channel: string,
  directives: string[],
  units: string[] | null = null,
) => row("sessions", key, { date, title: key, channel, directives, units });
const mark = (where: string, who: string, day: string, value: string) =>
  row("attendance", `${where}.${who}`, { session: where, person: who, day, mark: value });
const essay = (directive: string, who: string, due: string, submittedOn: string | null) =>
  row("essays", `${directive}.${who}`, { directive, person: who, due, submittedOn });
const plan = (directive: string, due: string, issuedOn: string | null) =>
  row("action-plans", directive, { directive, due, issuedOn });

const facts: OrganisationFacts = {
  committee: COMMITTEE,
  year: 2026,
  period: Period.parse("2026"),
  registers: [
    {
      unit: COMMITTEE,
      seq: 1,
      rows: [
        ...[ONE, TWO].map((unit, order) =>
          row("units", unit, { name: unit, kind: "chi-bo", group: "g", order }),
        ),
        row("directives", "nq-2", { number: "02-NQ/TW", title: "hai", issuedOn: "2026-02-01" }),
        row("directives", "nq-1", { number: "01-NQ/TW", title: "một", issuedOn: "2026-01-01" }),
        row("directives", "nq-3", { number: "03-NQ/TW", title: "chưa học", issuedOn: "2026-03-01" }),
        session("chung", "2026-03-10", "online", ["nq-1", "nq-2"]),
        session("rieng", "2026-05-12", "cell", ["nq-1"], [ONE]),
        session("nam-truoc", "2025-12-30", "direct", ["nq-1"]),
        person("an", "2010-01-01"),
        person("binh", "2026-04-01"),
        person("chi", null),
        person("dung", "2010-01-01", { exempt: true }),
        person("em", "2010-01-01"),
        ...["an", "binh", "chi", "dung"].map((who) => member(who, ONE)),
        member("em", ONE, "2020-01-01", "2026-04-30"),
        member("em", TWO, "2026-05-01"),
      ],
    },
    {
      unit: ONE,
      seq: 1,
      rows: [
        mark("chung", "an", "2026-03-10", "present"),
        mark("chung", "binh", "2026-03-10", "made-up"),
        mark("chung", "chi", "2026-03-10", "unexcused"),
        mark("chung", "nguoi-la", "2026-03-10", "present"),
        mark("rieng", "an", "2026-05-12", "excused"),
        mark("rieng", "binh", "2026-05-12", "present"),
        essay("nq-1", "an", "2026-06-01", "2026-06-01"),
        essay("nq-1", "binh", "2026-06-01", "2026-06-02"),
        essay("nq-1", "chi", "2026-06-01", null),
        plan("nq-1", "2026-04-01", "2026-04-01"),
      ],
    },
    { unit: TWO, seq: 1, rows: [plan("nq-1", "2026-04-01", null), plan("nq-2", "2026-05-01", "2026-05-09")] },
  ],
};
const study = summariseStudy(policy, facts);

function counts(directive: string, unit: string): StudyCounts | undefined {
  return study.directives.find((one) => one.directive === directive)?.units.find((one) => one.unit === unit)
    ?.counts;
}

test("directives stand in order of issue, and one without anything in the period is left out", () => {
  expect(study.directives.map(({ number }) => number)).toEqual(["01-NQ/TW", "02-NQ/TW"]);
});

test("people are invited through their unit of the day; exempt people are not", () => {
  expect(counts("nq-1", ONE)).toMatchObject({
    online: 1,
    direct: 0,
    cell: 1,
    invited: 7,
    present: 2,
    madeUp: 1,
    excused: 1,
    unexcused: 1,
    blank: 2,
  });
  expect(counts("nq-2", ONE)).toMatchObject({
    online: 1,
    cell: 0,
    invited: 4,
    present: 1,
    madeUp: 1,
    unexcused: 1,
    blank: 1,
  });
});

test("members and others are counted apart, by the day of admission", () => {
  // Bình becomes a member between the two sessions; Chi is not a member; Em is a member without a mark.
  expect(counts("nq-1", ONE)).toMatchObject({
    membersInvited: 4,
    membersAttended: 2,
    othersInvited: 3,
    othersAttended: 1,
  });
});

test("an essay or plan is on time on its last day; one missing or late is due all the same", () => {
  expect(counts("nq-1", ONE)).toMatchObject({
    essaysDue: 3,
    essaysSubmitted: 2,
    essaysOnTime: 1,
    plansDue: 1,
    plansIssued: 1,
    plansOnTime: 1,
  });
  expect(counts("nq-1", TWO)).toMatchObject({ plansDue: 1, plansIssued: 0, plansOnTime: 0 });
  expect(counts("nq-2", TWO)).toMatchObject({ plansDue: 1, plansIssued: 1, plansOnTime: 0 });
});

test("a person in two units is counted in each, and once in the totals, by the mark of the unit that rates", () => {
  const [committee, one, two] = facts.registers;
  if (committee === undefined || one === undefined || two === undefined) throw new Error("three registers");
  const guest = row("memberships", `an.${TWO}.2020-01-01`, {
    person: "an",
    unit: TWO,
    from: "2020-01-01",
    until: null,
    role: "member",
    group: "g",
    rated: false,
  });
  const doubled = summariseStudy(policy, {
    ...facts,
    registers: [
      { ...committee, rows: [...committee.rows, guest] },
      one,
      { ...two, rows: [...two.rows, mark("chung", "an", "2026-03-10", "unexcused")] },
    ],
  });
  const [first] = doubled.directives;
  const of = (unit: string) => first?.units.find((line) => line.unit === unit)?.counts;
  expect([of(ONE)?.present, of(TWO)?.unexcused]).toEqual([2, 1]);
  expect(first?.total.invited).toBe(study.directives[0]?.total.invited);
  expect(doubled.total).toEqual(study.total);
});

test("totals add the units, but count each session, and each person in it, once", () => {
  expect(study.total).toMatchObject({ online: 1, direct: 0, cell: 1, invited: 7, plansDue: 3 });
});

test("a mark of somebody who was not invited is in no count, and is said", () => {
  expect(study.unlisted).toBe(1);
});

describe("who was on long leave on the day and did not come", () => {
  const leave = row("absences", "binh.2026-05-01", {
    person: "binh",
    kind: "maternity",
    from: "2026-05-01",
    until: null,
  });
  const on = (...rows: readonly FactRow[]): OrganisationFacts => ({
    ...facts,
    registers: facts.registers.map((register) =>
      register.unit === COMMITTEE
        ? { ...register, rows: [...register.rows, leave] }
        : {
            ...register,
            rows: [
              ...register.rows.filter(({ key }) => !rows.some((changed) => changed.key === key)),
              ...(register.unit === ONE ? rows : []),
            ],
          },
    ),
  });
  const ofOne = (changed: OrganisationFacts) =>
    summariseStudy(policy, changed).directives.find(({ directive }) => directive === "nq-1")?.units[0]
      ?.counts;
  const listed = (changed: OrganisationFacts) =>
    listShortfalls(policy, changed).flatMap(({ person: who, kind, unit }) =>
      who?.key === "binh" && unit === ONE ? [kind] : [],
    );
  const without = (key: string, changed: OrganisationFacts): OrganisationFacts => ({
    ...changed,
    registers: changed.registers.map((register) => ({
      ...register,
      rows: register.rows.filter((one) => one.key !== key),
    })),
  });

  test("has no mark: out of the invited of sheet 2, counted apart, and in no list of shortfalls", () => {
    const blank = without("rieng.binh", on());
    expect(ofOne(blank)).toMatchObject({
      invited: 6,
      present: 1,
      madeUp: 1,
      excused: 1,
      unexcused: 1,
      blank: 2,
      onLeave: 1,
      membersInvited: 3,
      membersAttended: 1,
    });
    // An essay that fell due during leave is not due at all.
    expect(listed(blank)).toEqual([]);
  });

  test("is marked as absent without excuse: the leave is the excuse", () => {
    const marked = on(mark("rieng", "binh", "2026-05-12", "unexcused"));
    expect(ofOne(marked)).toMatchObject({ invited: 6, unexcused: 1, onLeave: 1 });
    expect(listed(marked)).toEqual([]);
  });

  test("came all the same: counted like everybody", () => {
    expect(ofOne(on())).toMatchObject({ invited: 7, present: 2, onLeave: 0 });
  });

  test("an essay due on a day of leave and not handed in is neither due nor missing", () => {
    const none = on(essay("nq-1", "binh", "2026-06-01", null));
    expect(ofOne(none)).toMatchObject({ essaysDue: 2, essaysSubmitted: 1 });
    expect(listed(none)).toEqual([]);
  });
});

test("what was asked of nobody is in no list of shortfalls: the exempt, and those of another day's unit", () => {
  const people = listShortfalls(policy, facts).map(({ person: who, unit }) => `${who?.key ?? ""} ${unit}`);
  expect(people.filter((line) => line.startsWith("dung") || line === `em ${TWO}`)).toEqual([]);
});

test("an excused absence is in the invited of sheet 2 and listed by its own name", () => {
  const excused = listShortfalls(policy, facts).filter(({ kind }) => kind === "absent-excused");
  expect(excused.map(({ person: who }) => who?.key)).toEqual(["an"]);
  expect(counts("nq-1", ONE)).toMatchObject({ invited: 7, excused: 1 });
});

test("over a whole office the parts make the whole, in every line", () => {
  const office = summariseStudy(policy, officeFacts());
  const lines = office.directives.flatMap(({ units, total }) => [...units.map((unit) => unit.counts), total]);
  for (const line of [...lines, office.total]) {
    expect(line.present + line.madeUp + line.excused + line.unexcused + line.blank).toBe(line.invited);
    expect(line.membersInvited + line.othersInvited).toBe(line.invited);
    expect(line.membersAttended + line.othersAttended).toBe(line.present + line.madeUp);
  }
});

test.each([
  // Đức Linh, Resolution XIII: the publisher printed 95,56, truncated instead of rounded.
  [2909, 3044, "95,57"],
  [350, 459, "76,25"],
  [11, 12, "91,67"],
  [1, 800, "0,13"],
])("%i of %i is %s percent", (count, base, shown) => {
  const percent = percentOf(count, base);
  expect(percent && formatExact(percent)).toBe(shown);
});

test("no percentage is made of nothing, and none leaves 0-100", () => {
  expect(percentOf(0, 0)).toBeUndefined();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (base, count) => {
      const percent = percentOf(Math.min(count, base), base);
      expect(percent?.compare(0)).toBeGreaterThanOrEqual(0);
      expect(percent?.compare(100)).toBeLessThanOrEqual(0);
    }),
  );
});
