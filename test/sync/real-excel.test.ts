/** What a real Excel and other programs were reported to do to a clerk's file. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { STATUS_SLOT, tableName } from "../../addin/host/table/layout.ts";
import { bodyArea } from "../../infra/local/excel/model/table/table.ts";
import { Person } from "../../infra/local/excel/model/user-actions.ts";
import { renumberColumns } from "../../infra/local/excel/model/table/renumbering.ts";
import type { PushReport } from "../../addin/sync/ports/register-sync.ts";
import { type ApiRoom, newRow } from "../api/api-room.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { openClerkRoom, pushAll, seatClerk, tickAll, UNIT } from "./clerk/clerk-room.ts";
import { complaint, sequence, typeInto } from "./clerk/desk-rows.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";

type ExcelClerk = ReturnType<typeof seatAtExcel>;

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
  room.clock.now = "2026-04-10T02:00:00.000Z";
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

const NOTES = ["một", "hai", "ba", "bốn", "năm", "sáu"];

async function opened(): Promise<ExcelClerk> {
  await room.fill(
    UNIT,
    NOTES.map((note, index) =>
      newRow("discipline", `d${index}`, { subject: "nv-001", kind: "complaint", pending: true, note }),
    ),
  );
  const clerk = seatAtExcel(room);
  await clerk.sync.open();
  return clerk;
}

async function filterNotes(shown: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(tableName("discipline"));
    table.columns.getItem("Ghi chú").filter.applyValuesFilter([...shown]);
    await context.sync();
  });
}

const notesOf = async ({ rows }: ExcelClerk): Promise<readonly unknown[]> =>
  (await rows("discipline")).map(({ cells }) => cells["note"]);

test("S32: a pull into a filtered table gives each row its own values, and nothing is the clerk's edit afterwards", async () => {
  const clerk = await opened();
  clerk.model.switches.add("misplacedWrites");
  await filterNotes(["một", "hai", "bốn", "năm"]);
  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  for (const note of ["hai", "ba", "bốn", "sáu"])
    await typeInto(minh, "discipline", note, "note", `Minh: ${note}`);
  await pushAll(minh);
  expect(await clerk.sync.pull()).toMatchObject({ kind: "pulled", rows: 4, kept: 0 });
  expect(await notesOf(clerk)).toEqual(["một", "Minh: hai", "Minh: ba", "Minh: bốn", "năm", "Minh: sáu"]);
  expect(await clerk.sync.preview()).toMatchObject({ kind: "preview", rows: [] });
});

test("S32: new rows of a filtered table are sent once, each under its own key, and each line says so", async () => {
  const clerk = await opened();
  clerk.model.switches.add("misplacedWrites");
  for (const note of ["bảy", "tám", "chín"]) await clerk.hands.append("discipline", complaint(note));
  await filterNotes(["một", "bảy", "chín"]);
  const preview = await clerk.sync.preview();
  const { outcomes } = await clerk.sync.push(tickAll(preview));
  expect(outcomes.map(({ status }) => status)).toEqual(["accepted", "accepted", "accepted"]);
  expect(await clerk.sync.preview()).toMatchObject({ rows: [] });
  const keys = (await clerk.rows("discipline")).map(({ key }) => key);
  expect(new Set(keys).size).toBe(9);
  const states = [6, 7, 8].map((line) => clerk.hands.value("discipline", line, STATUS_SLOT));
  expect(states).toEqual(["√ Đã lưu", "√ Đã lưu", "√ Đã lưu"]);
});

test.each([
  ["a column of the clerk's own among ours", "discipline", "Số điện thoại"],
  ["one before all others", "discipline", "STT"],
])(
  "S33: after another program has numbered a table with %s anew, nothing is sent and states stay in their column",
  async (_what, form, caption) => {
    const clerk = await opened();
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem(tableName(form));
      columns.add(caption === "STT" ? 1 : 3, undefined, caption);
      await context.sync();
    });
    const before = await clerk.rows(form);
    renumberColumns(clerk.model);
    expect(await clerk.rows(form)).toEqual(before);
    expect((await clerk.sync.status()).renumbered).toEqual([form]);
    expect(await clerk.sync.preview()).toMatchObject({ kind: "preview", rows: [], missingColumns: {} });
    await clerk.hands.type(form, 0, "note", "đã sửa");
    const { outcomes } = await clerk.sync.push(tickAll(await clerk.sync.preview()));
    expect(outcomes.map(({ status }) => status)).toEqual(["accepted"]);
    expect(clerk.hands.value(form, 0, STATUS_SLOT)).toBe("√ Đã lưu");
    // Opened once more, the table is known by its ids again.
    await clerk.sync.open();
    expect((await clerk.sync.status()).renumbered).toBeUndefined();
    expect(await clerk.rows(form)).toMatchObject([
      { cells: { note: "đã sửa" } },
      ...before.slice(1).map(({ cells }) => ({ cells })),
    ]);
  },
);

test("S33: a session that was added later keeps its marks when another program numbers the columns anew", async () => {
  const clerk = await opened();
  await clerk.hands.type("attendance", 0, "mark", "x");
  await clerk.hands.type("attendance", 1, "mark", "K");
  await clerk.sync.push(tickAll(await clerk.sync.preview()));
  const { table } = clerk.hands.table("attendance");
  // As if the second session had come after the column of states: its id is the highest, its place is before it.
  table.columns = table.columns.map((column, index) => (index === 4 ? { ...column, id: 90 } : column));
  await clerk.sync.open();
  const before = await clerk.rows("attendance");
  renumberColumns(clerk.model);
  expect(await clerk.rows("attendance")).toEqual(before);
  expect(await clerk.sync.preview()).toMatchObject({ rows: [] });
});

test("S33: where the clerk may have exchanged two captions nothing is written until they say that the captions count", async () => {
  const clerk = await opened();
  const { table, sheet } = clerk.hands.table("discipline");
  const [one, other] = [
    clerk.hands.column("discipline", "note"),
    clerk.hands.column("discipline", "actedOn"),
  ];
  const row = table.area.row;
  const exchange = (): void => {
    const captions = [one, other].map((at) => table.columns[at]?.name ?? "");
    for (const [at, name] of [
      [one, captions[1]],
      [other, captions[0]],
    ] as const) {
      table.columns = table.columns.map((column, index) =>
        index === at ? { ...column, name: name ?? "" } : column,
      );
      sheet.grid.put(row, table.area.column + at, {
        ...sheet.cell(row, table.area.column + at),
        value: name ?? "",
      });
    }
    clerk.model.version += 1;
  };
  const lines = (): unknown => NOTES.map((_, line) => clerk.hands.lineOf("discipline", line));
  const before = lines();
  exchange();
  const broken = { kind: "broken", broken: { why: "columns-unclear", forms: ["discipline"] } };
  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  await typeInto(minh, "discipline", "hai", "note", "Minh: hai");
  await pushAll(minh);
  expect(await clerk.sync.preview()).toMatchObject({ kind: "broken", why: "columns-unclear" });
  expect(await clerk.sync.pull()).toMatchObject(broken);
  expect(lines()).toEqual(before);
  // Typed back, the captions are in no doubt any more.
  exchange();
  expect(await clerk.sync.preview()).toMatchObject({ kind: "preview", rows: [] });
  exchange();
  await clerk.sync.repair(await clerk.sync.proposeRepair());
  expect(await clerk.sync.preview()).toMatchObject({ kind: "preview" });
  const [first] = await clerk.rows("discipline");
  expect(first?.cells["actedOn"]).toBe("một");
});

test.each([
  ["en-US", "05/03/2026", "2026-05-03", "2026-03-05"],
  ["vi-VN", "05/03/2026", "2026-03-05", undefined],
] as const)(
  "S35: in %s the day that Excel made of %s is asked about in words where it may be the other way round",
  async (culture, text, read, other) => {
    leaveExcel();
    const clerk = seatAtExcel(room, "vi", { excel: { culture } });
    await clerk.sync.open();
    const { table, sheet } = clerk.hands.table("discipline");
    const person = new Person(clerk.model);
    for (const [field, typed] of [
      ["subject", "nv-001"],
      ["kind", "Khiếu nại, tố cáo"],
      ["note", "đã ghi"],
      ["actedOn", text],
    ] as const)
      person.type(
        sheet,
        bodyArea(table).row,
        bodyArea(table).column + clerk.hands.column("discipline", field),
        typed,
      );
    const preview = await clerk.sync.preview();
    const [row] = preview.kind === "preview" ? preview.rows : [];
    expect(row?.fields).toContainEqual({ field: "actedOn", before: null, after: read });
    const asked = row?.questions.find(({ code }) => code === "day-or-month");
    if (other === undefined) expect(asked).toBeUndefined();
    else {
      expect(asked?.message).toContain("ngày 3 tháng 5 năm 2026");
      expect(asked?.message).toContain(other);
      // The note of the row is no answer to it.
      expect(row?.isExplained).toBe(false);
      expect(await clerk.sync.status()).toMatchObject({ monthFirst: true });
      person.type(
        sheet,
        bodyArea(table).row,
        bodyArea(table).column + clerk.hands.column("discipline", "actedOn"),
        other,
      );
      const again = await clerk.sync.preview();
      const mended = again.kind === "preview" ? again.rows[0] : undefined;
      expect(mended?.fields).toContainEqual({ field: "actedOn", before: null, after: other });
    }
  },
);

test.each<readonly [string, (clerk: ExcelClerk, batches: PushReport["batches"]) => Promise<unknown>]>([
  ["sending", async ({ sync }) => sync.push(new Map())],
  ["undoing", ({ sync }, batches) => sync.undo(batches)],
  ["fetching", ({ sync }) => sync.refresh()],
  ["going on with a sending", ({ sync }) => sync.resume()],
])("S36: while a cell is being edited %s reaches neither the register nor the sheet", async (_what, act) => {
  const clerk = await opened();
  await clerk.hands.append("discipline", complaint("mới"));
  const { batches } = await clerk.sync.push(tickAll(await clerk.sync.preview()));
  const before = await sequence(room);
  const { version } = clerk.model;
  clerk.model.beginCellEdit();
  const done = act(clerk, batches);
  // As long as a colleague's whole pull takes.
  await seatClerk(room, "minh").sync.open();
  expect([await sequence(room), clerk.model.version]).toEqual([before, version]);
  clerk.model.endCellEdit();
  await done;
});
