import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { naturalKey } from "../../domain/forms/row.ts";
import { UnitId } from "../../domain/values/ids.ts";

export const YEAR = 2026;
export const COMMITTEE = UnitId.parse("dang-uy");
/** The highest order number that the form of units accepts; units with the same number are ordered by id. */
const LAST = 999;

/** The periods that are rated in the tests, each with its own rows. */
const PERIODS = ["2026-02", "2026-04", "2026-Q1", "2026"];

/** The criteria that are entered by hand, with their maxima. */
const MEMBER = { "chinh-tri": "3", "ky-cuong": "5", "tac-phong": "5", "phoi-hop": "5" };
const LEADER = { "chinh-tri": "3", "ky-cuong": "5", "neu-guong": "5", "lanh-dao": "5" };
const UNIT = { "doan-ket": "6" };

/** In the catalogue's order, which is not that of their ids. */
export const UNITS = ["cb-mot", "cb-hai"].map((id) => UnitId.parse(id));

export interface OfficeRow {
  readonly form: string;
  readonly key: string;
  readonly baseRev: number;
  readonly fields?: Fields;
  readonly deleted?: true;
}

/** One committee, two Party cells, eight people of whom two are heads, two sessions. The committee's register first. */
export const SMALL_OFFICE = officeOf(UNITS);

/** The same office with other units, each of four people. */
export function officeOf(
  units: readonly UnitId[],
): readonly (readonly [unit: UnitId, rows: readonly OfficeRow[]])[] {
  return [[COMMITTEE, catalogue(units)], ...units.map((unit) => [unit, unitRows(unit)] as const)];
}

/** Changes a row of revision `baseRev`; a new row without one. */
export function row(form: string, fields: Fields, key?: string, baseRev = 0): OfficeRow {
  const definition = findForm(form);
  if (definition === undefined) throw new Error(`no form ${form}`);
  return { form, key: key ?? naturalKey(definition, fields) ?? "", baseRev, fields };
}

export function members(unit: UnitId): readonly string[] {
  return [1, 2, 3, 4].map((number) => `${unit}-${number}`);
}

/** What is entered by hand, at its maximum. */
function pointRows(
  period: string,
  subject: string,
  points: Readonly<Record<string, string>>,
): readonly OfficeRow[] {
  return Object.entries(points).map(([criterion, committee]) =>
    row("evaluations", { period, subject, criterion, committee }),
  );
}

function catalogue(units: readonly UnitId[]): readonly OfficeRow[] {
  return [
    row("units", { name: "Đảng ủy cơ quan", kind: "committee", group: "dang-uy", order: 0 }, COMMITTEE),
    ...units.map((unit, index) =>
      row(
        "units",
        { name: `Chi bộ ${unit}`, kind: "chi-bo", group: "chi-bo", order: Math.min(index + 1, LAST) },
        unit,
      ),
    ),
    ...units.flatMap((unit) => members(unit).flatMap((person, index) => personRows(unit, person, index))),
    row(
      "directives",
      {
        number: "13-NQ/TW",
        kind: "nghi-quyet",
        title: "Nghị quyết 13",
        issuer: "Trung ương",
        issuedOn: "2026-01-05",
      },
      "nq-13",
    ),
    row("settings", { name: "rhythm", value: "yearly", source: "QĐ 02-QĐ/ĐU" }),
    sessionRow("ht-1", "2026-02-10"),
    sessionRow("ht-2", "2026-05-12"),
  ];
}

function personRows(unit: UnitId, person: string, index: number): readonly OfficeRow[] {
  const role = index === 0 ? "head" : "member";
  return [
    row(
      "people",
      { fullName: `Nguyễn Văn ${index + 1}`, category: "cong-chuc", admittedOn: "2010-03-26" },
      person,
    ),
    row("memberships", { person, unit, from: "2020-01-01", role, group: role, rated: true }),
  ];
}

function sessionRow(key: string, date: string): OfficeRow {
  return row("sessions", { date, title: `Hội nghị ${key}`, channel: "direct", directives: ["nq-13"] }, key);
}

function unitRows(unit: UnitId): readonly OfficeRow[] {
  return [
    ...members(unit).flatMap((person, index) => [
      row("attendance", { session: "ht-1", person, day: "2026-02-10", mark: "present" }),
      row("attendance", {
        session: "ht-2",
        person,
        day: "2026-05-12",
        mark: index === 3 ? "excused" : "present",
      }),
    ]),
    ...PERIODS.flatMap((period) => [
      ...members(unit).flatMap((person, index) => pointRows(period, person, index === 0 ? LEADER : MEMBER)),
      ...pointRows(period, unit, UNIT),
      ...[...members(unit), unit].map((subject, index) =>
        row("task-results", { period, subject, assigned: 10, done: 10, late: 0, exceeded: index }),
      ),
    ]),
  ];
}
