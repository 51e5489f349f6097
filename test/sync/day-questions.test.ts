import { expect, test } from "vitest";
import { sessions } from "../../domain/forms/catalogue/sessions.ts";
import type { Fields } from "../../domain/forms/form.ts";
import type { SheetRow } from "../../addin/sync/ports/workbook-port.ts";
import { dayQuestions } from "../../addin/sync/diff/day-questions.ts";

const asked = (typed: SheetRow["cells"], read: Fields) => dayQuestions(sessions, typed, read);

test("S35: of a day that Excel read, the question says the day, the month and what it would be the other way round", () => {
  expect(asked({ date: 46_086 }, { date: "2026-03-05" })).toEqual([
    {
      field: "date",
      code: "day-or-month",
      values: { day: "5", month: "3", year: "2026", other: "2026-05-03" },
    },
  ]);
});

test.each<[string, SheetRow["cells"], Fields]>([
  ["a day typed as text, which Excel did not read", { date: "05/03/2026" }, { date: "2026-03-05" }],
  ["a day above 12, which can be no month", { date: 46_094 }, { date: "2026-03-13" }],
  ["a day that is its month, which is the same either way", { date: 46_085 }, { date: "2026-03-03" }],
  ["what is not read as a day", { date: 46_086 }, { date: "5/3/2026" }],
  ["a column of another kind", { title: 46_086 }, { title: "2026-03-05" }],
  ["what is no column of the form", { gone: 46_086 }, { gone: "2026-03-05" }],
])("S35: nothing is asked of %s", (_, typed, read) => {
  expect(asked(typed, read)).toEqual([]);
});
