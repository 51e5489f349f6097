import { afterEach, describe, expect, test } from "vitest";
import { makeExcelPort } from "../../addin/host/excel-port.ts";
import { tableName } from "../../addin/host/table/layout.ts";
import { SPARE_ROWS } from "../../addin/host/writing/growing.ts";
import { WorkbookError } from "../../addin/sync/ports/workbook-port.ts";
import type { RequestBody } from "../../infra/local/excel/wire/message.ts";
import { NOTHING_ALLOWED } from "../../infra/local/excel/model/sheet/protection.ts";
import { bodyArea } from "../../infra/local/excel/model/table/table.ts";
import { RowKey } from "../../domain/values/ids.ts";
import {
  ATTENDANCE,
  BINDING,
  change,
  closeDesk,
  essay,
  ESSAYS,
  openDesk,
  type OpenDesk,
  readSheet,
  rowsByKey,
} from "./open-desk.ts";

afterEach(closeDesk);

/** The number of exchanges while `act` runs; releasing objects afterwards does not count. */
async function requests(office: OpenDesk["office"], act: () => Promise<unknown>): Promise<number> {
  const { host } = office;
  const execute = host.execute.bind(host);
  let count = 0;
  host.execute = (flags, body) => {
    const { Actions } = (typeof body === "string" ? JSON.parse(body) : body) as RequestBody;
    if (Actions.every(({ Name }) => Name !== "_RemoveReference")) count += 1;
    return execute(flags, body);
  };
  await act();
  host.execute = execute;
  return count;
}

/** Runs `act` in the workbook right after Excel has executed `after` more requests. */
function meanwhile({ office, model }: OpenDesk, after: number, act: () => void): void {
  const { host } = office;
  const execute = host.execute.bind(host);
  let left = after;
  host.execute = async (flags, body) => {
    const answer = await execute(flags, body);
    left -= 1;
    if (left === 0) model.as("remote", act);
    return answer;
  };
}

test("S25: 5,000 rows of 20 columns are written and read in 3 requests and one for each 20,000 cells", async () => {
  const { desk, office, hands } = await openDesk();
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(tableName("essays"));
    for (let own = 0; own < 11; own += 1) columns.add(2, undefined, `Cột của tôi ${own}`);
    await context.sync();
  });
  const rows = Array.from({ length: 5000 }, (_, index) => essay(`k${index}`));
  expect(hands.table("essays").table.columns).toHaveLength(20);
  expect(await requests(office, () => desk.write(rows))).toBeLessThanOrEqual(3 + 5);
  const edits = Array.from({ length: 5000 }, (_, index) =>
    change(`k${index}`, "note", `bài k${index}`, `sửa ${index}`),
  );
  expect(await requests(office, () => desk.write(edits))).toBeLessThanOrEqual(3 + 6);
  expect(await requests(office, () => desk.read())).toBeLessThanOrEqual(3 + 6);
  expect((await rowsByKey(desk)).get("k4999")).toMatchObject({ note: "sửa 4999", due: 46_120 });
});

test("S1: 500 shuffled rows are the same rows, and writing them as they are leaves every cell alone", async () => {
  const { desk, hands, model } = await openDesk();
  const keys = Array.from({ length: 500 }, (_, index) => `k${index}`);
  await desk.write(
    keys.map((key, index) => essay(key, { proposals: (index * 37) % 89, note: `bài ${index}` })),
  );
  const before = await rowsByKey(desk);
  await hands.sortFalling("essays", "proposals");
  expect(await rowsByKey(desk)).toEqual(before);
  const heard: string[] = [];
  const stop = model.subscribe(({ kind }) => heard.push(kind));
  expect(
    await desk.write(keys.map((key, index) => change(key, "note", `bài ${index}`, `bài ${index}`))),
  ).toEqual([]);
  stop();
  expect(heard).toEqual([]);
});

test("S16: what a co-author types between our look and our write stays, and is told of", async () => {
  const opened = await openDesk();
  const { desk, hands } = opened;
  await desk.write([essay("k1"), essay("k2")]);
  meanwhile(opened, 1, () => hands.put("essays", 0, hands.column("essays", "note"), "của đồng nghiệp"));
  const edits = [
    change("k1", "note", "bài k1", "của máy chủ"),
    change("k2", "note", "bài k2", "của máy chủ"),
  ];
  expect(await desk.write(edits)).toEqual([edits[0]]);
  const rows = await rowsByKey(desk);
  expect([rows.get("k1")?.["note"], rows.get("k2")?.["note"]]).toEqual(["của đồng nghiệp", "của máy chủ"]);
});

