import { afterEach, expect, test } from "vitest";
import { tableName } from "../../addin/host/table/layout.ts";
import { bodyArea } from "../../infra/local/excel/model/table/table.ts";
import { Person } from "../../infra/local/excel/model/user-actions.ts";
import { ATTENDANCE, change, closeDesk, ESSAYS, essay, openDesk, type OpenDesk } from "./open-desk.ts";

afterEach(closeDesk);

const watched = async (count: number): Promise<OpenDesk> => {
  const opened = await openDesk([ESSAYS, ATTENDANCE]);
  await opened.desk.write(Array.from({ length: count }, (_, index) => essay(`k${index}`)));
  await opened.desk.watch(() => undefined);
  await opened.desk.read();
  return opened;
};

/** The number of Excel's answers while `act` runs, and their size in characters. */
async function answers({ office }: OpenDesk, act: () => Promise<unknown>) {
  const { host } = office;
  const execute = host.execute.bind(host);
  const told = { times: 0, length: 0 };
  host.execute = async (flags, body) => {
    const answer = await execute(flags, body);
    told.times += 1;
    told.length += JSON.stringify(answer).length;
    return answer;
  };
  await act();
  host.execute = execute;
  return told;
}

/** A cached reading is correct when it equals a reading made right after it. */
async function looks({ desk, office }: OpenDesk) {
  await office.settled();
  const glance = await desk.readCached();
  return { glance, reading: await desk.read() };
}

test("S2: after an edit of one of 5,000 rows a glance asks for that row alone, and says what a reading says", async () => {
  const opened = await watched(5000);
  const { desk, hands, office } = opened;
  const whole = await answers(opened, () => desk.read());
  await hands.type("essays", 4321, "note", "đã sửa");
  await office.settled();
  const glance = await answers(opened, () => desk.readCached());
  expect(glance.times).toBeLessThanOrEqual(4);
  expect(glance.length * 50).toBeLessThan(whole.length);
  expect(whole.times).toBeGreaterThan(glance.times);
  const { glance: seen, reading } = await looks(opened);
  expect(seen).toEqual(reading);
});

test.each<readonly [string, (opened: OpenDesk) => Promise<void> | void]>([
  ["typed below the last row", ({ hands }) => hands.append("essays", { note: "mới" })],
  ["marked", ({ hands }) => hands.type("attendance", 0, "mark", "x")],
  [
    "sorted, then typed into",
    async ({ hands }) => {
      await hands.append("essays", { note: "a" });
      await hands.append("essays", { note: "z" });
      await hands.sortFalling("essays", "note");
      await hands.type("essays", 1, "grade", "Tốt");
    },
  ],
  [
    "moved by an inserted row",
    ({ model, hands }) => {
      const { table, sheet } = hands.table("essays");
      new Person(model).insertRows(sheet, bodyArea(table).row + 2);
    },
  ],
  [
    "pasted over",
    ({ model, hands }) => {
      const { table, sheet } = hands.table("essays");
      const body = bodyArea(table);
      const lines = Array.from({ length: 300 }, (_, index) => ["NQ 57", `nv-${index}`]);
      new Person(model).pasteCells(sheet, body.row + 1, body.column + 1, lines);
    },
  ],
  ["given the key of another", ({ hands }) => hands.put("essays", 1, 0, "k5")],
  [
    "computed from another sheet",
    async ({ model, hands, desk }) => {
      hands.put("essays", 1, hands.column("essays", "proposals"), "=Nháp!A1");
      await desk.read();
      const draft = model.sheets.find(({ name }) => name === "Nháp");
      if (draft === undefined) throw new Error("no draft");
      new Person(model).type(draft, 0, 0, "7");
    },
  ],
  [
    "written by ourselves",
    async ({ desk }) => {
      await desk.write([change("k2", "grade", "", "Tốt")]);
    },
  ],
])("S2: a glance at a table that was %s says what a reading says", async (_what, act) => {
  const opened = await watched(30);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Nháp");
    await context.sync();
  });
  await opened.office.settled();
  await opened.desk.readCached();
  await act(opened);
  const { glance: seen, reading } = await looks(opened);
  expect(seen).toEqual(reading);
});

test("S2: a glance that fails leaves nothing out of the next", async () => {
  const opened = await watched(30);
  const { desk, hands, model, office } = opened;
  await hands.type("essays", 3, "note", "đã sửa");
  await office.settled();
  model.faults.generalExceptions = 1;
  await expect(desk.readCached()).rejects.toMatchObject({ code: "failed" });
  const { glance: seen, reading } = await looks(opened);
  expect(seen).toEqual(reading);
});

test("S2: without events every glance is a reading", async () => {
  const opened = await openDesk([ESSAYS]);
  await opened.desk.write([essay("k1")]);
  await opened.desk.readCached();
  expect(opened.model.findTable(tableName("essays"))).toBeDefined();
  await opened.hands.type("essays", 0, "note", "đã sửa");
  const { glance: seen, reading } = await looks(opened);
  expect(seen).toEqual(reading);
});
