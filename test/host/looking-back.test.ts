import { afterEach, expect, test } from "vitest";
import { tableName } from "../../addin/host/table/layout.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { setHidden } from "../../infra/local/excel/model/sheet/sizes.ts";
import { area } from "../../infra/local/excel/model/area.ts";
import { bodyArea } from "../../infra/local/excel/model/table/table.ts";
import { countExchanges } from "../excel/count-exchanges.ts";
import {
  ATTENDANCE,
  BINDING,
  change,
  closeDesk,
  essay,
  ESSAYS,
  openDesk,
  type OpenDesk,
  rowsByKey,
} from "./open-desk.ts";

afterEach(closeDesk);

const KEYS = Array.from({ length: 12 }, (_, index) => `k${index}`);
const edits = KEYS.map((key) => change(key, "note", `bài ${key}`, `mới ${key}`));
const wanted = KEYS.map((key) => `mới ${key}`);

/** An Excel that puts the first row of an array into all visible rows of a range that crosses hidden ones. */
async function opened(): Promise<OpenDesk> {
  const made = await openDesk([ESSAYS, ATTENDANCE], { switches: ["misplacedWrites"] });
  await made.desk.write(KEYS.map((key) => essay(key)));
  return made;
}

const notes = async ({ desk }: OpenDesk): Promise<readonly unknown[]> => {
  const rows = await rowsByKey(desk);
  return KEYS.map((key) => rows.get(key)?.["note"]);
};

/** Hides lines of the table behind the back of whoever has looked already. */
function hide({ hands, model }: OpenDesk, ...lines: readonly number[]): void {
  const { table, sheet } = hands.table("essays");
  for (const line of lines)
    model.as("user", () => setHidden(model, sheet, area(bodyArea(table).row + line, 0), "row", true));
}

/** Runs `act` before each request that writes. */
function beforeWrites({ office: { host } }: OpenDesk, act: (count: number) => void): void {
  const execute = host.execute.bind(host);
  let count = 0;
  host.execute = (flags, body) => {
    const sent = typeof body === "string" ? body : JSON.stringify(body);
    if (sent.includes("SuspendApiCalculationUntilNextSync")) act((count += 1));
    return execute(flags, body);
  };
}

test("S32: in a filtered table each row gets its own value, hidden rows too, in as many exchanges as without a filter", async () => {
  const made = await opened();
  const plain = await countExchanges(() => made.desk.write(edits));
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(tableName("essays"));
    table.columns.getItem("Ghi chú").filter.applyValuesFilter(["mới k3", "mới k4", "mới k8"]);
    await context.sync();
  });
  const back = edits.map((edit) => {
    const { key } = edit as { readonly key: string };
    return change(key, "note", `mới ${key}`, `bài ${key}`);
  });
  await made.desk.read();
  expect(await countExchanges(() => made.desk.write(back))).toBe(plain);
  expect(await notes(made)).toEqual(KEYS.map((key) => `bài ${key}`));
});

test("S32: keys, new rows and states are put into the right rows of a filtered table", async () => {
  const made = await opened();
  const { desk, hands } = made;
  await hands.append("essays", { note: "một" });
  await hands.append("essays", { note: "hai" });
  await hands.append("essays", { note: "ba" });
  hide(made, 3, 13);
  const on = await desk.read();
  const rowsOn = on.sheets.find(({ form }) => form === "essays")?.rows ?? [];
  const keys = rowsOn
    .filter(({ key }) => key === "")
    .map(({ place }) => ({ kind: "key", form: "essays", place, key: RowKey.parse(`n${place}`) }) as const);
  expect(await desk.write(keys, { on })).toEqual([]);
  const states = [...KEYS, ...keys.map(({ key }) => key)].map(
    (key) =>
      ({
        kind: "state",
        form: "essays",
        key: RowKey.parse(key),
        state: "saved",
        text: `Đã lưu ${key}`,
      }) as const,
  );
  expect(await desk.write(states, { on })).toEqual([]);
  const rows = await rowsByKey(desk);
  expect(["n12", "n13", "n14"].map((key) => rows.get(key)?.["note"])).toEqual(["một", "hai", "ba"]);
  const told = states.map(({ key }, line) => [key, hands.value("essays", line, "#status")]);
  expect(told).toEqual(states.map(({ key }) => [key, `√ Đã lưu ${key}`]));
});

test("S31: rows hidden at the very moment of a write get their own values all the same", async () => {
  const made = await opened();
  beforeWrites(made, (count) => {
    if (count === 1) hide(made, 2, 5, 6);
  });
  let kept: unknown;
  expect(
    await made.desk.write(edits, {
      texts: (left) => {
        kept = left;
        return { baseline: "mới" };
      },
    }),
  ).toEqual([]);
  expect(kept).toEqual([]);
  expect(await notes(made)).toEqual(wanted);
});

