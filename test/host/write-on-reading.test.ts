import { afterEach, expect, test } from "vitest";
import { tableName } from "../../addin/host/table/layout.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { countExchanges } from "../excel/count-exchanges.ts";
import { change, closeDesk, essay, openDesk, type OpenDesk, readSheet, rowsByKey } from "./open-desk.ts";

afterEach(closeDesk);

const opened = async (): Promise<OpenDesk> => {
  const made = await openDesk();
  await made.desk.write([essay("k1", { proposals: 1 }), essay("k2", { proposals: 2 })]);
  return made;
};
const state = (key: string) =>
  ({ kind: "state", form: "essays", key: RowKey.parse(key), state: "saved", text: "Đã lưu" }) as const;
const inSheet = (act: (table: Excel.Table) => void): Promise<void> =>
  Excel.run(async (context) => {
    act(context.workbook.tables.getItem(tableName("essays")));
    await context.sync();
  });

test("S25, S31: on a reading that was just made cells are written in one exchange, and texts in the next, once the cells were seen", async () => {
  const { desk, office } = await opened();
  const on = await desk.read(["book"]);
  const { host } = office;
  const execute = host.execute.bind(host);
  let messages = 0;
  host.execute = (flags, body) => {
    messages += 1;
    return execute(flags, body);
  };
  const changes = [change("k1", "note", "bài k1", "mới"), essay("k3"), state("k2")];
  const exchanges = await countExchanges(() => desk.write(changes, { on, texts: () => ({ book: "{}" }) }));
  expect([exchanges, messages]).toEqual([2, 2]);
  host.execute = execute;
  expect((await rowsByKey(desk)).get("k1")).toMatchObject({ note: "mới" });
  expect([...(await rowsByKey(desk)).keys()]).toEqual(["k1", "k2", "k3"]);
  expect(await desk.kept(["book"])).toEqual({ book: "{}" });
});

test("S16: what was typed since the reading stays and is told of, and the texts are told too", async () => {
  const { desk, hands } = await opened();
  const on = await desk.read();
  hands.put("essays", 0, hands.column("essays", "note"), "của tôi");
  const edits = [change("k1", "note", "bài k1", "của họ"), change("k2", "note", "bài k2", "của họ")];
  const left = await desk.write(edits, { on, texts: (alone) => ({ book: JSON.stringify(alone) }) });
  expect(left).toEqual([edits[0]]);
  expect((await desk.kept(["book"])).book).toBe(JSON.stringify(left));
  const rows = await rowsByKey(desk);
  expect([rows.get("k1")?.["note"], rows.get("k2")?.["note"]]).toEqual(["của tôi", "của họ"]);
});

test("S1: rows that were sorted since the reading are found by their keys", async () => {
  const { desk, hands } = await opened();
  const on = await desk.read();
  await hands.sortFalling("essays", "proposals");
  expect(await desk.write([change("k1", "note", "bài k1", "mới"), state("k2")], { on })).toEqual([]);
  const rows = await rowsByKey(desk);
  expect([...rows.keys()]).toEqual(["k2", "k1"]);
  expect([rows.get("k1")?.["note"], rows.get("k2")?.["note"]]).toEqual(["mới", "bài k2"]);
  expect([0, 1].map((line) => hands.value("essays", line, "#status"))).toEqual(["√ Đã lưu", ""]);
});

test("S4: new lines that changed places since the reading are given no keys", async () => {
  const { desk, hands } = await openDesk();
  await hands.append("essays", { proposals: 1, note: "một" });
  await hands.append("essays", { proposals: 2, note: "hai" });
  const on = await desk.read();
  const places = on.sheets.flatMap(({ rows }) => rows.map(({ place }) => place));
  await hands.sortFalling("essays", "proposals");
  const keys = places.map(
    (place) => ({ kind: "key", form: "essays", place, key: RowKey.parse(`n${place}`) }) as const,
  );
  expect(await desk.write(keys, { on })).toEqual(keys);
  expect((await readSheet(desk, "essays")).rows.map(({ key }) => key)).toEqual(["", ""]);
});

