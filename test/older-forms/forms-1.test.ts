/** Files that version 1 of the forms has written: a clerk's workbook, a downloaded register. */
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { makeExcelPort } from "../../addin/host/excel-port.ts";
import { tableName } from "../../addin/host/table/layout.ts";
import type { FormSheet } from "../../addin/sync/ports/workbook-port.ts";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { FORMS_VERSION } from "../../domain/forms/forms-version.ts";
import { checkFields } from "../../domain/forms/row.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { openSaved } from "../../infra/local/excel/model/saving.ts";
import type { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { installOffice } from "../../infra/local/excel/node-office.ts";
import { parseWorkbook } from "../../lambda/import/upload/uploaded-workbook.ts";
import { ExcelHands } from "../host/excel-hands.ts";

const OLD = ["inspections", "task-results", "discipline"];
const SHEETS: readonly FormSheet[] = [...OLD, "reports"].map((form) => ({ form, choices: {} }));
const BINDING = { unit: UnitId.parse("cb-mot"), year: 2026, forms: FORMS_VERSION };

let uninstall: () => void = () => undefined;
afterEach(() => uninstall());

function openOlder() {
  const model: WorkbookModel = openSaved(readFileSync("test/older-forms/forms-1-workbook.txt", "utf8"));
  ({ uninstall } = installOffice(model));
  return { model, desk: makeExcelPort(), hands: new ExcelHands(model) };
}

/** The cells of each sheet's only row, by form. */
async function cells({ desk }: ReturnType<typeof openOlder>) {
  const reading = await desk.read();
  expect(reading.kind).toBe("read");
  return new Map(reading.sheets.map(({ form, rows }) => [form, rows[0]?.cells ?? {}]));
}

test("a workbook of version 1 is read before it is brought up to date", async () => {
  const opened = openOlder();
  expect(await opened.desk.binding()).toMatchObject({ forms: 1 });
  const before = await cells(opened);
  expect(before.get("task-results")).toMatchObject({ assigned: 10, done: 9, late: 1, exceeded: 2 });
  expect(before.get("task-results")).not.toHaveProperty("unplanned");
});

test("opened, it gets the columns and sheets that it never had, and keeps what it had", async () => {
  const opened = openOlder();
  const before = await cells(opened);
  const added = await opened.desk.setUp(BINDING, SHEETS, "vi");
  const after = await cells(opened);
  for (const form of OLD) {
    const fresh = Object.keys(findForm(form)?.columns ?? {}).filter(
      (field) => !(field in (before.get(form) ?? {})),
    );
    expect(fresh.length).toBeGreaterThan(0);
    expect(added[form]?.toSorted()).toEqual(fresh.toSorted());
    expect(after.get(form)).toEqual({
      ...before.get(form),
      ...Object.fromEntries(fresh.map((field) => [field, ""])),
    });
  }
  expect(added).not.toHaveProperty("reports");
  expect(after.has("reports")).toBe(true);
  expect(await opened.desk.binding()).toEqual(BINDING);
});

test("a column that the clerk deletes afterwards stays away", async () => {
  const opened = openOlder();
  await opened.desk.setUp(BINDING, SHEETS, "vi");
  await opened.hands.deleteColumn("task-results", "unplanned");
  expect(await opened.desk.setUp(BINDING, SHEETS, "vi")).toEqual({});
  expect((await cells(opened)).get("task-results")).not.toHaveProperty("unplanned");
});

test("on a protected sheet it goes on without the new columns, and gets them once it is unprotected", async () => {
  const opened = openOlder();
  const change = (protect: boolean) =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.tables.getItem(tableName("task-results")).worksheet;
      if (protect) protection.protect({});
      else protection.unprotect();
      await context.sync();
    });
  await change(true);
  expect(await opened.desk.setUp(BINDING, SHEETS, "vi")).not.toHaveProperty("task-results");
  await change(false);
  const added = await opened.desk.setUp(BINDING, SHEETS, "vi");
  expect(added["task-results"]).toContain("unplanned");
});

test("a register that version 1 wrote is imported with the values that it has", () => {
  const read = parseWorkbook(readFileSync("test/older-forms/forms-1-register.xlsx"), 2026);
  if (read.kind !== "read") return expect.unreachable();
  const forms = read.sheets.flatMap(({ content }) => (content.kind === "form" ? [content] : []));
  expect(forms.map(({ form }) => form.id)).toEqual(OLD);
  expect(forms.flatMap(({ problems }) => problems)).toEqual([]);
  const rows = new Map(forms.map(({ form, rows: [row] }) => [form.id, row?.fields ?? {}]));
  expect(rows.get("discipline")).toMatchObject({ form: "khien-trach", decidedOn: "2026-03-20" });
  expect(rows.get("task-results")).toMatchObject({ assigned: 10, done: 9, late: 1, exceeded: 2 });
  expect(rows.get("inspections")).toMatchObject({ date: "2026-03-05", remindedOn: "2026-03-06" });
  for (const { form, rows: own } of forms)
    for (const { fields } of own) expect(checkFields(form, fields).ok).toBe(true);
});
