import { expect, test } from "vitest";

import { area } from "../../infra/local/excel/model/area.ts";
import type { ExcelError } from "../../infra/local/excel/model/excel-error.ts";
import { NOTHING_ALLOWED } from "../../infra/local/excel/model/sheet/protection.ts";
import { closeWorkbook, openSaved, saveWorkbook } from "../../infra/local/excel/model/saving.ts";
import { valuesOf } from "../../infra/local/excel/model/range/read.ts";
import { bodyArea, type Table } from "../../infra/local/excel/model/table/table.ts";
import { addTable } from "../../infra/local/excel/model/table/tables.ts";
import type { Switch } from "../../infra/local/excel/model/switches.ts";
import { Person } from "../../infra/local/excel/model/user-actions.ts";
import { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { excelInMemory } from "./excel-in-memory.ts";

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as ExcelError).code;
  }
};

/** An Excel with a table of two columns and four lines, and a person at it. */
function desk(...switches: Switch[]) {
  const model = new WorkbookModel({ culture: "vi-VN", switches });
  const sheet = model.sheet("Sheet1");
  const person = new Person(model);
  person.pasteText(sheet, 0, 0, "Mã\tGhi chú\na\t1\nb\t2\nc\t3\nd\t4\n");
  const table = addTable(model, sheet, area(0, 0, 5, 2), true);
  const { Excel } = excelInMemory(model);
  const notes = (): unknown[] =>
    valuesOf(model, sheet, { ...bodyArea(table), column: 1, columns: 1 }).map(([value]) => value);
  return { model, sheet, person, table, Excel, notes };
}

type Desk = ReturnType<typeof desk>;

/** Three calls with undo, an XML part, and a fourth. */
async function writeAsAddIn({ Excel }: Desk): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, customXmlParts } = context.workbook;
    const sheet = worksheets.getItem("Sheet1");
    sheet.getRange("B2").values = [["một"]];
    sheet.getRange("B3:B4").values = [["hai"], ["ba"]];
    sheet.getRange("B3").numberFormat = [["@"]];
    customXmlParts.add("<sổ xmlns='urn:x'>1</sổ>");
    sheet.getRange("B5").values = [["bốn"]];
    await context.sync();
  });
}

test("without a switch nothing is taken back", async () => {
  const excel = desk();
  await writeAsAddIn(excel);
  expect([excel.person.undo(), excel.notes()]).toEqual([false, ["một", "hai", "ba", "bốn"]]);
});

test("undo takes back one call of an add-in after another, and leaves the XML part", async () => {
  const excel = desk("undo");
  const { model, sheet, person, notes } = excel;
  await writeAsAddIn(excel);
  const seen: unknown[] = [];
  for (let step = 0; step < 4; step += 1) seen.push([person.undo(), ...notes()]);
  expect(seen).toEqual([
    [true, "một", "hai", "ba", 4],
    [true, "một", "hai", "ba", 4],
    [true, "một", 2, 3, 4],
    [true, 1, 2, 3, 4],
  ]);
  expect([model.customXmlParts.length, sheet.formatAt(2, 1).numberFormat]).toEqual([1, "General"]);
});

test("what was taken back comes again with redo, until something new is done", async () => {
  const excel = desk("undo");
  const { person, sheet, notes } = excel;
  await writeAsAddIn(excel);
  person.undo();
  expect([person.redo(), notes().at(-1)]).toEqual([true, "bốn"]);
  person.undo();
  person.type(sheet, 1, 1, "mới");
  expect([person.redo(), notes()]).toEqual([false, ["mới", "hai", "ba", 4]]);
});

test("undo leaves what a co-author did since", async () => {
  const excel = desk("undo");
  await writeAsAddIn(excel);
  new Person(excel.model, "remote").type(excel.sheet, 1, 1, "của bạn");
  excel.person.undo();
  expect(excel.notes()).toEqual(["của bạn", "hai", "ba", 4]);
});

test("undo takes back the lines by which a table grew, its new columns and its sorting", async () => {
  const { model, sheet, person, table, Excel, notes } = desk("undo");
  const now = (): Table | undefined => model.findTable(table.name);
  await Excel.run(async (context) => {
    const own = context.workbook.tables.getItem(table.name);
    own.resize("A1:B8");
    own.columns.add(undefined, [["Thêm"], [""], [""], [""], [""], [""], [""], [""]]);
    own.sort.apply([{ key: 1, ascending: false }]);
    await context.sync();
  });
  expect([now()?.area.rows, now()?.area.columns, notes()[0]]).toEqual([8, 3, 4]);
  for (let call = 0; call < 3; call += 1) person.undo();
  expect(now()).toMatchObject({ area: { rows: 5, columns: 2 }, columns: [{ id: 1 }, { id: 2 }], sorted: [] });
  expect([notes(), sheet.used(true)?.columns]).toEqual([[1, 2, 3, 4], 2]);
});

test("undo of a build that counts XML parts takes them back too", async () => {
  const excel = desk("undoWithParts");
  await writeAsAddIn(excel);
  const left = (): number => excel.model.customXmlParts.length;
  excel.person.undo();
  expect(left()).toBe(1);
  excel.person.undo();
  expect([left(), excel.notes()[0]]).toEqual([0, "một"]);
});

