import { expect, test } from "vitest";

import { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { installOffice, openExcel } from "../../infra/local/excel/node-office.ts";

/** Internals of Microsoft's package on which the connection relies; a newer package may have moved them. */
test("the pinned package still asks the session that is put in its place", async () => {
  const { Excel, host } = openExcel(new WorkbookModel());
  const asked: string[] = [];
  const execute = host.execute.bind(host);
  host.execute = (flags, body) => {
    asked.push(typeof body === "string" ? body : JSON.stringify(body));
    return execute(flags, body);
  };
  await Excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
  });
  expect(asked).toHaveLength(1);
  expect(JSON.parse(asked[0] ?? "")).toMatchObject({
    Actions: expect.any(Array),
    ObjectPaths: expect.any(Object),
  });
});

test("two panes over one workbook are co-authors: each hears the other's writes as Remote, until it is closed", async () => {
  const model = new WorkbookModel();
  const [mine, other] = [openExcel(model), openExcel(model)];
  const told: string[] = [];
  await other.Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem("Sheet1")
      .onChanged.add(async ({ address, source, triggerSource }) => {
        told.push(`${address} ${source} ${triggerSource}`);
      });
    await context.sync();
  });
  await mine.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [["xong"]];
    await context.sync();
  });
  await other.settled();
  other.close();
  await mine.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B3").values = [["đã đóng"]];
    await context.sync();
  });
  await other.settled();
  expect(told).toEqual(["B2 Remote Unknown"]);
});

test("the add-in's globals come and go", () => {
  const { uninstall } = installOffice(new WorkbookModel());
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  uninstall();
  expect("Office" in globalThis).toBe(false);
});

test("a member that is newer than the pretended Excel is refused by Microsoft's own check", async () => {
  const { Excel } = openExcel(new WorkbookModel(), { excelApi: "1.4" });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").freezePanes.freezeRows(1);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("a member that this host does not answer says its name", async () => {
  const { Excel } = openExcel(new WorkbookModel());
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").slicers.load("items/name");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "Worksheet.Slicers" } });
});

test("the faults that are asked for happen, and then no more", async () => {
  const model = new WorkbookModel();
  const { Excel } = openExcel(model);
  const write = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["viết"]];
      await context.sync();
    });
  model.faults.generalExceptions = 1;
  await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
  expect(model.sheet("Sheet1").cell(0, 0).value).toBe("");
  model.faults.lostAnswers = 1;
  await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
  expect(model.sheet("Sheet1").cell(0, 0).value).toBe("viết");
  await expect(write()).resolves.toBeUndefined();
});

test("taking the protection off an open sheet is nothing in one Excel and AccessDenied in another", async () => {
  const model = new WorkbookModel();
  const { Excel } = openExcel(model);
  const unprotect = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.unprotect();
      await context.sync();
    });
  await expect(unprotect()).resolves.toBeUndefined();
  model.faults.strictProtection = true;
  await expect(unprotect()).rejects.toMatchObject({ code: "AccessDenied" });
});

test("a pane that turns its events off leaves a co-author's on", async () => {
  const model = new WorkbookModel();
  const [mine, other] = [openExcel(model), openExcel(model)];
  const told: string[] = [];
  await other.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => {
      told.push(address);
    });
    await context.sync();
  });
  await mine.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["im"]];
    await context.sync();
  });
  await other.settled();
  expect(told).toEqual(["A1"]);
});

test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
  [
    "an event that it does not tell",
    "_RegisterCalculatedEvent",
    (sheet) => sheet.onCalculated.add(async () => {}),
  ],
  [
    "a kind of special cells",
    "SameDataValidation",
    (sheet) => sheet.getRange("A1:B2").getSpecialCells("SameDataValidation").load("address"),
  ],
  ["a way to sort", "matchCase", (sheet) => sheet.getRange("A1:A2").sort.apply([{ key: 0 }], true)],
  ["a way to copy", "Link", (sheet) => sheet.getRange("A1").copyFrom("B1", "Link")],
  [
    "a property of rows",
    "format",
    (sheet) => sheet.getRange("A1").getRowProperties({ format: { rowHeight: true } }),
  ],
  ["a colour's name", "orange", (sheet) => (sheet.getRange("A1").format.fill.color = "orange")],
  [
    "what is said in the user's language",
    "FormulasLocal",
    (sheet) => sheet.getRange("A1").load("formulasLocal"),
  ],
])("%s is refused by its name, never passed over", async (_what, name, ask) => {
  const { Excel } = openExcel(new WorkbookModel());
  await expect(
    Excel.run(async (context) => {
      ask(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    }),
  ).rejects.toMatchObject({
    code: "ApiNotFound",
    debugInfo: { errorLocation: expect.stringContaining(name) },
  });
});
