import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import { attendance } from "../../domain/forms/catalogue/attendance.ts";
import { discipline } from "../../domain/forms/catalogue/discipline.ts";
import { evaluations } from "../../domain/forms/catalogue/evaluations.ts";
import { shortcomings } from "../../domain/forms/catalogue/shortcomings.ts";
import type { Fields, Form } from "../../domain/forms/form.ts";
import type { MembershipSpan } from "../../domain/membership/membership.ts";
import { type StandingToWrite, standingToWrite } from "../../domain/membership/standing-to-write.ts";
import { Day } from "../../domain/values/day.ts";

const day = (text: string) => Day.parse(text);
const REGISTER = { unit: "cb-mot", year: 2026 };

/** A year in which the person moved from `cb-mot` to `cb-hai` on 1 July, both rating them. */
const MOVED: readonly MembershipSpan[] = [
  { unit: "cb-mot", from: day("2020-01-01"), until: day("2026-06-30"), rated: true },
  { unit: "cb-hai", from: day("2026-07-01"), rated: true },
];
const ELSEWHERE: readonly MembershipSpan[] = [{ unit: "cb-hai", from: day("2020-01-01"), rated: true }];

const CASES: readonly (readonly [string, Form, Fields, readonly MembershipSpan[], StandingToWrite])[] = [
  ["a mark of a day in the unit", attendance, { person: "a", day: "2026-06-30" }, MOVED, "own"],
  ["a mark of a day after it", attendance, { person: "a", day: "2026-07-01" }, MOVED, "former"],
  ["a mark of somebody else's", attendance, { person: "a", day: "2026-03-01" }, ELSEWHERE, "stranger"],
  ["points of a month whose end is in the unit", evaluations, points("2026-06"), MOVED, "own"],
  ["points of the quarter that it rates", evaluations, points("2026-Q2"), MOVED, "own"],
  ["points of the year that another rates", evaluations, points("2026"), MOVED, "opinion"],
  ["points of a stranger", evaluations, points("2026-06"), ELSEWHERE, "opinion"],
  ["points of the unit itself", evaluations, { ...points("2026"), subject: "cb-mot" }, [], "own"],
  ["points of another unit", evaluations, { ...points("2026"), subject: "cb-hai" }, [], "opinion"],
  ["an act in the unit, decided later", discipline, act("2026-05-01", "2026-09-01"), MOVED, "own"],
  ["an act after leaving", discipline, act("2026-08-01", "2026-09-01"), MOVED, "former"],
  ["a decision after leaving, its act unknown", discipline, act(null, "2026-09-01"), MOVED, "former"],
  ["a case without a day of who left", discipline, act(null, null), MOVED, "former"],
  ["a case of a stranger", discipline, act("2026-05-01", null), ELSEWHERE, "stranger"],
  [
    "an act that is said to be another unit's",
    discipline,
    { ...act("2026-05-01", null), actUnit: "cb-hai" },
    MOVED,
    "former",
  ],
  ["a case of the unit itself", discipline, { subject: "cb-mot" }, [], "own"],
  ["a case of another unit", discipline, { subject: "cb-hai" }, [], "stranger"],
  ["an earlier shortcoming of who was here", shortcomings, { subject: "a" }, MOVED, "own"],
  ["an earlier shortcoming of a stranger", shortcomings, { subject: "a" }, ELSEWHERE, "stranger"],
];

function points(period: string): Fields {
  return { subject: "a", period };
}

function act(actedOn: string | null, decidedOn: string | null): Fields {
  return { subject: "a", actedOn, decidedOn };
}

describe("a unit answers for its own people, on the day that decides", () => {
  test.each(CASES)("%s", (_, form, fields, memberships, expected) => {
    expect(standingToWrite(form, fields, REGISTER, memberships)).toBe(expected);
  });

  test("every form of a unit that names a person or unit says who answers for them", () => {
    const silent = FORMS.filter(
      (form: Form) =>
        form.scope === "unit" &&
        form.about === undefined &&
        Object.values(form.columns).some(
          (column) => column.kind === "ref" && column.to.some((to) => to === "people"),
        ),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("no unit answers for somebody who never belonged to it, whatever the form and the day", () => {
    const forms = FORMS.filter((form: Form) => form.about !== undefined) as readonly Form[];
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.constantFrom("2026-01-31", "2026-06-30", "2026-12-31"),
        fc.boolean(),
        (form, date, rated) => {
          const on = form.periodColumn === "period" ? date.slice(0, 7) : date;
          const fields = { person: "a", subject: "a", [form.about?.on[0] ?? "note"]: on };
          const memberships = [{ unit: "cb-hai", from: day("2020-01-01"), rated }];
          return standingToWrite(form, fields, REGISTER, memberships) !== "own";
        },
      ),
    );
  });
});
