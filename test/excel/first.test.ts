import { expect, test } from "vitest";

import { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { openExcel } from "../../infra/local/excel/node-office.ts";

test("plain Excel.run writes and reads through Microsoft's proxies", async () => {
  const model = new WorkbookModel();
  const { Excel } = openExcel(model);
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Điểm danh");
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["Mã", "Tên"],
      ["'001", "Ánh"],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "DiemDanh";
    const columns = table.columns.load({ $all: true } as never);
    columns.load("items/name,items/id,items/index");
    range.load("values,address,text,numberFormat");
    const names = context.workbook.worksheets.load("items/name");
    context.workbook.settings.add("a", { b: 1 });
    const part = context.workbook.customXmlParts.add("<a xmlns='urn:x'>1</a>");
    const xml = part.getXml();
    const scoped = context.workbook.customXmlParts.getByNamespace("urn:x").getOnlyItem().load("id");
    await context.sync().catch((e) => {
      console.log(e.code, e.message, JSON.stringify(e.debugInfo));
      throw e;
    });
    return {
      v: range.values,
      a: range.address,
      t: range.text,
      n: range.numberFormat,
      names: names.items.map((s) => s.name),
      x: xml.value,
      i: scoped.id,
      c: columns.items.map((c) => c.name),
    };
  });
  console.log(JSON.stringify(seen));
  expect(seen.a).toBe("'Điểm danh'!A1:B2");
});
