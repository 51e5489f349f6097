import { describe, expect, test } from "vitest";
import { foundingParts, foundingProgress, isFounded } from "../../addin/ui/founding/founding-progress.ts";
import { parseSettingRows } from "../../addin/ui/founding/setting-rows.ts";
import { parsePerson } from "../../addin/ui/founding/typed-person.ts";
import { parseUnitLines } from "../../addin/ui/founding/unit-lines.ts";
import { withTyped } from "../../addin/ui/state/office-state.ts";
import { maySetUp, type SessionState, setsUpNow } from "../../addin/ui/state/session-state.ts";
import type { MeResponse } from "../../domain/protocol/me.ts";
import type { WireState } from "../../domain/protocol/pull.ts";
import type { Role } from "../../domain/vocabulary/role.ts";
import { SETTING_CODES } from "../../domain/vocabulary/setting.ts";
import { COMMITTEE, NEW_OFFICE, settingState, storedRow } from "./states/founding-states.ts";
import { REVIEWER_ME } from "./signed-in.ts";

const unit = (key: string, name: string, kind = "chi-bo") =>
  storedRow("units", key, { name, kind, group: kind });
const person = (key: string, fullName: string) =>
  storedRow("people", key, { fullName, category: "cong-chuc" });
const member = (who: string, where: string, more: object = {}) =>
  storedRow("memberships", `${who}.${where}`, {
    person: who,
    unit: where,
    from: "2026-01-01",
    role: "head",
    group: "x",
    rated: true,
    ...more,
  });
const grant = (user: string, where: string, access = "write") =>
  storedRow("grants", `${user}.${where}`, { user, unit: where, access });

const ALL: readonly WireState[] = [
  unit(COMMITTEE, "Đảng ủy", "committee"),
  settingState("letterhead.upper", "Đảng bộ tỉnh"),
  settingState("letterhead.place", "Bình An"),
  settingState("letterhead.signer", "Lê An"),
  settingState("policy", "dang-366-2025"),
  unit("u1", "Chi bộ Một"),
  person("p1", "Trần Bình"),
  member("p1", "u1"),
  grant("x", "u1"),
];
const progressOf = (rows: readonly WireState[]) =>
  foundingProgress({ rows, policy: undefined, committee: COMMITTEE });
const lacksOf = (rows: readonly WireState[]) =>
  progressOf(rows).flatMap(({ lacks }) => lacks.map(({ code, names }) => [code, ...names].join(" ")));

describe("the progress of a founding is read from what is stored", () => {
  test("nothing stored: every step is to be done", () => {
    const progress = progressOf([]);
    expect(progress.map(({ state }) => state)).toEqual(["open", "open", "open", "open", "open"]);
    expect(isFounded(progress)).toBe(false);
  });

  test("everything stored: the office runs and lacks nothing", () => {
    expect(isFounded(progressOf(ALL))).toBe(true);
    expect(lacksOf(ALL)).toEqual([]);
  });

  test("each part is counted, whoever entered it: settings, confirmations, units, people, users and grants", () => {
    const more = [
      settingState("assumption.1k2j3h", "Điều một"),
      storedRow("users", "us-1", { signIn: "an@tinh.gov.vn", fullName: "An" }),
      { ...person("p2", "Đã xóa"), deleted: true },
    ];
    const counted = foundingParts({ rows: [...ALL, ...more], policy: undefined, committee: COMMITTEE });
    expect(counted).toEqual({ settings: 4, confirmed: 1, units: 1, people: 1, users: 1, grants: 1 });
  });

  test.each([
    ["the committee's row", (row: WireState) => row.key === "dang-uy", "committee-name"],
    ["the rule book", (row: WireState) => row.key === "policy", "rule-book"],
    ["the only unit", (row: WireState) => row.key === "u1", "units"],
    ["the only person", (row: WireState) => row.form === "people", "people"],
    ["the membership", (row: WireState) => row.form === "memberships", "people-without-unit Trần Bình"],
    ["the grant", (row: WireState) => row.form === "grants", "users"],
  ])("without %s the office does not run, and the step says so", (_what, isGone, lack) => {
    for (const rows of [
      ALL.filter((row) => !isGone(row)),
      ALL.map((row) => (isGone(row) ? { ...row, deleted: true } : row)),
    ]) {
      expect(isFounded(progressOf(rows))).toBe(false);
      expect(lacksOf(rows)).toContain(lack);
    }
  });

  test("what can follow later is named and holds nobody up", () => {
    const rows = [...ALL.filter(({ key }) => key !== "letterhead_signer"), unit("u2", "Chi bộ Hai")];
    expect(isFounded(progressOf(rows))).toBe(true);
    expect(lacksOf(rows)).toEqual([
      "signer",
      "units-without-people Chi bộ Hai",
      "units-without-clerk Chi bộ Hai",
    ]);
  });

  test("a unit whose people lead nothing has no head, and reading is no writing", () => {
    const rows = ALL.map((row) => {
      if (row.form === "memberships") return member("p1", "u1", { role: "member" });
      return row.form === "grants" ? grant("x", "u1", "read") : row;
    });
    expect(lacksOf(rows)).toEqual(["units-without-head Chi bộ Một", "users"]);
  });
});