test("S31: an untouched cell beside the written ones is put back too, a formula as a formula", async () => {
  const made = await opened();
  const { desk, hands } = made;
  hands.put("essays", 4, hands.column("essays", "proposals"), "=2+3");
  const across = KEYS.filter((key) => key !== "k4").flatMap((key, index) => [
    change(key, "note", `bài ${key}`, `mới ${key}`),
    ...(index % 2 === 0 ? [change(key, "person", "Nguyễn Văn An · nv-001", "Trần Thị Bình · nv-002")] : []),
  ]);
  const before = hands.lineOf("essays", 4);
  beforeWrites(made, (count) => {
    if (count === 1) hide(made, 7);
  });
  expect(await desk.write(across)).toEqual([]);
  expect(hands.lineOf("essays", 4)).toEqual(before);
  const [row] = (await desk.read()).sheets.flatMap(({ rows }) => rows.filter(({ key }) => key === "k4"));
  expect(row?.formulas).toEqual(["proposals"]);
});

test("S31: what Excel writes wrong twice is put back, named, and nothing of it is kept", async () => {
  const made = await opened();
  const { desk, hands } = made;
  const { table, sheet } = hands.table("essays");
  const at = [bodyArea(table).row + 3, bodyArea(table).column + hands.column("essays", "note")] as const;
  const put = sheet.grid.put.bind(sheet.grid);
  sheet.grid.put = (row, column, cell) => {
    const isWrong = row === at[0] && column === at[1] && cell.value === "mới k3";
    put(row, column, isWrong ? { ...cell, value: "của ai đó" } : cell);
  };
  let isAsked = false;
  const writing = desk.write(edits, {
    texts: () => {
      isAsked = true;
      return { baseline: "mới" };
    },
  });
  const cell = `Bài thu hoạch!${String.fromCharCode(65 + at[1])}${at[0] + 1}`;
  await expect(writing).rejects.toMatchObject({ code: "misplaced", cells: [cell] });
  expect(isAsked).toBe(false);
  expect((await desk.kept(["baseline"])).baseline).toBe("");
  expect((await notes(made))[3]).toBe("bài k3");
});

test("S31: a cell is compared as it is read: line ends, text format and a leading apostrophe are no difference", async () => {
  const made = await opened();
  const { desk, hands, model } = made;
  model.switches.add("lineFeeds");
  const { table, sheet } = hands.table("essays");
  const due = bodyArea(table).column + hands.column("essays", "due");
  const row = bodyArea(table).row;
  sheet.grid.put(row, due, {
    ...sheet.cell(row, due),
    format: { ...sheet.formatAt(row, due), numberFormat: "@" },
  });
  const written = [
    change("k0", "due", 46_120, 46_150),
    change("k1", "note", "bài k1", "một\r\nhai"),
    change("k2", "note", "bài k2", "=1+1"),
    change("k3", "note", "bài k3", "001"),
    change("k4", "note", "bài k4", "một\rhai\r\n"),
  ];
  expect(await countExchanges(() => desk.write(written))).toBe(2);
  const rows = await rowsByKey(desk);
  const told = ["k1", "k2", "k3", "k4"].map((key) => rows.get(key)?.["note"]);
  expect(told).toEqual(["một\nhai", "=1+1", "001", "một\nhai\n"]);
});

test.each(["true", "1/2", " 7", "=1+1", "'x"])(
  "S16: %s, typed as a text between our look and our write, stays that text",
  async (typed) => {
    const made = await opened();
    const { desk, hands } = made;
    const on = await desk.read();
    hands.put("essays", 0, hands.column("essays", "proposals"), `'${typed}`);
    const edit = change("k0", "proposals", "", 3);
    expect(await desk.write([edit], { on })).toEqual([edit]);
    expect((await rowsByKey(desk)).get("k0")).toMatchObject({ proposals: typed });
  },
);

test("S32: a filter on the matrix costs nobody the name or code that is put back", async () => {
  const made = await opened();
  const { desk, hands } = made;
  hands.put("attendance", 0, 2, "Ai đó");
  hands.put("attendance", 1, 2, "Ai khác");
  await hands.hideRow("attendance", 0);
  await desk.setUp(BINDING, [ESSAYS, ATTENDANCE], "vi");
  expect([0, 1].map((line) => hands.value("attendance", line, "#name"))).toEqual([
    "Nguyễn Văn An",
    "Trần Thị Bình",
  ]);
});