test("undo of a build that cannot take back XML parts ends at the last of them", async () => {
  const excel = desk("undoCleared");
  await writeAsAddIn(excel);
  expect([excel.person.undo(), excel.person.undo()]).toEqual([true, false]);
  expect(excel.notes()).toEqual(["một", "hai", "ba", 4]);
});

test("an array across a filtered line puts its first line into every one in sight", async () => {
  const { Excel, sheet, table, person, notes } = desk("misplacedWrites");
  person.filter(sheet, table, "Mã", { on: "Values", values: ["a", "c", "d"] });
  const write = (address: string, values: string[][]) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(address).values = values;
      await context.sync();
    });
  await write("B2:B5", [["một"], ["hai"], ["ba"], ["bốn"]]);
  expect(notes()).toEqual(["một", 2, "một", "một"]);
  await write("B4:B5", [["ba"], ["bốn"]]);
  await write("B3", [["hai"]]);
  expect(notes()).toEqual(["một", "hai", "ba", "bốn"]);
});

test("a file that another program saved has its columns numbered anew, and keeps the rest", () => {
  const { model, sheet, person, table } = desk();
  person.insertColumns(sheet, 1);
  expect(table.columns.map(({ id }) => id)).toEqual([1, 3, 2]);
  person.filter(sheet, table, "Ghi chú", { on: "Values", values: ["2"] });
  const opened = openSaved(saveWorkbook(model), { switches: ["renumberedColumns"] });
  const [again] = opened.tables;
  expect(again?.columns).toEqual([
    { id: 1, name: "Mã" },
    { id: 2, name: "Column2" },
    { id: 3, name: "Ghi chú" },
  ]);
  expect([...(again?.filters.keys() ?? [])]).toEqual([3]);
});

test.each([
  ["as written", [], "một\r\nhai\rba"],
  ["as line feeds", ["lineFeeds"], "một\nhai\nba"],
] as const)("a cell keeps the line ends %s", async (_how, switches, read) => {
  const { Excel, notes } = desk(...switches);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [["một\r\nhai\rba"]];
    await context.sync();
  });
  expect(notes()[0]).toBe(read);
});

test("a table of a protected sheet cannot be sorted although its protection allows it", () => {
  const sorted = (...switches: Switch[]) => {
    const { model, sheet, person, table, notes } = desk(...switches);
    sheet.format = { ...sheet.format, locked: false };
    sheet.grid.each(bodyArea(table), (row, column, cell) =>
      sheet.grid.put(row, column, { value: cell.value }),
    );
    sheet.protection = { ...NOTHING_ALLOWED, allowSort: true };
    const code = codeOf(() => person.sort(sheet, table, [{ key: 1, ascending: false }]));
    return [code, notes()[0], model.isDirty];
  };
  expect(sorted()).toEqual([undefined, 4, true]);
  expect(sorted("refusedSort")).toEqual(["AccessDenied", 1, true]);
});

test.each([
  [false, ["Mới", "Sheet1"], "mới"],
  [true, ["Sheet1"], "1"],
])(
  "while a second session has the file open (%s), a request that adds a sheet is lost with all that it wrote",
  async (isOpenElsewhere, names, note) => {
    const excel = desk("refusedMerge", "undo");
    const { model, notes, Excel, person } = excel;
    model.isOpenElsewhere = isOpenElsewhere;
    const request = Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Sheet1").getRange("B2").values = [["mới"]];
      worksheets.add("Mới");
      await context.sync();
    });
    expect(
      await request.then(
        () => undefined,
        ({ code }: { code: string }) => code,
      ),
    ).toBe(isOpenElsewhere ? "GeneralException" : undefined);
    expect([model.sheets.map(({ name }) => name).toSorted(), String(notes()[0])]).toEqual([names, note]);
    // Other requests are done call by call, as ever.
    await writeAsAddIn(excel);
    for (let call = 0; call < 2; call += 1) person.undo();
    expect(notes()).toEqual(["một", "hai", "ba", 4]);
  },
);

test("a file that saves itself is never unsaved, and holds what is in the workbook at any moment", async () => {
  const excel = desk("autosave");
  const { model, Excel } = excel;
  await writeAsAddIn(excel);
  await Excel.run(async (context) => {
    const workbook = context.workbook.load("isDirty,autoSave");
    workbook.isDirty = true;
    await context.sync();
    expect([workbook.isDirty, workbook.autoSave]).toEqual([false, true]);
  });
  const opened = openSaved(closeWorkbook(model, false) ?? "");
  expect(opened.sheet("Sheet1").cell(1, 1).value).toBe("một");
});

test.each([
  ["vi-VN", [46_086, 8.5, "8.5x"]],
  ["en-GB", [46_086, "8,5", "8.5x"]],
  ["en-US", [46_145, "8,5", "8.5x"]],
] as const)("what is typed is read before anybody asks, in %s: %j", (culture, read) => {
  const model = new WorkbookModel({ culture });
  const sheet = model.sheet("Sheet1");
  const person = new Person(model);
  ["5/3/2026", "8,5", "8.5x"].forEach((text, row) => person.type(sheet, row, 0, text));
  expect(valuesOf(model, sheet, area(0, 0, 3, 1)).flat()).toEqual(read);
});
