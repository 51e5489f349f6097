import { describe, expect, test } from "vitest";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import { essays } from "../../domain/forms/catalogue/essays.ts";
import { attendance } from "../../domain/forms/catalogue/attendance.ts";
import { evaluations } from "../../domain/forms/catalogue/evaluations.ts";
import type { Form } from "../../domain/forms/form.ts";
import { limitsOf } from "../../domain/forms/limits.ts";
import { ISSUE_TEXTS } from "../../domain/texts/sheet/issues.ts";
import { render } from "../../domain/values/bilingual.ts";
import { checkFields, checkRow, forbiddenColumns, naturalKey, rowPeriod } from "../../domain/forms/row.ts";

const allForms: readonly Form[] = FORMS;

describe("the definitions of forms", () => {
  test("every caption, option and column has Vietnamese and English text", () => {
    for (const form of allForms) {
      const texts = [form.caption, ...Object.values(form.columns).map((column) => column.caption)];
      for (const column of Object.values(form.columns)) {
        if (column.kind === "choice") texts.push(...Object.values(column.options));
      }
      for (const text of texts)
        expect(
          [text.vi, text.en].every((words) => words.trim().length > 0),
          form.id,
        ).toBe(true);
    }
  });

  test("what a column does not take is said with its limits", () => {
    for (const form of allForms) {
      for (const column of Object.values(form.columns)) {
        for (const language of ["vi", "en"] as const)
          expect(render(ISSUE_TEXTS[`bad-${column.kind}`], language, limitsOf(column))).not.toContain("{");
      }
    }
  });

  test("captions tell the columns of a form apart, so a filled workbook can be read back", () => {
    for (const form of allForms) {
      const captions = Object.values(form.columns).map((column) => column.caption.vi);
      expect(new Set(captions).size, form.id).toBe(captions.length);
    }
    expect(new Set(allForms.map((form) => form.caption.vi)).size).toBe(allForms.length);
  });

  test("references lead to forms that exist, and keys are made of required columns", () => {
    const ids = new Set(allForms.map((form) => form.id));
    for (const form of allForms) {
      for (const column of Object.values(form.columns)) {
        if (column.kind === "ref" || column.kind === "refs") {
          expect(
            column.to.every((id) => ids.has(id)),
            form.id,
          ).toBe(true);
        }
      }
      for (const column of form.keyColumns ?? [])
        expect(form.columns[column]?.required, `${form.id}.${column}`).toBe(true);
    }
  });

  test("S5: a form whose rows end says by which columns: required when it begins, open until it ends and says why", () => {
    const ends = allForms.filter(({ ending }) => ending !== undefined);
    expect(ends.map(({ id }) => id)).toEqual(["memberships"]);
    for (const { columns, ending } of ends) {
      expect(columns[ending?.from ?? ""]).toMatchObject({ kind: "day", required: true });
      expect(columns[ending?.until ?? ""]).toMatchObject({ kind: "day" });
      expect(columns[ending?.reason ?? ""]).toMatchObject({ kind: "text" });
      for (const open of [ending?.until, ending?.reason])
        expect(columns[open ?? ""]).not.toHaveProperty("required");
    }
  });
});

describe("checking a row against its form", () => {
  const mark = { session: "hn-01", person: "p1", day: "2026-03-05", mark: "present" };

  test("the same fact has one key, so it cannot be entered twice", () => {
    expect(naturalKey(attendance, mark)).toBe("hn-01.p1");
    expect(checkRow(attendance, "hn-01.p1", mark, 2026)).toEqual([]);
    expect(checkRow(attendance, "other", mark, 2026)).toEqual([{ field: "key", code: "key-mismatch" }]);
  });

  test("each wrong value is named with its column and a code", () => {
    const checked = checkFields(attendance, { mark: "maybe", day: "2026-02-30", colour: "red", note: "ổn" });
    expect(checked).toEqual({
      ok: false,
      issues: [
        { field: "mark", code: "bad-choice" },
        { field: "day", code: "bad-day" },
        { field: "colour", code: "unknown-field" },
      ],
    });
  });

  test("names of built-in properties are unknown columns", () => {
    expect(checkFields(attendance, { constructor: "x" }).ok).toBe(false);
  });

  test("S20: blank is not entered, zero is zero, and 8.50 is 8.5", () => {
    expect(checkFields(evaluations, { self: "8.50", unit: "0", committee: null })).toEqual({
      ok: true,
      fields: { self: "8.5", unit: "0", committee: null },
    });
    expect(checkFields(evaluations, { self: "100.01" }).ok).toBe(false);
  });

  test("S21: text is stored in one Unicode form", () => {
    const checked = checkFields(essays, { note: "  Nguyễn  Đỗ\u0301".normalize("NFD") });
    expect(checked.ok && checked.fields["note"]).toBe("Nguyễn Đỗ\u0301".normalize("NFC"));
  });

  test("a row belongs to the month of its day, to its own period, or to the year", () => {
    expect(rowPeriod(attendance, mark, 2026)).toBe("2026-03");
    expect(rowPeriod(evaluations, { period: "2026-Q2" }, 2026)).toBe("2026-Q2");
    expect(checkRow(attendance, "hn-01.p1", { ...mark, day: "2025-12-31" }, 2026)).toEqual([
      { field: "day", code: "outside-year" },
    ]);
  });

  test("a due day may lie in the next year; the row then belongs to its register's year, not to a month of another", () => {
    const due = (day: string) =>
      checkRow(essays, "nq-1.p1", { directive: "nq-1", person: "p1", due: day }, 2026);
    expect(due("2027-01-31")).toEqual([]);
    expect(due("2025-12-31")).toEqual([{ field: "due", code: "outside-year" }]);
    expect(due("2028-01-01")).toEqual([{ field: "due", code: "outside-year" }]);
    expect(rowPeriod(essays, { due: "2027-01-31" }, 2026)).toBe("2026");
    const marked = { ...mark, day: "2027-01-05" };
    expect(checkRow(attendance, "hn-01.p1", marked, 2026)).toEqual([{ field: "day", code: "outside-year" }]);
  });

  test("due days of the next year and days of fulfilment are days, and no column is both", () => {
    const columns = allForms.flatMap((form) => Object.values(form.columns));
    const [due, fulfilled] = [
      columns.filter((column) => column.nextYear),
      columns.filter((column) => column.fulfils),
    ];
    expect([due.length, fulfilled.length]).toEqual([3, 8]);
    expect([...due, ...fulfilled].every(({ kind }) => kind === "day")).toBe(true);
    expect(due.some((column) => fulfilled.includes(column))).toBe(false);
  });

  test("the committee's points are not the clerk's to enter", () => {
    expect(forbiddenColumns(evaluations, { self: "5", committee: "5" }, ["Clerk"])).toEqual(["committee"]);
    expect(forbiddenColumns(evaluations, { self: "5", committee: "5" }, ["Reviewer"])).toEqual([]);
  });

  test("a column that confirms others names columns of its form, and is not everybody's to enter", () => {
    const confirming = allForms.flatMap((form) =>
      Object.values(form.columns).flatMap(({ confirms, editors }) =>
        confirms ? [{ form, confirms, editors }] : [],
      ),
    );
    expect(confirming.length).toBeGreaterThan(0);
    for (const { form, confirms, editors } of confirming) {
      expect(Object.keys(form.columns)).toEqual(expect.arrayContaining([...confirms]));
      expect(editors).not.toContain("Clerk");
    }
  });
});