test("S16: a formula typed between our look and our write is put back as a formula", async () => {
  const opened = await openDesk();
  const { desk, hands } = opened;
  await desk.write([essay("k1", { proposals: 1 })]);
  meanwhile(opened, 1, () => hands.put("essays", 0, hands.column("essays", "proposals"), "=2+3"));
  const edit = change("k1", "proposals", 1, 9);
  expect(await desk.write([edit])).toEqual([edit]);
  const [row] = (await readSheet(desk, "essays")).rows;
  expect(row).toMatchObject({ cells: { proposals: 5 }, formulas: ["proposals"] });
});

test.each([
  ["a filled cell", "note", "của đồng nghiệp"],
  ["an empty cell", "grade", "Tốt"],
])(
  "S16: a row into which a co-author types between our look and our write stays whole: %s",
  async (_which, field, typed) => {
    const opened = await openDesk();
    const { desk, hands } = opened;
    await desk.write([essay("k1", { proposals: "=1+1" }), essay("k2")]);
    hands.put("essays", 0, hands.column("essays", "proposals"), "=2+3");
    const [row] = (await readSheet(desk, "essays")).rows;
    const gone = [row, { ...row, key: "k2", cells: { note: "bài k2" } }].map(
      (one) =>
        ({
          kind: "remove",
          form: "essays",
          key: RowKey.parse(one?.key ?? ""),
          was: one?.cells ?? {},
        }) as const,
    );
    meanwhile(opened, 1, () => hands.put("essays", 0, hands.column("essays", field), typed));
    expect(await desk.write(gone)).toEqual([gone[0]]);
    expect((await readSheet(desk, "essays")).rows).toMatchObject([
      { key: "k1", cells: { ...row?.cells, [field]: typed }, formulas: ["proposals"] },
    ]);
  },
);

test("S16: rows that are sorted between our look and our write keep what is theirs, and get what is meant for them", async () => {
  const opened = await openDesk();
  const { desk } = opened;
  await desk.write([essay("a", { proposals: 1, note: "" }), essay("b", { proposals: 2, note: "" })]);
  meanwhile(opened, 1, () => swapLines(opened, 0, 1));
  expect(await desk.write([change("a", "note", "", "của a")])).toEqual([]);
  const rows = await rowsByKey(desk);
  expect([rows.get("a")?.["note"], rows.get("b")?.["note"]]).toEqual(["của a", ""]);
});

/** Swaps two lines of the table, cell by cell, as a sort does. */
function swapLines({ hands, model }: OpenDesk, one: number, other: number): void {
  const { table, sheet } = hands.table("essays");
  const body = bodyArea(table);
  const [before, after] = [hands.lineOf("essays", one), hands.lineOf("essays", other)];
  for (const column of before.keys()) {
    for (const [line, values] of [
      [one, after],
      [other, before],
    ] as const) {
      const at = [body.row + line, body.column + column] as const;
      sheet.grid.put(...at, { ...sheet.cell(...at), value: values[column] ?? "" });
    }
  }
  model.version += 1;
}

describe("S1: a table that takes two requests to read", () => {
  const rows = Array.from({ length: 2600 }, (_, index) => essay(`k${index}`));
  const keys = rows.map(({ key }) => key).toSorted();

  test("is read anew when rows are sorted while it is read: none twice, none lost", async () => {
    const opened = await openDesk();
    const { desk } = opened;
    await desk.write(rows);
    let swaps = 0;
    for (let after = 1; swaps === after - 1; after += 1) {
      meanwhile(opened, after, () => {
        swaps += 1;
        swapLines(opened, 0, 2599);
      });
      const found = (await makeExcelPort().read()).sheets.flatMap((sheet) => sheet.rows);
      expect(found.map(({ key }) => key).toSorted()).toEqual(keys);
      expect(found.filter(({ key, cells }) => cells["note"] !== `bài ${key}`)).toEqual([]);
    }
    // The tables are located in addition to the pieces themselves.
    expect(swaps).toBeGreaterThan(2);
  });

  test("is not told as read while rows keep moving", async () => {
    const opened = await openDesk();
    await opened.desk.write(rows);
    const reader = makeExcelPort();
    const { host } = opened.office;
    const execute = host.execute.bind(host);
    host.execute = async (flags, body) => {
      const answer = await execute(flags, body);
      opened.model.as("remote", () => swapLines(opened, 0, 2599));
      return answer;
    };
    await expect(reader.read()).rejects.toMatchObject({ code: "busy" });
  });
});

