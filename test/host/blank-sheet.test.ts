import { afterEach, expect, test } from "vitest";
import { makeExcelPort } from "../../addin/host/excel-port.ts";
import { area } from "../../infra/local/excel/model/area.ts";
import { addSheet } from "../../infra/local/excel/model/sheet/sheets.ts";
import { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { write } from "../../infra/local/excel/model/range/write.ts";
import { installOffice } from "../../infra/local/excel/node-office.ts";
import { BINDING, ESSAYS } from "./open-desk.ts";

let uninstall: () => void = () => undefined;
afterEach(() => uninstall());

/** The visible sheets after a register was opened in the given workbook. */
async function sheetsAfter(
  prepare: (model: WorkbookModel) => void,
  firstSheet = "Sheet1",
): Promise<string[]> {
  const model = new WorkbookModel({ firstSheet });
  prepare(model);
  ({ uninstall } = installOffice(model));
  await makeExcelPort().setUp(BINDING, [ESSAYS], "vi");
  return model.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
}

const OURS = "Bài thu hoạch";

test.each(["Sheet1", "Trang_tính1"])(
  "the untouched %s of a new workbook gives way to the register",
  async (first) => {
    expect(await sheetsAfter(() => undefined, first)).toEqual([OURS]);
  },
);

test.each<[string, (model: WorkbookModel) => void]>([
  ["a value", (model) => write(model, model.sheet("Sheet1"), area(40, 3), () => "ghi chú")],
  ["a chart", (model) => (model.sheet("Sheet1").floating = { charts: 1, shapes: 0, pivotTables: 0 })],
  ["a picture", (model) => (model.sheet("Sheet1").floating = { charts: 0, shapes: 1, pivotTables: 0 })],
  ["a pivot table", (model) => (model.sheet("Sheet1").floating = { charts: 0, shapes: 0, pivotTables: 1 })],
])("a sheet with %s stays", async (_, prepare) => {
  expect(await sheetsAfter(prepare)).toEqual(["Sheet1", OURS]);
});

test("a sheet that the clerk has named stays, empty as it is", async () => {
  expect(await sheetsAfter(() => undefined, "Nháp")).toEqual(["Nháp", OURS]);
});

test("beside other sheets nothing is taken out", async () => {
  expect(await sheetsAfter((model) => addSheet(model, "Kế hoạch"))).toEqual(["Sheet1", "Kế hoạch", OURS]);
});
