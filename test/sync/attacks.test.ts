import { afterEach, beforeEach, expect, test } from "vitest";
import { tableName } from "../../addin/host/table/layout.ts";
import type { Preview } from "../../addin/sync/ports/register-sync.ts";
import { bodyArea } from "../../infra/local/excel/model/table/table.ts";
import { Person } from "../../infra/local/excel/model/user-actions.ts";
import { type ApiRoom, newRow } from "../api/api-room.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { openClerkRoom, tickAll, UNIT } from "./clerk/clerk-room.ts";
import { sequence, stored } from "./clerk/desk-rows.ts";
import { countExchanges } from "../excel/count-exchanges.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";

/** Exchanges of a reading of 5,000 rows: survey and notebook, one for each 20,000 cells, and the end of the conversation. */
const MOST_EXCHANGES = 9;

type ExcelClerk = ReturnType<typeof seatAtExcel>;

let room: ApiRoom;
let clerk: ExcelClerk;
beforeEach(async () => {
  room = await openClerkRoom();
  clerk = seatAtExcel(room, "vi", { culture: "vi-VN" });
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

const complaintOf = (index: number) =>
  newRow("discipline", `d${index}`, {
    subject: "nv-001",
    kind: "complaint",
    pending: true,
    note: `việc ${(index * 37) % 499}`,
  });
const openWith = async (count: number): Promise<void> => {
  await room.fill(
    UNIT,
    Array.from({ length: count }, (_, index) => complaintOf(index)),
  );
  await clerk.sync.open();
};
const previewed = async (): Promise<Extract<Preview, { kind: "preview" }>> => {
  const preview = await clerk.sync.preview();
  if (preview.kind !== "preview") throw new Error(`broken: ${preview.why}`);
  return preview;
};
const sendAll = async () => clerk.sync.push(tickAll(await clerk.sync.preview()));
/** Types as a person does, in an Excel with Vietnamese settings. */
const typed = (form: string, line: number, cells: Readonly<Record<string, string>>): void => {
  const { table, sheet } = clerk.hands.table(form);
  const body = bodyArea(table);
  for (const [field, text] of Object.entries(cells)) {
    const [across = clerk.hands.column(form, field)] = clerk.hands.columnsAcross(form, field);
    const column = body.column + across;
    new Person(clerk.model).type(sheet, body.row + line, column, text);
  }
};

test("S1: 500 rows that are sorted, filtered, on a sheet that is renamed, moved and copied, send nothing", async () => {
  await openWith(500);
  const before = await sequence(room);
  await clerk.hands.sortFalling("discipline", "note");
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(tableName("discipline"));
    table.columns.getItem("Ghi chú").filter.applyValuesFilter(["việc 37"]);
    table.name = "Ky_luat_cua_toi";
    table.worksheet.name = "Kỷ luật năm nay";
    table.worksheet.position = 0;
    await context.sync();
  });
  expect(await previewed()).toMatchObject({ rows: [] });
  expect(await sendAll()).toMatchObject({ kind: "sent", outcomes: [] });
  expect(await sequence(room)).toBe(before);
});

test("S6: without the key column nothing is sent; each row gets its key again, and the edit that was made meanwhile is found", async () => {
  await openWith(120);
  await clerk.hands.deleteColumn("discipline", "key");
  expect(await clerk.sync.push(new Map())).toMatchObject({ kind: "broken" });
  const proposals = await clerk.sync.proposeRepair();
  expect(proposals.flatMap(({ matches }) => matches)).toHaveLength(120);
  await clerk.hands.sortFalling("discipline", "note");
  await clerk.sync.repair(proposals);
  expect(await previewed()).toMatchObject({ rows: [] });
  await clerk.hands.type("discipline", 7, "note", "sửa");
  expect(await previewed()).toMatchObject({ counts: { changed: 1, added: 0, missing: 0 } });
});

test("S4: rows that are copied with their hidden keys are copies, and the originals change nothing", async () => {
  await openWith(40);
  for (const place of [0, 5, 9]) await clerk.hands.copyRow("discipline", place);
  expect(await previewed()).toMatchObject({ counts: { copied: 3, changed: 0, added: 0 } });
  await clerk.hands.sortFalling("discipline", "note");
  expect(await previewed()).toMatchObject({ counts: { copied: 3, changed: 0, added: 0 } });
  const report = await sendAll();
  expect(report.outcomes.map(({ status }) => status)).toEqual(["accepted", "accepted", "accepted"]);
  expect((await stored(room, "discipline")).size).toBe(43);
  expect(await previewed()).toMatchObject({ rows: [] });
});