describe("who sets up an office", () => {
  const signedIn = (roles: Role[], more: Partial<MeResponse> = {}): SessionState => ({
    kind: "signed-in",
    me: { ...REVIEWER_ME, roles, ...more },
  });
  const NOBODY: SessionState = { kind: "signed-out", candidates: [] };
  const onlyCommittee = REVIEWER_ME.units.slice(0, 1);
  test.each([
    ["an administrator without a year", signedIn(["Admin"], { years: [], units: onlyCommittee }), true, true],
    ["an administrator with a year and no unit", signedIn(["Admin"], { units: onlyCommittee }), true, true],
    ["an administrator of a running office", signedIn(["Admin"]), true, false],
    ["the office without a year", signedIn(["Reviewer"], { years: [], units: [] }), false, false],
    ["nobody", NOBODY, false, false],
  ])("%s", (_who, session, may, now) => {
    expect([maySetUp(session), setsUpNow(session)]).toEqual([may, now]);
  });
});

describe("units are typed or pasted, a line each", () => {
  test("numbers, bullets, tabs and blank lines are no names; the name says what a unit is", () => {
    const text =
      "1. Chi bộ Tổng hợp\n\n2)\tPhòng Hành chính - Quản trị\tghi chú\n- Công đoàn cơ sở\n  Đảng bộ cơ sở Sở Y tế;\nHội Cựu chiến binh\n3 Chi bộ cơ sở Báo\nBáo Bình An";
    expect(parseUnitLines(text, []).map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      "Chi bộ Tổng hợp: chi-bo",
      "Phòng Hành chính - Quản trị: phong-ban",
      "Công đoàn cơ sở: doan-the",
      "Đảng bộ cơ sở Sở Y tế: dang-bo-co-so",
      "Hội Cựu chiến binh: doan-the",
      "Chi bộ cơ sở Báo: chi-bo-co-so",
      "Báo Bình An: chi-bo",
    ]);
  });

  test("a number within the name stays", () => {
    expect(parseUnitLines("Chi bộ 1\n2 Chi bộ 2", []).map(({ name }) => name)).toEqual([
      "Chi bộ 1",
      "Chi bộ 2",
    ]);
  });

  test("a name that is there or stands twice is told, whatever its letters and signs", () => {
    const lines = parseUnitLines("CHI BỘ MỘT\nChi bộ Hai\nchi bo hai", ["Chi bộ Một"]);
    expect(lines.map(({ isRepeated }) => isRepeated)).toEqual([true, false, true]);
  });
});

