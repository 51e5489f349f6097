import { expect, test } from "vitest";

import { area } from "../../infra/local/excel/model/area.ts";
import { valueAt } from "../../infra/local/excel/model/formula/calculate.ts";
import type { CellValue } from "../../infra/local/excel/model/sheet/cell.ts";
import { moveFormula } from "../../infra/local/excel/model/formula/follow.ts";
import { shown } from "../../infra/local/excel/model/format/number-format.ts";
import { insertCells, removeCells } from "../../infra/local/excel/model/sheet/structure.ts";
import { renameSheet } from "../../infra/local/excel/model/sheet/sheets.ts";
import { addTable } from "../../infra/local/excel/model/table/tables.ts";
import { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { write } from "../../infra/local/excel/model/range/write.ts";
import { MAX_COLUMNS } from "../../infra/local/excel/model/area.ts";

function filled(rows: readonly (readonly CellValue[])[]) {
  const model = new WorkbookModel({ thisYear: 2026 });
  const sheet = model.sheet("Sheet1");
  write(
    model,
    sheet,
    area(0, 0, rows.length, rows[0]?.length ?? 1),
    (row, column) => rows[row]?.[column] ?? "",
  );
  return { model, sheet };
}

test.each<[formula: string, value: CellValue]>([
  ["=1+2*3^2", 19],
  ["=-2^2", 4],
  ["=50%*A1", 1],
  ['="a"&A1&""', "a2"],
  ["=SUM(A1:A3)", 9],
  ["=AVERAGE(A1:A3)", 3],
  ['=COUNTIF(A1:B3,">=3")', 2],
  ['=COUNTIF(B1:B3,"x*")', 2],
  ['=COUNTIFS(A1:A3,">2",B1:B3,"xa")', 1],
  ['=SUMIF(B1:B3,"xa",A1:A3)', 6],
  ["=COUNTA(A1:C3)", 6],
  ["=COUNTBLANK(A1:C3)", 3],
  ['=IF(A1>1,"đạt","không")', "đạt"],
  ['=IFERROR(1/0,"lỗi")', "lỗi"],
  ["=1/0", "#DIV/0!"],
  ["=B1+1", "#VALUE!"],
  ["=NOSUCH(1)", "#NAME?"],
  ["=DATE(2026,3,5)", 46_086],
  ['=TEXT(DATE(2026,3,5),"dd/mm/yyyy")', "05/03/2026"],
  ["=ROUND(2.675,2)", 2.68],
  ["=VLOOKUP(3,A1:B3,2,FALSE)", "y"],
  ["=C1", 0],
  ["=SUM(Sheet1!A:A)", 9],
])("%s is %s", (formula, value) => {
  const { model, sheet } = filled([
    [2, "xa"],
    [3, "y"],
    [4, "xa"],
  ]);
  write(model, sheet, area(9, 9), () => formula);
  expect(valueAt(model, sheet, 9, 9)).toEqual(value);
});

test("a formula in a table says its columns by name, for the whole table and for its own row", () => {
  const { model, sheet } = filled([
    ["Điểm", "Hệ số", "Tích"],
    [8, 2, "=[@Điểm]*[@[Hệ số]]"],
    [9, 1, "=[@Điểm]*[@[Hệ số]]"],
  ]);
  addTable(model, sheet, area(0, 0, 3, 3), true).name = "Bang";
  write(model, sheet, area(5, 5), () => "=SUM(Bang[Tích])");
  expect([valueAt(model, sheet, 1, 2), valueAt(model, sheet, 5, 5)]).toEqual([16, 25]);
});

test("references follow their cells when rows come and go, and their sheet when it is renamed", () => {
  const { model, sheet } = filled([[1], [2], ["=SUM(A1:A2)"]]);
  insertCells(model, sheet, area(1, 0, 2, MAX_COLUMNS), "down");
  expect(sheet.cell(4, 0).formula).toBe("=SUM(A1:A4)");
  removeCells(model, sheet, area(0, 0, 1, MAX_COLUMNS), "up");
  expect([sheet.cell(3, 0).formula, valueAt(model, sheet, 3, 0)]).toEqual(["=SUM(A1:A3)", 2]);
  write(model, sheet, area(9, 0), () => "=Sheet1!A3");
  renameSheet(model, sheet, "Điểm danh");
  expect([sheet.cell(9, 0).formula, valueAt(model, sheet, 9, 0)]).toEqual(["='Điểm danh'!A3", 2]);
  removeCells(model, sheet, area(2, 0, 1, MAX_COLUMNS), "up");
  expect(valueAt(model, sheet, 8, 0)).toBe("#REF!");
});

test("a copied formula moves what is not fixed", () => {
  expect(moveFormula('=A1+$A1+A$1+$A$1&"A1"', 1, 1)).toBe('=B2+$A2+B$1+$A$1&"A1"');
  expect(moveFormula("=A1", -1, 0)).toBe("=#REF!");
});

test("cells that refer to each other in a circle end in 0", () => {
  const { model, sheet } = filled([["=B1", "=A1"]]);
  expect(valueAt(model, sheet, 0, 0)).toBe(0);
});

test.each<[CellValue, string, boolean, string]>([
  [46_086, "dd/mm/yyyy", false, "05/03/2026"],
  [46_086, "m/d/yyyy", false, "3/5/2026"],
  [60, "d/m/yyyy", false, "29/2/1900"],
  [0, "dd/mm/yyyy", true, "01/01/1904"],
  [0.5, "0.00%", false, "50.00%"],
  [1234.5, "#,##0.00", false, "1,234.50"],
  [-3, "0;(0)", false, "(3)"],
  [0.75, "h:mm AM/PM", false, "6:00 PM"],
  [1e12, "General", false, "1E+12"],
  [1234, "0.00E+00", false, "1.23E+03"],
  [-0.05, "0E-0", false, "-5E-2"],
  [0.1 + 0.2, "General", false, "0.3"],
  ["chữ", "@", false, "chữ"],
])("%s in %s is shown as it is in Excel", (value, format, date1904, text) => {
  expect(shown(value, format, date1904)).toBe(text);
});
