import { describe, expect, test } from "vitest";
import type { Fields } from "../../domain/forms/form.ts";
import { carryOver, type HeldRow } from "../../domain/year/carry-over.ts";

const row = (form: string, key: string, fields: Fields, unit = "dang-uy"): HeldRow => ({
  unit,
  form,
  key,
  fields,
});
const member = (person: string, unit: string, from: string, until: string | null = null): HeldRow =>
  row("memberships", `${person}.${unit}.${from}`, { person, unit, from, until, rated: true });
const UNITS = [
  row("units", "cb-1", { name: "Một" }),
  row("units", "cb-2", { name: "Hai", endedOn: "2026-12-31" }),
];
const keys = (rows: readonly HeldRow[]) => rows.map(({ form, key }) => `${form} ${key}`);

describe("what 2026 hands on to 2027", () => {
  test("a unit that ended in the old year stays there, one that ends later goes on", () => {
    const later = row("units", "cb-3", { name: "Ba", endedOn: "2027-01-01" });
    const { carried, left } = carryOver([...UNITS, later], 2027);
    expect(keys(carried)).toEqual(["units cb-1", "units cb-3"]);
    expect(left.map(({ key, why }) => [key, why])).toEqual([["cb-2", "ended"]]);
  });

  test("who has left every unit stays in the old year, with their rights and shortcomings; who was moved goes on", () => {
    const person = (key: string) => row("people", key, { fullName: key });
    const { carried, left } = carryOver(
      [
        ...UNITS,
        person("p-stays"),
        person("p-moved"),
        person("p-left"),
        person("p-nowhere"),
        member("p-stays", "cb-1", "2020-01-01"),
        member("p-moved", "cb-2", "2020-01-01", "2026-06-30"),
        member("p-moved", "cb-1", "2026-07-01"),
        member("p-left", "cb-1", "2020-01-01", "2026-12-31"),
        row("grants", "g-left", { user: "u", unit: "cb-1", person: "p-left" }),
        row("grants", "g", { user: "v", unit: "cb-1", person: "p-stays" }),
        row("grants", "g-unit", { user: "v", unit: "cb-2" }),
        row("shortcomings", "s-1", { subject: "p-left", content: "x" }, "cb-1"),
        row("shortcomings", "s-2", { subject: "p-stays", content: "x" }, "cb-1"),
        row("shortcomings", "s-3", { subject: "cb-1", content: "x", remediedOn: "2026-05-01" }, "cb-1"),
      ],
      2027,
    );
    expect(keys(carried)).toEqual([
      "units cb-1",
      "people p-stays",
      "people p-moved",
      "people p-nowhere",
      "memberships p-stays.cb-1.2020-01-01",
      "memberships p-moved.cb-1.2026-07-01",
      "shortcomings s-2",
      "grants g",
    ]);
    expect(left.map(({ key, why }) => [key, why])).toEqual([
      ["cb-2", "ended"],
      ["p-left", "belongs-nowhere"],
      ["g-left", "of-left"],
      ["g-unit", "of-left"],
      ["s-1", "of-left"],
    ]);
  });

  test("a user whose rights have ended gets none back, whichever name a grant has for them", () => {
    const user = (key: string, until: string | null, directoryId: string) =>
      row("users", key, { signIn: `${key}@x.vn`, fullName: key, until, directoryId });
    const grant = (who: string) => row("grants", `${who}.cb-1`, { user: who, unit: "cb-1", access: "write" });
    const { carried } = carryOver(
      [
        ...UNITS,
        user("us-gone", "2027-01-01", "id-gone"),
        user("us-stays", "2027-01-02", "id-stays"),
        ...["us-gone", "id-gone", "us-stays", "id-stays", "id-older"].map(grant),
        row("interests", "i", { user: "us-gone", subject: "cb-1" }),
      ],
      2027,
    );
    expect(keys(carried)).toEqual([
      "units cb-1",
      "users us-stays",
      "grants us-stays.cb-1",
      "grants id-stays.cb-1",
      "grants id-older.cb-1",
    ]);
  });

  test("a status or a leave goes on while its days do, and a recognised initiative is the year's", () => {
    const fields = {
      fullName: "A",
      initiative: "QĐ 12/QĐ-VP",
      exempt: true,
      exemptFrom: "2026-01-01",
      exemptUntil: "2026-12-31",
    };
    const { carried } = carryOver(
      [
        row("people", "p-1", fields),
        row("people", "p-2", {
          fullName: "B",
          suspended: true,
          suspendedFrom: "2026-12-01",
          suspendedUntil: "2027-02-01",
        }),
        row("absences", "p-1.a", { person: "p-1", from: "2026-01-01", until: "2026-03-01" }),
        row("absences", "p-2.b", { person: "p-2", from: "2026-12-01", until: "2027-03-01" }),
      ],
      2027,
    );
    expect(carried.map(({ key, fields: own }) => [key, Object.keys(own)])).toEqual([
      ["p-1", ["fullName"]],
      ["p-2", ["fullName", "suspended", "suspendedFrom", "suspendedUntil"]],
      ["p-2.b", ["person", "from", "until"]],
    ]);
  });

  test("what was done in a year is no row of the next", () => {
    const done = ["sessions", "study-plans", "directives", "due-changes", "decisions", "overrides"].map(
      (form) => row(form, "x", { title: "x" }),
    );
    expect(carryOver(done, 2027)).toEqual({ carried: [], left: [] });
  });
});
