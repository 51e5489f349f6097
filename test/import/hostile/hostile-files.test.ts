import { expect, test } from "vitest";
import { openWorkbook } from "../../../lambda/office-file/open-workbook.ts";
import { RefusedWorkbook } from "../../../lambda/office-file/refused-workbook.ts";
import { openZip } from "../../../lambda/office-file/zip-archive.ts";
import { REFUSED_FILES } from "./refused-files.ts";
import { reportsOf, tally } from "../sheet.ts";
import { inline, rawWorkbook, writeZip } from "../zip.ts";

function codeOf(file: Buffer): string {
  const opened = openWorkbook(file);
  return opened.kind === "refused" ? opened.code : opened.kind;
}

test.each(REFUSED_FILES)("a file is refused by name: %s", (_, file, code) => {
  expect(codeOf(file())).toBe(code);
});

test("tags and attributes of all parts that are read count together", () => {
  const content = "<".repeat(3_000_001);
  const archive = openZip(writeZip(["a.xml", "b.xml"].map((name) => ({ name, content }))));
  expect(archive.part("a.xml")).toHaveLength(3_000_001);
  expect(() => archive.part("b.xml")).toThrow(RefusedWorkbook);
});

test("a file without addresses, with prefixes and a part of any name is read", () => {
  const line = (...cells: string[]): string => `<x:row>${cells.map(inline).join("")}</x:row>`;
  const sheet = line("Họ và tên", "12/2/2026") + line("Lê Văn An", "x") + line("Bùi Bình", "P");
  const file = rawWorkbook("", [
    {
      name: "xl/worksheets/any-name.xml",
      content: `<x:worksheet><x:sheetData>${sheet}</x:sheetData></x:worksheet>`,
    },
  ]);
  expect(reportsOf(file).map((report) => [report.sheet, report.people, tally(report)])).toEqual([
    ["Một", 2, "1 1 0 0 0"],
  ]);
});

test("what lies under a merged range, and what only a program sees, is not read", () => {
  const cells = `<row r="1">${inline("Họ và tên")}${inline("12/2/2026")}</row><row r="2">${inline("Lê Văn An")}${inline("x")}</row>`;
  const merged = `</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells><sheetData>`;
  expect(reportsOf(rawWorkbook(cells + merged))[0]?.people).toBe(0);
  const hidden = '<workbook><sheets><sheet name="Một" r:id="r1" state="veryHidden"/></sheets></workbook>';
  expect(codeOf(rawWorkbook(cells, [{ name: "xl/workbook.xml", content: hidden }]))).toBe("not-a-workbook");
});

test("an empty text from a formula is blank; a formula that nobody calculated is told", () => {
  const formula = (type: string, value: string): string => `<c ${type}><f>IF(A9,"x","")</f>${value}</c>`;
  const sheet = [
    `<row>${["Họ và tên", "12/2/2026", "13/2/2026", "14/2/2026"].map(inline).join("")}</row>`,
    `<row>${inline("Lê Văn An")}${formula('t="str"', "<v></v>")}${formula("", "")}${formula('t="str"', "<v>x</v>")}</row>`,
  ].join("");
  const [report] = reportsOf(rawWorkbook(sheet));
  expect(report && tally(report)).toBe("1 0 0 0 1");
  expect(report?.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
    "C2 formula-without-value",
    "D2 formula-values",
  ]);
});
