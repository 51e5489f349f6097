import { expect, test } from "vitest";

import { area } from "../../infra/local/excel/model/area.ts";
import { valueAt } from "../../infra/local/excel/model/formula/calculate.ts";
import { NOTHING_ALLOWED } from "../../infra/local/excel/model/sheet/protection.ts";
import { valuesOf } from "../../infra/local/excel/model/range/read.ts";
import { closeWorkbook, openSaved, saveWorkbook } from "../../infra/local/excel/model/saving.ts";
import { bodyArea } from "../../infra/local/excel/model/table/table.ts";
import { addTable } from "../../infra/local/excel/model/table/tables.ts";
import { noValidation, setValidation, validationAt } from "../../infra/local/excel/model/range/validation.ts";
import { Person } from "../../infra/local/excel/model/user-actions.ts";
import { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";

function desk() {
  const model = new WorkbookModel({ culture: "vi-VN", thisYear: 2026 });
  const sheet = model.sheet("Sheet1");
  const person = new Person(model);
  person.pasteText(sheet, 0, 0, "Mã\tĐiểm\nb\t1\na\t3\nc\t2\n");
  const table = addTable(model, sheet, area(0, 0, 4, 2), true);
  return { model, sheet, person, table };
}

test("what is typed is read as this machine's Excel reads it", () => {
  const { model, sheet, person } = desk();
  person.type(sheet, 9, 0, "8,5");
  person.type(sheet, 9, 1, "5/3/2026");
  expect([valueAt(model, sheet, 9, 0), valueAt(model, sheet, 9, 1)]).toEqual([8.5, 46_086]);
  expect(sheet.formatAt(9, 1).numberFormat).toBe("dd/mm/yyyy");
});

test("a list refuses what is typed with the add-in's words, and lets a paste from outside through", () => {
  const { sheet, person } = desk();
  const at = area(1, 1);
  const alert = { showAlert: true, style: "Stop", title: "Điểm", message: "1 đến 3" };
  setValidation(sheet, {
    ...noValidation(at),
    rule: { type: "List", source: "1,2,3", inCellDropDown: true },
    alert,
  });
  expect(person.type(sheet, 1, 1, "9")).toEqual({ accepted: false, title: "Điểm", message: "1 đến 3" });
  expect(sheet.cell(1, 1).value).toBe(1);
  person.pasteText(sheet, 1, 1, "9");
  expect([sheet.cell(1, 1).value, validationAt(sheet, 1, 1) === undefined]).toEqual([9, false]);
  person.pasteCells(sheet, 1, 1, [[8]]);
  expect(validationAt(sheet, 1, 1)).toBeUndefined();
});

test("sorting and filtering move whole rows and lose none", () => {
  const { model, sheet, person, table } = desk();
  person.sort(sheet, table, [{ key: 0, ascending: true }]);
  expect(valuesOf(model, sheet, bodyArea(table))).toEqual([
    ["a", 3],
    ["b", 1],
    ["c", 2],
  ]);
  person.filter(sheet, table, "Điểm", { on: "Values", values: ["2", "3"] });
  expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([false, true, false]);
  person.filter(sheet, table, "Điểm", undefined);
  expect([1, 2, 3].some((row) => sheet.isRowHidden(row))).toBe(false);
});

test("inserted columns and rows become the table's, deleted ones leave it, and columns keep their ids", () => {
  const { sheet, person, table } = desk();
  person.insertColumns(sheet, 1);
  person.insertRows(sheet, 2);
  expect([table.columns.map(({ name }) => name), table.area.rows]).toEqual([["Mã", "Column2", "Điểm"], 5]);
  expect(table.columns.map(({ id }) => id)).toEqual([1, 3, 2]);
  person.deleteColumns(sheet, 0, 2);
  person.deleteRows(sheet, 2);
  expect([table.columns.map(({ id }) => id), table.area]).toEqual([
    [2],
    { row: 0, column: 0, rows: 4, columns: 1 },
  ]);
});

test("filling down goes on with numbers and repeats what cannot be counted", () => {
  const { model, sheet, person } = desk();
  person.pasteText(sheet, 0, 5, "1\tCó\tSV09\n3\tCó\tSV10");
  person.fill(sheet, area(0, 5, 2, 1), area(0, 5, 4, 1));
  person.fill(sheet, area(0, 6), area(0, 6, 4, 1));
  person.fill(sheet, area(0, 7), area(0, 7, 4, 1));
  expect(valuesOf(model, sheet, area(2, 5, 2, 3))).toEqual([
    [5, "Có", "SV11"],
    [7, "Có", "SV12"],
  ]);
});

test("a copied sheet has tables of its own under new names", () => {
  const { model, sheet, person } = desk();
  const copy = person.copySheet(sheet);
  expect([copy.name, copy.tables[0]?.name, copy.tables[0]?.columns.map(({ id }) => id)]).toEqual([
    "Sheet1 (2)",
    "Table2",
    [1, 2],
  ]);
  person.type(copy, 1, 0, "khác");
  expect(valueAt(model, sheet, 1, 0)).toBe("b");
});

test("a protected sheet refuses the person too, and sorts only where that is allowed", () => {
  const { sheet, person, table } = desk();
  sheet.protection = NOTHING_ALLOWED;
  expect(() => person.type(sheet, 1, 0, "x")).toThrow(/cannot perform/);
  expect(() => person.sort(sheet, table, [{ key: 0, ascending: true }])).toThrow(/cannot perform/);
  expect(() => person.insertRows(sheet, 1)).toThrow(/cannot perform/);
});

test("a file keeps everything; closing without saving keeps what the last save had", () => {
  const { model, sheet, person, table } = desk();
  model.customXmlParts.push({ id: model.newGuid(), xml: "<a/>" });
  person.addSheet("Ẩn").visibility = "VeryHidden";
  person.filter(sheet, table, "Điểm", { on: "Values", values: ["2"] });
  const file = saveWorkbook(model);
  expect(model.isDirty).toBe(false);
  person.type(sheet, 20, 0, "chưa lưu");
  expect(model.isDirty).toBe(true);
  expect(closeWorkbook(model, false)).toBe(file);
  const opened = openSaved(file);
  expect(saveWorkbook(opened)).toBe(file);
  expect(opened.sheet("Ẩn").visibility).toBe("VeryHidden");
  expect(opened.sheet("Sheet1").isRowHidden(1)).toBe(true);
  expect(opened.newGuid()).toBe(model.newGuid());
});

test("listeners hear who changed what, and no more after they have left", () => {
  const { model, sheet, person } = desk();
  const heard: string[] = [];
  const leave = model.subscribe(({ kind, origin }) => heard.push(`${origin} ${kind}`));
  person.type(sheet, 9, 9, "tôi");
  new Person(model, "remote").type(sheet, 9, 9, "bạn");
  leave();
  person.type(sheet, 9, 9, "thôi");
  expect(heard).toEqual(["user RangeEdited", "remote RangeEdited"]);
});