describe("settings are stored as they are typed", () => {
  const typed = (values: Readonly<Record<string, string>>, rows: readonly WireState[] = []) =>
    parseSettingRows({ ...NEW_OFFICE, rows, typed: values }, SETTING_CODES, "vi");

  test("a percentage in Vietnamese letters is a decimal, with the decision that it rests on", () => {
    expect(typed({ "value-cap-percent": " 12,5 % ", "source-cap-percent": "41-TB/TU" })).toEqual({
      ok: true,
      rows: [
        {
          form: "settings",
          key: "cap_percent",
          baseRev: 0,
          deleted: false,
          fields: { name: "cap.percent", value: "12.5", source: "41-TB/TU" },
        },
      ],
    });
  });

  test("a number of days is whole and at most a leap year's", () => {
    const days = (text: string) =>
      typed({ "value-dues-reportDays": text, "source-dues-reportDays": "05-KH/ĐU" });
    expect(days(" 5 ")).toMatchObject({ rows: [{ fields: { name: "dues.reportDays", value: "5" } }] });
    for (const wrong of ["2,5", "-1", "400", "năm ngày"])
      expect(days(wrong), wrong).toMatchObject({
        ok: false,
        faults: { "value-dues-reportDays": "Ghi số ngày, từ 0 đến 366, ví dụ 5." },
      });
  });

  test.each([
    ["no number", "nhiều", "value-cap-percent"],
    ["more than all", "101", "value-cap-percent"],
    ["less than nothing", "-1", "value-cap-percent"],
  ])("%s is told at the field, and nothing is sent", (_what, text, field) => {
    const parsed = typed({
      "value-cap-percent": text,
      "source-cap-percent": "x",
      "value-letterhead-place": "An",
    });
    expect(parsed.ok ? [] : Object.keys(parsed.faults)).toEqual([field]);
  });

  test("a choice of the rules without a decision is told at the source", () => {
    const parsed = typed({ "value-cap-base": "HTT" });
    expect(parsed.ok ? [] : Object.keys(parsed.faults)).toEqual(["source-cap-base"]);
  });

  test("an emptied setting is deleted at the revision that is stored; one that never was is not sent", () => {
    const rows = [
      storedRow("settings", "letterhead_place", { name: "letterhead.place", value: "An" }, { rev: 4 }),
    ];
    expect(typed({ "value-letterhead-place": " ", "value-letterhead-post": "" }, rows)).toEqual({
      ok: true,
      rows: [{ form: "settings", key: "letterhead_place", baseRev: 4, deleted: true }],
    });
  });

  test("what is typed back as it was is no change, and a fault goes with what was typed", () => {
    const office = { ...NEW_OFFICE, typed: { a: "x" }, faults: { a: "sai" } };
    expect(withTyped(office, "a", "cũ", "cũ")).toMatchObject({ typed: {}, faults: {} });
    expect(withTyped(office, "a", "mới", "cũ")).toMatchObject({ typed: { a: "mới" }, faults: {} });
  });
});

describe("a person is typed with the unit", () => {
  const typedPerson = (values: Readonly<Record<string, string>>, rows: readonly WireState[] = []) =>
    parsePerson({ ...NEW_OFFICE, rows, typed: { "person-unit": "u1", ...values } }, "vi");
  const faultsOf = (parsed: ReturnType<typeof parsePerson>) => (parsed.ok ? [] : Object.keys(parsed.faults));

  test("in the unit since the year began, unless another day is given", () => {
    expect(typedPerson({ "person-name": " trần  Bình ", "person-birth": "5/3/1985" })).toEqual({
      ok: true,
      person: { fullName: "trần Bình", birthDate: "1985-03-05", category: "cong-chuc" },
      membership: { unit: "u1", from: "2026-01-01", role: "member", group: "Chuyên môn", rated: true },
    });
    const later = typedPerson({ "person-name": "A", "person-from": "10.02.2026", "person-role": "head" });
    expect(later).toMatchObject({
      membership: { from: "2026-02-10", role: "head", group: "Lãnh đạo, quản lý" },
    });
  });

  test("a year of birth is known as a year", () => {
    expect(typedPerson({ "person-name": "A", "person-birth": "1985" })).toMatchObject({
      person: { birthYear: 1985 },
    });
  });

  test("each fault stands at its field", () => {
    expect(
      faultsOf(
        typedPerson({ "person-birth": "31/02/1985", "person-from": "mai", "person-unit": "" }),
      ).toSorted(),
    ).toEqual(["person-birth", "person-from", "person-name", "person-unit"]);
  });

  test("somebody of the same name and birth date is asked about; another position is another person", () => {
    const rows = [
      storedRow("people", "p", { fullName: "Trần Bình", birthDate: "1985-03-05", category: "can-bo" }),
    ];
    const same = { "person-name": "TRẦN BÌNH", "person-birth": "05/03/1985" };
    expect(faultsOf(typedPerson(same, rows))).toEqual(["person-name"]);
    expect(typedPerson({ ...same, "person-position": "Văn thư" }, rows).ok).toBe(true);
    expect(typedPerson({ ...same, "person-birth": "06/03/1985" }, rows).ok).toBe(true);
  });
});
