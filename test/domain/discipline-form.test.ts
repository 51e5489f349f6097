import { expect, test } from "vitest";
import {
  DISCIPLINE_DEGREES,
  DISCIPLINE_FORMS,
  DisciplineForm,
  existsOn,
  isFromDegree,
} from "../../domain/vocabulary/discipline-form.ts";

test("lower salary step and demotion end on 30 June 2025, with the law that knew them", () => {
  const ended = DisciplineForm.options.filter((form) => !existsOn(form, "2025-07-01"));
  expect(ended).toEqual(["cq-ha-bac-luong", "cq-giang-chuc"]);
  expect(ended.map((form) => existsOn(form, "2025-06-30"))).toEqual([true, true]);
  expect(ended.map((form) => existsOn(form, "2009-12-31"))).toEqual([false, false]);
});

test("the Party, the state and the mass organisations each have forms, in this order in a list", () => {
  const branches = Object.values(DISCIPLINE_FORMS).map(({ branch }) => branch);
  expect([...new Set(branches)]).toEqual(["party", "state", "mass-organisation"]);
  expect(branches).toEqual([...branches].toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
});
const ORDER = ["party", "state", "mass-organisation"];

test("a measure of any branch counts from the degree that it is like, and below it not", () => {
  for (const form of DisciplineForm.options) {
    const { degree } = DISCIPLINE_FORMS[form];
    const rank = DISCIPLINE_DEGREES.indexOf(degree);
    expect(DISCIPLINE_DEGREES.map((least) => isFromDegree(form, least))).toEqual(
      DISCIPLINE_DEGREES.map((_, index) => index <= rank),
    );
  }
});
