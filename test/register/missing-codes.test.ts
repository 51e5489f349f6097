import { expect, test } from "vitest";
import { proposeCodes } from "../../domain/register/missing-codes.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { CodeBook } from "../../domain/register/code-book.ts";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";

function row(form: string, key: string, fields: Fields, deleted = false) {
  return { form, key, fields, deleted };
}

function codes(rows: readonly ReturnType<typeof row>[], form: string): readonly string[] {
  return proposeCodes(rows, form).map(({ row: { key }, code }) => `${key} ${code}`);
}

test("rows without a code get the next ones of their kind; those of gone rows are not given again", () => {
  const people = [
    row("people", "an", { fullName: "Lê An", category: "cong-chuc", code: "NV002" }),
    row("people", "binh", { fullName: "Lê Bình", category: "cong-chuc" }),
    row("people", "cu", { fullName: "Lê Cũ", category: "cong-chuc", code: "NV007" }, true),
    row("people", "gone", { fullName: "Lê Đã Đi", category: "cong-chuc" }, true),
    row("people", "dung", { fullName: "Lê Dung", category: "cong-chuc", code: null }),
  ];
  const units = [
    row("units", "cb", { name: "Chi bộ Một", kind: "chi-bo", code: "CB1" }),
    row("units", "hai", { name: "Chi bộ Hai", kind: "chi-bo" }),
    row("units", "open", { name: "Không rõ loại" }),
  ];
  const all = [...people, ...units];
  expect([codes(all, "people"), codes(all, "units"), codes(all, "sessions")]).toEqual([
    ["binh NV008", "dung NV009"],
    ["hai CB2"],
    [],
  ]);
});

test("what is proposed beforehand is what the register would give", () => {
  const rows = Array.from({ length: 12 }, (_, index) =>
    row("people", `p${index}`, {
      fullName: `Lê ${index}`,
      category: "cong-chuc",
      ...(index % 3 === 0 && { code: `NV${index}` }),
    }),
  );
  const form = findForm("people");
  const book = CodeBook.of(rows);
  for (const { row: proposed, code } of proposeCodes(rows, "people")) {
    if (form === undefined) throw new Error("people is a form");
    const given = book.proposed(form, proposed.fields) ?? {};
    expect(given).toEqual({ code });
    book.take(form, { key: proposed.key, fields: { ...proposed.fields, ...given } });
  }
});