test("S4, S22: 200 rows pasted from another file, with its keys and without its rules, are new rows; what cannot be read says why", async () => {
  await openWith(3);
  const { table, sheet } = clerk.hands.table("discipline");
  const body = bodyArea(table);
  const lines = Array.from({ length: 200 }, (_, index) => {
    const line = Array.from({ length: table.columns.length }, () => "");
    const put = (field: string, text: string): void => {
      line[clerk.hands.column("discipline", field)] = text;
    };
    put("key", `x-${index}`);
    put("subject", index % 2 === 0 ? "NV-001" : "nguyen van an");
    put("kind", index === 17 ? "chưa rõ" : "khieu nai, to cao");
    put("pending", "x");
    put("note", `dán ${index}`);
    put("decidedOn", "05/03/2026");
    return line;
  });
  new Person(clerk.model).pasteCells(sheet, body.row + 3, body.column, lines);
  const { counts, rows } = await previewed();
  expect(counts).toMatchObject({ added: 199, invalid: 1, changed: 0, copied: 0 });
  expect(rows.find(({ kind }) => kind === "invalid")?.issues).toMatchObject([{ field: "kind" }]);
  const report = await sendAll();
  expect(report.outcomes.filter(({ status }) => status === "accepted")).toHaveLength(199);
  const saved = [...(await stored(room, "discipline")).values()].filter(({ fields }) =>
    String(fields["note"]).startsWith("dán"),
  );
  const read = saved.map(({ fields }) => [fields["subject"], fields["decidedOn"]].join(" "));
  expect(new Set(read)).toEqual(new Set(["nv-001 2026-03-05"]));
  expect(await previewed()).toMatchObject({ counts: { added: 0, changed: 0, invalid: 1 } });
});

test("S19, S20: dates in several spellings and decimals with comma and point are what they mean; what is in doubt is asked", async () => {
  await openWith(0);
  const spellings = ["05/03/2026", "5-3-2026", "2026-03-05", "5.3.2026", "ngày 5 tháng 3 năm 2026"];
  for (const [line, decidedOn] of spellings.entries())
    typed("discipline", line, {
      subject: "nv-001",
      kind: "Kỷ luật",
      pending: "Không",
      decidedOn,
      note: decidedOn,
    });
  typed("discipline", spellings.length, {
    subject: "nv-001",
    kind: "Kỷ luật",
    pending: "Không",
    decidedOn: "31/02/2026",
  });
  const points = ["2,5", "2.5", "1.234", "0", ""];
  for (const [line, self] of points.entries())
    typed("evaluations", line, {
      period: `${line + 1}/2026`,
      subject: "nv-001",
      self,
    });
  const { rows } = await previewed();
  const days = rows.filter(({ form, kind }) => form === "discipline" && kind === "new");
  expect(days.map(({ fields }) => fields.find(({ field }) => field === "decidedOn")?.after)).toEqual(
    spellings.map(() => "2026-03-05"),
  );
  expect(rows.filter(({ form, kind }) => form === "discipline" && kind === "invalid")).toMatchObject([
    { issues: [{ field: "decidedOn", code: "day-unclear" }] },
  ]);
  const self = rows
    .filter(({ form }) => form === "evaluations")
    .map(({ fields, issues }) => issues[0]?.code ?? fields.find(({ field }) => field === "self")?.after);
  // Excel itself reads a typed 1.234 as a thousand, which the cell refuses; pasted as text it is ambiguous.
  // The last line names whom it is about and holds no points, so it waits and is in no preview (S37).
  expect(self).toEqual(["2.5", "2.5", "0"]);
  const { table, sheet } = clerk.hands.table("evaluations");
  const at = bodyArea(table);
  const [column = 0] = clerk.hands.columnsAcross("evaluations", "self");
  sheet.grid.put(at.row + 2, at.column + column, { value: "1.234" });
  clerk.model.version += 1;
  expect((await previewed()).rows.flatMap(({ issues }) => issues.map(({ code }) => code))).toContain(
    "number-in-doubt",
  );
});

test(
  "S25: 5,000 pasted rows of twenty columns are counted and previewed in nine exchanges each",
  { timeout: 240_000 },
  async () => {
    await openWith(0);
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem(tableName("discipline"));
      for (let own = 0; own < 8; own += 1) columns.add(2, undefined, `Cột của tôi ${own}`);
      await context.sync();
    });
    const { table, sheet } = clerk.hands.table("discipline");
    const body = bodyArea(table);
    const lines = Array.from({ length: 5000 }, (_, index) => {
      const line = Array.from({ length: table.columns.length }, () => "");
      for (const [field, text] of Object.entries({ subject: "nv-001", kind: "Kỷ luật", pending: "Không" }))
        line[clerk.hands.column("discipline", field)] = text;
      line[clerk.hands.column("discipline", "note")] = `việc ${index}`;
      return line;
    });
    new Person(clerk.model).pasteCells(sheet, body.row, body.column, lines);
    expect(await countExchanges(() => clerk.sync.status())).toBeLessThanOrEqual(MOST_EXCHANGES);
    expect(await countExchanges(previewed)).toBeLessThanOrEqual(MOST_EXCHANGES);
    expect((await previewed()).counts).toMatchObject({ added: 5000, invalid: 0 });
  },
);
