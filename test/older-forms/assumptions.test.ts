import { expect, test } from "vitest";
import { assumptionsOf } from "../../domain/facts/assumptions.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { COMMITTEE, disciplineCase, mark, organisation, person, row } from "../score/office.ts";

const facts = (catalogue: Fields, unit: readonly ReturnType<typeof row>[] = []) =>
  organisation({ [COMMITTEE]: [person("lan", catalogue)], cb: unit });
const codes = (...given: Parameters<typeof facts>) =>
  assumptionsOf(facts(...given)).map(({ code, unit, key }) => `${unit} ${key} ${code}`);

test("a status without days is taken for the whole year, and is said; with a day nothing is assumed", () => {
  expect(codes({ exempt: true, suspended: true })).toEqual([
    "dang-uy lan exempt-all-year",
    "dang-uy lan suspended-all-year",
  ]);
  expect(
    codes({ exempt: true, exemptFrom: "2026-03-01", suspended: true, suspendedUntil: "2026-05-01" }),
  ).toEqual([]);
  expect(codes({})).toEqual([]);
});

test("a make-up without its day, and a case without the unit of the act, are said", () => {
  const madeUp = mark("hn", "lan", "made-up");
  const dated = { ...madeUp, key: "hn-2.lan", fields: { ...madeUp.fields, madeUpOn: "2026-03-09" } };
  const open = disciplineCase("kl", { subject: "lan" });
  const placed = disciplineCase("kl-2", { subject: "lan", actUnit: "cb" });
  expect(codes({}, [madeUp, dated, open, placed, mark("hn-3", "lan", "present")])).toEqual([
    "cb hn.lan made-up-in-time",
    "cb kl act-in-unit-of-register",
  ]);
});