test("S25: what the clerk has written below a table moves down when it grows", async () => {
  const { desk, hands } = await openDesk();
  const { table, sheet } = hands.table("essays");
  const below = table.area.row + table.area.rows + 2;
  hands.put("essays", table.area.rows + 1, 2, "Người lập biểu");
  expect(sheet.cell(below, 2).value).toBe("Người lập biểu");
  await desk.write(Array.from({ length: SPARE_ROWS + 5 }, (_, index) => essay(`k${index}`)));
  expect((await rowsByKey(desk)).size).toBe(SPARE_ROWS + 5);
  const after = hands.table("essays").table.area;
  const kept = [...Array(60).keys()].find((row) => sheet.cell(row, 2).value === "Người lập biểu") ?? -1;
  expect(kept).toBeGreaterThanOrEqual(after.row + after.rows);
});

test("S16: filters and the selection outlive a write", async () => {
  const { desk, model } = await openDesk();
  await desk.write([essay("k1"), essay("k2")]);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(tableName("essays"));
    table.columns.getItem("Ghi chú").filter.applyValuesFilter(["bài k2"]);
    table.worksheet.activate();
    table.worksheet.getRange("D5").select();
    await context.sync();
  });
  const { selection } = model;
  await desk.write([change("k1", "grade", "", "Tốt"), essay("k3")]);
  expect(model.selection).toEqual(selection);
  expect(model.findTable(tableName("essays"))?.filters.size).toBe(1);
  expect((await rowsByKey(desk)).get("k1")).toMatchObject({ grade: "Tốt" });
});

test("S28: a protected sheet is written without being unprotected, and never in what the office has locked", async () => {
  const { desk, hands } = await openDesk();
  await desk.write([essay("k1")]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(tableName("essays")).worksheet.protection.protect({ allowSort: true });
    await context.sync();
  });
  const state = {
    kind: "state",
    form: "essays",
    key: RowKey.parse("k1"),
    state: "conflict",
    text: "Hai người cùng sửa",
  } as const;
  expect(
    await desk.write([change("k1", "note", "bài k1", "=1+1"), essay("k2", { note: "-x" }), state]),
  ).toEqual([]);
  expect(await rowsByKey(desk)).toMatchObject(
    new Map([
      ["k1", { note: "=1+1" }],
      ["k2", { note: "-x" }],
    ]),
  );
  expect(hands.value("essays", 0, "#status")).toBe("≠ Hai người cùng sửa");
  await hands.sortFalling("essays", "note");
  const many = Array.from({ length: SPARE_ROWS + 1 }, (_, index) => essay(`n${index}`));
  await expect(desk.write(many)).rejects.toMatchObject({ code: "protected" });
  expect(await hearsEvents()).toBe(true);
});

test("S22: a block pasted from elsewhere gets its drop-downs, its text format and its unlocked cells back", async () => {
  const { desk, hands } = await openDesk();
  const { table, sheet } = hands.table("essays");
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add("Nơi khác");
    const target = context.workbook.tables.getItem(tableName("essays")).getDataBodyRange();
    other.getRange("A1:B200").values = Array.from({ length: 200 }, (_, index) => ["NQ 57", `nv-${index}`]);
    other.getRange("A1:B200").format.protection.locked = true;
    target.getCell(0, 1).getResizedRange(199, 1).copyFrom("'Nơi khác'!A1:B200");
    await context.sync();
  });
  const { rows } = await readSheet(desk, "essays");
  expect(rows).toHaveLength(200);
  expect(
    await desk.write([{ kind: "key", form: "essays", place: rows[0]?.place ?? -1, key: RowKey.parse("k1") }]),
  ).toEqual([]);
  const body = bodyArea(table);
  const person = body.column + hands.column("essays", "person");
  const rule = sheet.validations.find(
    ({ rule: found, area: at }) => found?.type === "List" && at.column === person,
  );
  expect(rule?.area.rows).toBe(body.rows);
  expect(sheet.formatAt(body.row + 150, person)).toMatchObject({ numberFormat: "@", locked: false });
});

