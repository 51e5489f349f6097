import { afterEach, expect, test } from "vitest";
import { LISTS_SHEET, TABLE_PREFIX, tableName } from "../../addin/host/table/layout.ts";
import {
  ATTENDANCE,
  BINDING,
  change,
  closeDesk,
  ESSAYS,
  essay,
  openDesk,
  readSheet,
  rowsByKey,
} from "./open-desk.ts";

afterEach(closeDesk);

const keys = Array.from({ length: 12 }, (_, index) => `k${index}`);

const filled = async () => {
  const opened = await openDesk([ESSAYS, ATTENDANCE]);
  await opened.desk.write(keys.map((key) => essay(key)));
  return { ...opened, before: await rowsByKey(opened.desk) };
};

const inExcel = (batch: (table: Excel.Table, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    batch(context.workbook.tables.getItem(tableName("essays")), context);
    await context.sync();
  });

test("S1: sorted and filtered, a sheet reads as the same rows", async () => {
  const { desk, before } = await filled();
  await inExcel((table) => {
    table.sort.apply([{ key: 7, ascending: false }]);
    table.columns.getItem("Ghi chú").filter.applyValuesFilter(["bài k3"]);
  });
  expect(await rowsByKey(desk)).toEqual(before);
  const { rows } = await readSheet(desk, "essays");
  expect(rows.filter((row) => !row.hidden).map((row) => row.key)).toEqual(["k3"]);
});

test("S1: captions, tables and sheets that are renamed are still ours", async () => {
  const { desk, before } = await filled();
  await inExcel((table) => {
    table.columns.getItem("Ghi chú").name = "Nhận xét của chi bộ";
    table.columns.getItem("Hạn nộp").name = "Thời hạn";
    table.name = "Thu_hoach";
    table.worksheet.name = "Bài của năm nay";
    table.worksheet.position = 0;
  });
  expect(await rowsByKey(desk)).toEqual(before);
});

test("S1: a column that is moved inside its table takes its field along", async () => {
  const { desk, before, hands } = await filled();
  hands.moveColumn("essays", "note", 1);
  expect(await rowsByKey(desk)).toEqual(before);
});

test("S6: columns of the clerk's own are kept and never read", async () => {
  const { desk, before } = await filled();
  await inExcel((table) => {
    table.columns.add(3, undefined, "Số điện thoại");
    table.getDataBodyRange().getCell(0, 3).values = [["0912"]];
  });
  expect(await rowsByKey(desk)).toEqual(before);
});

test("S1: a copied sheet is never read nor written, and says that it is a copy", async () => {
  const { desk, before, hands, model } = await filled();
  const copy = hands.copySheet("essays");
  expect(model.tables.filter(({ name }) => name.startsWith(`${TABLE_PREFIX}essays`))).toHaveLength(2);
  expect(await rowsByKey(desk)).toEqual(before);
  await desk.setUp(BINDING, [ESSAYS, ATTENDANCE], "vi");
  expect(copy.cell(0, 1).value).toContain("BẢN SAO");
  expect(hands.table("essays").sheet.cell(0, 1).value).toBe("Bài thu hoạch 2026");
});

test("S3: when another program has dropped what the workbook kept, tables are found by name and columns by caption", async () => {
  const { desk, before, model } = await filled();
  const sheets = model.sheets.map(({ name }) => name);
  model.customXmlParts = [];
  expect(await desk.read()).toMatchObject({ kind: "broken", why: "no-binding" });
  await desk.setUp(BINDING, [ESSAYS, ATTENDANCE], "vi");
  expect(await rowsByKey(desk)).toEqual(before);
  expect(model.sheets.map(({ name }) => name)).toEqual(sheets);
});

test("a workbook that newer forms have made is said to be one", async () => {
  const { desk } = await openDesk();
  await desk.setUp({ ...BINDING, forms: BINDING.forms + 1 }, [ESSAYS], "vi");
  expect(await desk.read()).toMatchObject({ kind: "broken", why: "newer-forms", forms: ["essays"] });
});

test("S19: a workbook that counts from 1904 is said to do so", async () => {
  const { desk } = await openDesk([ESSAYS], { date1904: true });
  expect((await desk.read()).date1904).toBe(true);
  const other = await openDesk();
  expect((await other.desk.read()).date1904).toBe(false);
});

test("S22: the lists sheet cannot be shown by hand", async () => {
  const { model } = await openDesk();
  expect(model.sheet(LISTS_SHEET).visibility).toBe("VeryHidden");
});

test("S33: nothing is written into a table whose columns are in doubt", async () => {
  const { desk, hands } = await filled();
  const { table } = hands.table("essays");
  const [one, other] = [hands.column("essays", "note"), hands.column("essays", "grade")];
  const captions = table.columns.map(({ name }) => name);
  table.columns = table.columns.map((column, index) => {
    const from = index === one ? other : index === other ? one : index;
    return { ...column, name: captions[from] ?? "" };
  });
  expect(await desk.read()).toMatchObject({ kind: "broken", why: "columns-unclear", forms: ["essays"] });
  const lines = keys.map((_, line) => hands.lineOf("essays", line));
  const edits = [change("k1", "note", "", "mới"), change("k2", "note", "bài k2", "mới")];
  expect(await desk.write(edits)).toEqual(edits);
  expect(keys.map((_, line) => hands.lineOf("essays", line))).toEqual(lines);
});