test.each([
  ["lines above it", (table: Excel.Table) => table.worksheet.getRange("1:2").insert("Down")],
  ["a column before the others", (table: Excel.Table) => table.columns.add(0, undefined, "Của tôi")],
  ["a column of the clerk's in between", (table: Excel.Table) => table.columns.add(3, undefined, "Của tôi")],
])("S16: a table that got %s since the reading is written where it stands now", async (_what, move) => {
  const { desk, hands } = await opened();
  const before = await rowsByKey(desk);
  const on = await desk.read();
  await inSheet((table) => void move(table));
  const { table, sheet } = hands.table("essays");
  const texts = (): readonly string[] =>
    [...Array(table.area.row + table.area.rows).keys()].flatMap((row) =>
      [...Array(table.area.columns).keys()].map((column) => String(sheet.cell(row, column).value)),
    );
  const stood = texts();
  expect(await desk.write([change("k1", "note", "bài k1", "mới")], { on })).toEqual([]);
  const after = await rowsByKey(desk);
  expect(after.get("k1")).toEqual({ ...before.get("k1"), note: "mới" });
  expect(after.get("k2")).toEqual(before.get("k2"));
  expect(texts().filter((text, index) => text !== stood[index])).toEqual(["mới"]);
});

test("S28: a protected sheet is written at once too, a text that looks like a formula as text", async () => {
  const { desk } = await opened();
  await inSheet(({ worksheet }) => worksheet.protection.protect({ allowSort: true }));
  const on = await desk.read();
  expect(
    await countExchanges(() => desk.write([change("k1", "note", "bài k1", "=1+1"), state("k1")], { on })),
  ).toBe(1);
  expect((await rowsByKey(desk)).get("k1")).toMatchObject({ note: "=1+1" });
});

test("S9: a state finds its line under the key that was written on the same reading", async () => {
  const { desk, hands } = await openDesk();
  await hands.append("essays", { note: "một" });
  const on = await desk.read();
  const [row] = on.sheets[0]?.rows ?? [];
  const given = { kind: "key", form: "essays", place: row?.place ?? 0, key: RowKey.parse("n1") } as const;
  const outbox = (left: readonly unknown[]) => ({ outbox: `left: ${left.length}` });
  const exchanges = await countExchanges(() => desk.write([given], { on, texts: outbox }));
  // Neither a key without its outbox nor an outbox without its key can be left behind.
  expect(exchanges).toBe(1);
  expect(await desk.kept(["outbox"])).toEqual({ outbox: "left: 0" });
  expect(await countExchanges(() => desk.write([state("n1")], { on }))).toBe(1);
  expect(hands.value("essays", row?.place ?? 0, "#status")).toBe("√ Đã lưu");
});

test("S30: the number of a writing is the last that is written on its sheet, and stands in the next reading", async () => {
  const { desk, hands, model } = await opened();
  const { sheet } = hands.table("essays");
  const order: string[] = [];
  const put = sheet.grid.put.bind(sheet.grid);
  sheet.grid.put = (row, column, cell) => {
    order.push(`${row},${column}`);
    put(row, column, cell);
  };
  const on = await desk.read();
  await desk.write([change("k1", "note", "bài k1", "mới"), essay("k3")], {
    on,
    writing: { number: 7, follows: { essays: 0 } },
  });
  expect(order.at(-1)).toBe("1,0");
  expect(order.filter((cell) => cell === "1,0")).toHaveLength(1);
  expect((await readSheet(desk, "essays")).writing).toBe(7);
  await inSheet(({ worksheet }) => worksheet.protection.protect());
  await desk.write([state("k1")], { writing: { number: 8, follows: { essays: 7 } } });
  expect((await readSheet(desk, "essays")).writing).toBe(8);
  expect(model.sheets.map((own) => own.isColumnHidden(0))).toContain(true);
});

test("S30: a sheet that was taken back since the reading keeps the number that tells so, whatever is written on it", async () => {
  const { desk } = await opened();
  await desk.write([change("k1", "note", "bài k1", "mới")], {
    writing: { number: 1, follows: { essays: 0 } },
  });
  const cells = [change("k2", "note", "bài k2", "mới")];
  await desk.write(cells, { writing: { number: 4, follows: { essays: 3 } } });
  expect((await readSheet(desk, "essays")).writing).toBe(1);
  await desk.write([], { texts: () => ({ book: "x" }), writing: { number: 5, follows: { essays: 4 } } });
  expect((await readSheet(desk, "essays")).writing).toBe(1);
  expect((await rowsByKey(desk)).get("k2")).toMatchObject({ note: "mới" });
});