test("S23: a code or a name typed over in the matrix is put back when the workbook is opened", async () => {
  const { desk, hands } = await openDesk([ATTENDANCE]);
  hands.put("attendance", 0, 2, "Ai đó");
  await desk.setUp(BINDING, [ATTENDANCE], "vi");
  expect(hands.value("attendance", 0, "#name")).toBe("Nguyễn Văn An");
});

test("S25: a refused request is told as what the clerk can do, and the next one does its work", async () => {
  const { desk, model } = await openDesk();
  model.faults.generalExceptions = 1;
  await expect(desk.write([essay("k1")])).rejects.toBeInstanceOf(WorkbookError);
  model.faults.lostAnswers = 1;
  await expect(desk.read()).rejects.toMatchObject({ code: "failed" });
  await desk.write([essay("k1")]);
  expect((await readSheet(desk, "essays")).rows).toHaveLength(1);
});

test.each<[string, (opened: OpenDesk) => Promise<unknown>]>([
  ["a write", ({ desk }) => desk.write([essay("k1")])],
  ["a sheet that is set up", ({ desk }) => desk.setUp(BINDING, [ESSAYS, ATTENDANCE], "vi")],
  [
    "a column that is put back",
    async ({ desk, hands }) => {
      await hands.deleteColumn("essays", "note");
      await desk.restoreColumns("essays");
    },
  ],
])("S25: %s leaves the events on, whichever of its requests Excel refuses", async (_what, act) => {
  const wereOff: boolean[] = [];
  for (let refused = 1; ; refused += 1) {
    const opened = await openDesk();
    const { host } = opened.office;
    const execute = host.execute.bind(host);
    let asked = 0;
    host.execute = (flags, body) => {
      asked += 1;
      if (asked === refused) {
        wereOff.push(!host.hearsEvents);
        opened.model.faults.generalExceptions = 1;
      }
      return execute(flags, body);
    };
    const outcome = await act(opened).catch((error: unknown) => error);
    if (asked < refused) break;
    if (wereOff.at(-1) === true) expect(outcome).toBeInstanceOf(WorkbookError);
    expect([refused, host.hearsEvents]).toEqual([refused, true]);
  }
  expect(wereOff.length).toBeGreaterThan(1);
});

test("S25: a write that Excel refuses in its middle leaves the events on", async () => {
  const opened = await openDesk();
  const { desk, hands, office } = opened;
  await desk.write([essay("k1")]);
  const { sheet } = hands.table("essays");
  meanwhile(opened, 1, () => {
    sheet.protection = NOTHING_ALLOWED;
  });
  const writing = desk.write([change("k1", "note", "bài k1", "mới")]);
  await expect(writing).rejects.toMatchObject({ code: "protected" });
  expect(office.host.hearsEvents).toBe(true);
});

test("S25: while the clerk types in a cell a write waits", async () => {
  const { desk, model } = await openDesk();
  model.beginCellEdit();
  const writing = desk.write([essay("k1")]);
  model.endCellEdit();
  expect(await writing).toEqual([]);
});

test("S20: codes keep their leading zeros and days are days", async () => {
  const { desk, hands } = await openDesk();
  await desk.write([essay("k1", { person: "001", due: 46_120, note: "1/2" })]);
  expect((await rowsByKey(desk)).get("k1")).toMatchObject({ person: "001", due: 46_120, note: "1/2" });
  const { table, sheet } = hands.table("essays");
  const due = bodyArea(table).column + hands.column("essays", "due");
  expect(sheet.formatAt(bodyArea(table).row, due).numberFormat).toBe("dd/mm/yyyy");
});

test("S25: sheets of long texts are read and written in the web's five megabytes", async () => {
  const { desk } = await openDesk();
  const long = "ư".repeat(3000);
  const keys = Array.from({ length: 2200 }, (_, index) => `k${index}`);
  expect(await desk.write(keys.map((key) => essay(key, { note: long })))).toEqual([]);
  expect(await desk.write(keys.map((key) => change(key, "grade", "", "Tốt")))).toEqual([]);
  const rows = await rowsByKey(desk);
  expect(keys.every((key) => rows.get(key)?.["note"] === long && rows.get(key)?.["grade"] === "Tốt")).toBe(
    true,
  );
});

function hearsEvents(): Promise<boolean> {
  return Excel.run(async (context) => {
    context.runtime.load("enableEvents");
    await context.sync();
    return context.runtime.enableEvents;
  });
}
