import fc from "fast-check";
import { expect, test } from "vitest";
import type { FactRow } from "../../domain/facts/facts.ts";
import { CellText } from "../../lambda/workbook/writer/cell-text.ts";
import { splitText } from "../../lambda/workbook/writer/split-text.ts";
import { readWithLibreOffice } from "./libre-office.ts";
import { officeFacts, reportOf, someUnits } from "../../infra/local/office-report.ts";
import { recordsOf, writeAnnexToMemory, writeToMemory } from "./written-workbook.ts";

const clean = (text: string) => new CellText().clean(text);

test("Vietnamese text, composed or not, and characters beyond the basic plane pass unchanged", () => {
  for (const text of ["Đỗ Thị Hằng", "Nguyễn Thị Hằng".normalize("NFD"), "𠀀 ✓\nhai dòng\tcột"]) {
    expect(clean(text)).toBe(text);
  }
});

test("what XML cannot hold is taken out and counted", () => {
  const text = new CellText();
  expect(text.clean("a\u0000b\u000Bc\uFFFEd\uD800e\u0085f")).toBe("abcdef");
  expect(text.removed).toBe(5);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (any) => {
      expect(clean(any)).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u);
    }),
  );
});

test("a text that looks like an escape is not read as one", () => {
  expect(clean("_x0041_ _x00e9_ _x41_")).toBe("_x005F_x0041_ _x005F_x00e9_ _x41_");
});

test("a text longer than a cell can hold ends with an ellipsis, never with half a character, and is counted", () => {
  const text = new CellText();
  const cut = text.clean("𠀀".repeat(20_000));
  expect(cut.length).toBeLessThanOrEqual(32_767);
  expect(cut).toMatch(/^𠀀+…$/u);
  expect(text.cut).toBe(1);
});

test("a long text is split without losing a character but the blanks at the cuts, and no piece is too long", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.integer({ min: 2, max: 60 }),
      (text, max) => {
        const pieces = splitText(text, max);
        expect(pieces.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= max)).toBe(true);
        const halves = (whole: string) => whole.match(/\p{Cs}/gu)?.length ?? 0;
        expect(pieces.reduce((sum, piece) => sum + halves(piece), 0)).toBe(halves(text));
      },
    ),
  );
});

test(
  "names that begin like formulas or carry control characters stay text in every sheet, in Excel's and LibreOffice's eyes",
  { tags: ["libreoffice"], timeout: 120_000 },
  async () => {
    const names = ["=1+1", "+84 1", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x")', "a\u0001b", "_x0041_"];
    const facts = someUnits(officeFacts(), ["cb-hoi-dong"]);
    let next = 0;
    const rename = (row: FactRow): FactRow => {
      if (row.form !== "people") return row;
      next += 1;
      return { ...row, fields: { ...row.fields, fullName: names[next % names.length] ?? "" } };
    };
    const registers = facts.registers.map(({ unit, seq, rows }) => ({ unit, seq, rows: rows.map(rename) }));
    const report = reportOf({ ...facts, registers });
    const book = await writeToMemory(report);
    const sheet = book.sheets.get("Xếp loại cá nhân");
    if (sheet === undefined) throw new Error("no sheet");
    const written = new Set(recordsOf(sheet).map((record) => record["Họ và tên"]));
    for (const name of names) expect(written).toContain(name.replace("\u0001", ""));
    const nameCells = [...sheet.cells].filter(([address]) => address.startsWith("B"));
    expect(nameCells.filter(([address]) => sheet.formulas.has(address))).toEqual([]);
    const seen = (await readWithLibreOffice(book.file)).get("Xếp loại cá nhân");
    for (const name of names) expect(seen?.flat()).toContain(name.replace("\u0001", ""));
    expect(
      [...((await writeAnnexToMemory(report)).sheets.get("Dữ liệu nguồn")?.cells ?? [])].find(
        ([, value]) => value === "Ký tự không hợp lệ đã bỏ",
      ),
    ).toBeDefined();
  },
);
