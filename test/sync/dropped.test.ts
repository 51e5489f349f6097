import { afterEach, beforeEach, expect, test } from "vitest";
import { saveWorkbook } from "../../infra/local/excel/model/saving.ts";
import { NAME_SLOT, STATUS_SLOT } from "../../addin/host/table/layout.ts";
import { choicesOf, NO_REGISTER, withPreview } from "../../addin/ui/state/register-state.ts";
import { rowId, UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { type ApiRoom, COMMITTEE, YEAR } from "../api/api-room.ts";
import { countExchanges } from "../excel/count-exchanges.ts";
import { Person } from "../../infra/local/excel/model/user-actions.ts";
import { ExcelHands } from "../host/excel-hands.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, tickAll, UNIT } from "./clerk/clerk-room.ts";
import { complaint, findRow, previewed, rowsOf, typeInto } from "./clerk/desk-rows.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

const lockMarch = () =>
  room.ledger.lock({ unit: UNIT, year: YEAR }, Period.parse("2026-03"), "hết kỳ", {
    user: UserId.parse("admin"),
    roles: ["Admin"],
    clientId: "test",
  });
const seat = async (): Promise<Clerk> => {
  const clerk = seatClerk(room, "lan");
  await clerk.sync.open();
  return clerk;
};

test("changed, wrong, cleared and missing rows, and marks, show again what is stored; nothing is left to send", async () => {
  const clerk = await seat();
  for (const note of ["một", "hai", "ba"]) await clerk.hands.append("discipline", complaint(note));
  await typeInto(clerk, "attendance", "h1.nv-001", "mark", "P (đi công tác)");
  await pushAll(clerk);
  await typeInto(clerk, "discipline", "một", "pending", "Không");
  await typeInto(clerk, "discipline", "hai", "kind", "không rõ");
  await clerk.hands.deleteRow("discipline", 2);
  await typeInto(clerk, "attendance", "h1.nv-001", "mark", "");
  await typeInto(clerk, "attendance", "h2.nv-002", "mark", "x");
  const { rows } = await previewed(clerk);
  expect(rows.map(({ kind, canRevert }) => [kind, canRevert])).toEqual([
    ["cleared", true],
    ["new", true],
    ["changed", true],
    ["invalid", true],
    ["missing", true],
  ]);
  expect(await clerk.sync.revert(rows)).toBe(5);
  expect((await previewed(clerk)).rows).toEqual([]);
  expect((await findRow(clerk, "attendance", "h1.nv-001")).cells["mark"]).toBe("P (đi công tác)");
  expect((await rowsOf(clerk, "discipline")).map(({ cells }) => cells["note"])).toEqual(["một", "hai", "ba"]);
});

test("one row is given back alone, and what was typed after the look stays", async () => {
  const clerk = await seat();
  for (const note of ["một", "hai"]) await clerk.hands.append("discipline", complaint(note));
  await pushAll(clerk);
  for (const note of ["một", "hai"]) await typeInto(clerk, "discipline", note, "pending", "Không");
  const { rows } = await previewed(clerk);
  expect(await clerk.sync.revert(rows.slice(0, 1))).toBe(1);
  expect((await previewed(clerk)).rows).toHaveLength(1);
});

test("on Excel the status of a row that was given back says nothing any more", async () => {
  const { sync, hands } = seatAtExcel(room);
  await sync.open();
  await lockMarch();
  await hands.type("attendance", 0, "mark", "K");
  await sync.push(tickAll(await sync.preview()));
  expect(hands.value("attendance", 0, STATUS_SLOT)).toContain("Kỳ đã khóa");
  const preview = await sync.preview();
  if (preview.kind !== "preview") throw new Error(preview.why);
  expect(await sync.revert(preview.rows)).toBe(1);
  expect(hands.value("attendance", 0, STATUS_SLOT)).toBe("");
  expect(await sync.preview()).toMatchObject({ rows: [] });
});

test("S14: a row of a locked period is told before it is sent, waits apart, and is sent when the clerk ticks it", async () => {
  const clerk = await seat();
  await lockMarch();
  await clerk.sync.pull();
  await typeInto(clerk, "attendance", "h1.nv-001", "mark", "x");
  await typeInto(clerk, "attendance", "h2.nv-001", "mark", "x");
  const { forms } = await clerk.sync.status();
  expect(forms.find(({ form }) => form === "attendance")).toMatchObject({ unsent: 1, locked: 1 });
  const preview = await previewed(clerk);
  const register = withPreview(NO_REGISTER, preview);
  const chosen = preview.rows.map((row) => [row.key, row.locked, register.choices.get(row), choicesOf(row)]);
  expect(chosen).toEqual([
    ["h1.nv-001", "2026-03", "skip", ["skip", "send"]],
    ["h2.nv-001", undefined, "send", ["send", "skip"]],
  ]);
});

test("S14: a day on which a duty was met after the locked period is not held back", async () => {
  const clerk = await seat();
  await clerk.hands.append("essays", { directive: "57", person: "Nguyễn Văn An", due: "15/03/2026" });
  await clerk.hands.append("essays", {
    directive: "57",
    person: "Trần Thị Bình",
    due: "15/03/2026",
    note: "x",
  });
  await pushAll(clerk);
  await lockMarch();
  await clerk.sync.pull();
  const essay = (await rowsOf(clerk, "essays")).find(({ cells }) => cells["note"] === "x");
  await clerk.hands.type("essays", essay?.place ?? 0, "submittedOn", "12/05/2026");
  const { rows } = await previewed(clerk);
  expect(rows.map(({ kind, locked }) => [kind, locked])).toEqual([["changed", undefined]]);
});

test("a row with a correction under way is not chosen again", async () => {
  const clerk = await seat();
  await typeInto(clerk, "attendance", "h1.nv-001", "mark", "x");
  const preview = await previewed(clerk);
  const [row] = preview.rows;
  const id = rowId({ form: "attendance", key: "h1.nv-001" });
  const register = withPreview({ ...NO_REGISTER, pending: new Set([id]) }, preview);
  expect(row === undefined ? undefined : register.choices.get(row)).toBe("skip");
});

test("marks read alike once they are stored, whatever was typed, and a nought is asked about", async () => {
  const clerk = await seat();
  await typeInto(clerk, "attendance", "h1.nv-001", "mark", "có mặt");
  await typeInto(clerk, "attendance", "h2.nv-001", "mark", "1");
  await typeInto(clerk, "attendance", "h1.nv-002", "mark", "vắng có phép");
  await typeInto(clerk, "attendance", "h2.nv-002", "mark", "0");
  const { rows } = await previewed(clerk);
  expect(rows.find(({ kind }) => kind === "invalid")?.issues[0]?.message).toContain("để trống nếu chưa");
  await pushAll(clerk);
  const marks = await Promise.all(
    ["h1.nv-001", "h2.nv-001", "h1.nv-002", "h2.nv-002"].map(
      async (key) => (await findRow(clerk, "attendance", key)).cells["mark"],
    ),
  );
  expect(marks).toEqual(["x", "x", "P", "0"]);
  expect((await previewed(clerk)).rows).toHaveLength(1);
  // The same mark in other words is nothing to send, and is spelled alike with the next sending.
  await typeInto(clerk, "attendance", "h1.nv-001", "mark", "có");
  await typeInto(clerk, "attendance", "h2.nv-002", "mark", "K");
  await pushAll(clerk);
  expect((await findRow(clerk, "attendance", "h1.nv-001")).cells["mark"]).toBe("x");
});

test("S27: the sessions of the unit's own sheet are listed newest first, each with who has no mark yet", async () => {
  const clerk = await seat();
  await typeInto(clerk, "attendance", "h1.nv-001", "mark", "x");
  expect(await clerk.sync.sessions()).toEqual([
    {
      key: "h2",
      title: "02/04/2026 Hội nghị hai",
      day: "2026-04-02",
      blank: ["Nguyễn Văn An", "Trần Thị Bình"],
    },
    { key: "h1", title: "05/03/2026 Hội nghị một", day: "2026-03-05", blank: ["Trần Thị Bình"] },
  ]);
});

test("S27: nobody is present at a session of a day on which they had left the unit, or were exempt, suspended or on long leave", async () => {
  const clerk = await seat();
  const blank = async (): Promise<readonly (readonly string[])[]> => {
    await clerk.sync.open();
    return (await clerk.sync.sessions()).map((session) => session.blank);
  };
  const [an, binh] = ["Nguyễn Văn An", "Trần Thị Bình"];
  const change = (form: string, key: string, fields: object, baseRev = 0) =>
    room.fill(COMMITTEE, [{ form, key, baseRev, fields }]);
  await change("memberships", "nv-001.cb-mot.2026-01-01", { until: "2026-03-31" }, 1);
  expect(await blank()).toEqual([[binh], [an, binh]]);
  await change("people", "nv-002", { exempt: true, exemptUntil: "2026-03-05" }, 1);
  expect(await blank()).toEqual([[binh], [an]]);
  await change("absences", "nv-002.2026-04-01", { person: "nv-002", kind: "sick", from: "2026-04-01" });
  expect(await blank()).toEqual([[], [an]]);
  const filled = [];
  for (const { key } of await clerk.sync.sessions())
    filled.push((await clerk.sync.markAllPresent(key)).filled);
  expect(filled).toEqual([0, 1]);
});

test("on Excel a wrong cell is marked by a rule of the sheet from what the status says, until it is right", async () => {
  const { sync, hands } = seatAtExcel(room);
  await sync.open();
  await hands.append("discipline", complaint("một"));
  await sync.push(tickAll(await sync.preview()));
  await hands.type("discipline", 0, "kind", "không rõ");
  await sync.markProblems();
  expect(hands.value("discipline", 0, STATUS_SLOT)).toMatch(/^× .*: “không rõ” không có trong danh sách/);
  const { sheet } = hands.table("discipline");
  const formulas = sheet.conditionalFormats.map(({ formula }) => formula);
  expect(formulas).toContainEqual(expect.stringContaining("FIND(B$3,$"));
  await hands.type("discipline", 0, "kind", "Khiếu nại, tố cáo");
  await sync.markProblems();
  expect(hands.value("discipline", 0, STATUS_SLOT)).toBe("");
});

test("lines without a key are marked too, wherever they stand, until they are right, emptied or sent", async () => {
  const { sync, hands } = seatAtExcel(room);
  await sync.open();
  const state = (form: string, line: number) => hands.value(form, line, STATUS_SLOT);
  await hands.append("discipline", { ...complaint("sai"), kind: "không rõ" });
  await hands.append("discipline", complaint("đúng"));
  await hands.append("attendance", { [NAME_SLOT]: "Trần Văn Mới", mark: "x" });
  await hands.append("evaluations", { period: "Tháng 3/2026", subject: "Nguyễn Văn An", unit: "99" });
  await sync.markProblems();
  expect(state("discipline", 0)).toMatch(/^× Loại việc: “không rõ” không có trong danh sách/);
  expect(state("discipline", 1)).toBe("");
  expect(state("attendance", 2)).toMatch(/^× Họ và tên: “Trần Văn Mới” chưa có trong danh sách/);
  const points = hands.table("evaluations").table.columns[hands.columnsAcross("evaluations", "unit")[0] ?? 0];
  expect(state("evaluations", 0)).toMatch(/^× /);
  expect(state("evaluations", 0)).toContain(`${points?.name}: 99`);
  expect(await countExchanges(() => sync.markProblems())).toBe(1);
  await hands.sortRising("discipline", "note");
  await sync.markProblems();
  expect([state("discipline", 0), state("discipline", 1)]).toEqual(["", expect.stringMatching(/^× /)]);
  await hands.type("discipline", 1, "kind", "Khiếu nại, tố cáo");
  hands.put("attendance", 2, hands.column("attendance", NAME_SLOT), "");
  hands.put("attendance", 2, 3, "");
  await sync.markProblems();
  expect([state("discipline", 1), state("attendance", 2)]).toEqual(["", ""]);
  await sync.push(tickAll(await sync.preview()));
  expect(state("discipline", 1)).toBe("√ Đã lưu");
});

test("a status names the cells as the sheet does, whatever the pane's language and the clerk's wording", async () => {
  const made = seatAtExcel(room);
  await made.sync.open();
  const { sync, hands } = seatAtExcel(room, "en", { file: saveWorkbook(made.model) });
  const own = new ExcelHands(hands.model);
  await own.append("discipline", { ...complaint("sai"), kind: "không rõ", actedOn: "31/02/2026" });
  await own.append("evaluations", { period: "Tháng 3/2026", subject: "Nguyễn Văn An", unit: "99" });
  const acted = own.column("discipline", "actedOn");
  const { table, sheet } = own.table("discipline");
  new Person(hands.model).type(sheet, table.area.row, table.area.column + acted, "Ngày xảy ra");
  await sync.refresh();
  await sync.markProblems();
  const status = String(own.value("discipline", 0, STATUS_SLOT));
  expect(status).toMatch(/^× Loại việc: “không rõ” is not in the list.* Ngày xảy ra: “31.02.2026” is no day/);
  const points = own.table("evaluations").table.columns[own.columnsAcross("evaluations", "unit")[0] ?? 0];
  expect(own.value("evaluations", 0, STATUS_SLOT)).toContain(`${points?.name}: 99`);
});

test("a workbook that was made before cells were marked gets the rule with the next fetching, once", async () => {
  const made = seatAtExcel(room);
  await made.sync.open();
  const { "#layout": layout = "" } = await made.desk.kept(["#layout"]);
  await made.desk.keep({ "#layout": layout.replaceAll(',"marksCells":true', "") });
  for (const sheet of made.model.sheets)
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ kind }) => kind !== "Custom");
  const { sync, hands } = seatAtExcel(room, "vi", { file: saveWorkbook(made.model) });
  const rules = () =>
    hands.table("discipline").sheet.conditionalFormats.filter(({ kind }) => kind === "Custom").length;
  expect(rules()).toBe(0);
  await sync.refresh();
  expect(rules()).toBe(1);
  await sync.refresh();
  await sync.open();
  expect(rules()).toBe(1);
});
