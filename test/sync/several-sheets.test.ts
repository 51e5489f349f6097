/** What a real Excel was reported to do, with days, notes of several lines and several sheets at once. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { STATUS_SLOT } from "../../addin/host/table/layout.ts";
import { saveWorkbook } from "../../infra/local/excel/model/saving.ts";
import { bodyArea } from "../../infra/local/excel/model/table/table.ts";
import { Person } from "../../infra/local/excel/model/user-actions.ts";
import { type ApiRoom, caller, newRow } from "../api/api-room.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, tickAll, UNIT } from "./clerk/clerk-room.ts";
import { sequence, stored, typeInto } from "./clerk/desk-rows.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";
import { roomApi } from "./clerk/room-api.ts";

type AtExcel = ReturnType<typeof seatAtExcel>;

const FINDING = "Chưa có sổ theo dõi:\nbổ sung trước 30/4";
const WRITTEN = ["nq-57.nv-001", "nq-57.nv-002"] as const;

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
  room.clock.now = "2026-05-12T02:00:00.000Z";
  await room.fill(UNIT, [
    ...WRITTEN.map((key) =>
      newRow("essays", key, { directive: "nq-57", person: key.slice(-6), due: "2026-04-10", grade: "fair" }),
    ),
    ...["2026-03-04", "2026-04-03", "2026-05-06"].map((date, index) =>
      newRow("inspections", `kt-${index}`, { date, kind: "kiem-tra", finding: `Việc ${index}` }),
    ),
  ]);
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

function typed(clerk: AtExcel, form: string, line: number, cells: Readonly<Record<string, string>>): void {
  const { table, sheet } = clerk.hands.table(form);
  const { row, column } = bodyArea(table);
  const person = new Person(clerk.model);
  for (const [field, text] of Object.entries(cells))
    person.type(sheet, row + line, column + clerk.hands.column(form, field), text);
}

/** A colleague hands in an essay, mends two findings, adds one and marks somebody. */
async function colleagueWrites(): Promise<void> {
  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  await typeInto(minh, "essays", WRITTEN[0], "submittedOn", 46_119);
  await typeInto(minh, "essays", WRITTEN[1], "note", "Nộp lần hai\nsau khi sửa");
  await typeInto(minh, "inspections", "kt-0", "finding", FINDING);
  await typeInto(minh, "inspections", "kt-2", "remedyBy", 46_160);
  await minh.hands.append("inspections", { date: 46_151, kind: "Giám sát", finding: "Minh ghi" });
  await typeInto(minh, "attendance", "h2.nv-002", "mark", "P");
  await pushAll(minh);
}

const valuesOf = async () =>
  Promise.all(
    ["essays", "inspections", "attendance"].map(async (form) =>
      [...(await stored(room, form)).values()].map(({ key, fields, deleted }) => [key, fields, deleted]),
    ),
  );
const shownIn = async ({ rows }: AtExcel) =>
  Promise.all(
    ["essays", "inspections", "attendance"].map(async (form) => (await rows(form)).map(({ cells }) => cells)),
  );
const sendAll = async ({ sync }: AtExcel) => sync.push(tickAll(await sync.preview()));

test("S30: after a pull of several sheets is undone, by however many steps, nothing is sent back over the colleague", async () => {
  const clerk = seatAtExcel(room, "vi", { excel: { switches: ["undo"] } });
  await clerk.sync.open();
  await colleagueWrites();
  const before = await valuesOf();
  const { undoable } = clerk.model.history;
  await clerk.sync.pull();
  const pulled = await shownIn(clerk);
  let steps = 0;
  while (clerk.model.history.undoable > undoable && clerk.model.history.undo()) {
    steps += 1;
    if (steps % 4 !== 1) continue;
    const file = saveWorkbook(clerk.model);
    const again = seatAtExcel(room, "vi", { excel: { switches: ["undo"] }, file });
    expect(await sendAll(again), `after ${steps} times`).toMatchObject({ kind: "sent", outcomes: [] });
    expect(await shownIn(again)).toEqual(pulled);
    expect(await valuesOf()).toEqual(before);
  }
  expect(steps).toBeGreaterThan(8);
});

test("S30, S9: after a sending from several sheets is undone, by however many steps, nothing is in the register twice", async () => {
  const clerk = seatAtExcel(room, "vi", { excel: { switches: ["undo"] } });
  await clerk.sync.open();
  typed(clerk, "inspections", 3, { date: "06/05/2026", kind: "Giám sát", finding: FINDING });
  typed(clerk, "inspections", 1, { remediedOn: "11/05/2026" });
  typed(clerk, "essays", 0, { submittedOn: "09/04/2026", grade: "Tốt" });
  await clerk.hands.type("attendance", 0, "mark", "x");
  const { undoable } = clerk.model.history;
  const { outcomes } = await sendAll(clerk);
  expect(outcomes.map(({ status }) => status)).toEqual(["accepted", "accepted", "accepted", "accepted"]);
  const before = await valuesOf();
  let steps = 0;
  while (clerk.model.history.undoable > undoable && clerk.model.history.undo()) {
    steps += 1;
    if (steps % 4 !== 1) continue;
    const file = saveWorkbook(clerk.model);
    await sendAll(seatAtExcel(room, "vi", { excel: { switches: ["undo"] }, file }));
    expect(await valuesOf(), `after ${steps} times`).toEqual(before);
  }
  expect(steps).toBeGreaterThan(3);
});

test("S32: in filtered sheets each line gets its own days and texts, and each line says its own state", async () => {
  const clerk = seatAtExcel(room, "vi", { excel: { switches: ["misplacedWrites", "lineFeeds"] } });
  await clerk.sync.open();
  await colleagueWrites();
  const { table, sheet } = clerk.hands.table("inspections");
  new Person(clerk.model).filter(sheet, table, "Hạn chế phát hiện", { on: "Values", values: ["Việc 1"] });
  await clerk.hands.hideRow("essays", 0);
  await clerk.sync.pull();
  const findings = (await clerk.rows("inspections")).map(({ cells }) => [
    cells["finding"],
    cells["remedyBy"],
  ]);
  expect(findings).toEqual([
    [FINDING.replace("\n", " "), ""],
    ["Việc 1", ""],
    ["Việc 2", 46_160],
    ["Minh ghi", ""],
  ]);
  const essays = (await clerk.rows("essays")).map(({ cells }) => [cells["submittedOn"], cells["note"]]);
  expect(essays).toEqual([
    [46_119, ""],
    ["", "Nộp lần hai sau khi sửa"],
  ]);
  typed(clerk, "inspections", 0, { remedyBy: "30/04/2026" });
  typed(clerk, "inspections", 2, { remedyBy: "31/02/2026" });
  typed(clerk, "inspections", 3, { remedyBy: "01/06/2026" });
  await sendAll(clerk);
  const states = [0, 1, 2, 3].map((line) => clerk.hands.value("inspections", line, STATUS_SLOT));
  expect(states).toEqual(["√ Đã lưu", "", "", "√ Đã lưu"]);
  expect(await clerk.sync.preview()).toMatchObject({ counts: { changed: 0, added: 0, invalid: 1 } });
});

test("S33: a file that another program saved has no column's values under another, in no sheet, and sends nothing", async () => {
  const clerk = seatAtExcel(room, "vi");
  await clerk.sync.open();
  for (const form of ["essays", "inspections"]) {
    const { sheet, table } = clerk.hands.table(form);
    new Person(clerk.model).insertColumns(sheet, table.area.column + 2);
  }
  // Days and numbers of the clerk's own, which would pass for ours.
  for (const line of [0, 1]) clerk.hands.put("essays", line, 2, line === 0 ? 46_140 : "0912");
  typed(clerk, "inspections", 0, { finding: "Một\nhai" });
  const before = await shownIn(clerk);
  const at = await sequence(room);
  const again = seatAtExcel(room, "vi", {
    excel: { switches: ["renumberedColumns", "lineFeeds"] },
    file: saveWorkbook(clerk.model),
  });
  expect(await shownIn(again)).toEqual(before);
  expect((await again.sync.status()).renumbered).toEqual(["essays", "inspections"]);
  const preview = await again.sync.preview();
  expect(preview).toMatchObject({ counts: { changed: 1, added: 0, missing: 0, invalid: 0 } });
  expect(await sequence(room)).toBe(at);
  await again.sync.push(tickAll(preview));
  expect((await stored(room, "inspections")).get("kt-0" as never)?.fields["finding"]).toBe("Một hai");
});

test("S35: where Excel reads the month first, each sheet's days are asked about in words, and none is turned round silently", async () => {
  const clerk = seatAtExcel(room, "vi", { excel: { culture: "en-US" }, culture: "en-US" });
  await clerk.sync.open();
  typed(clerk, "inspections", 3, { date: "04/03/2026", kind: "Giám sát", finding: "Một" });
  typed(clerk, "inspections", 4, { date: "25/03/2026", kind: "Giám sát", finding: "Hai" });
  typed(clerk, "inspections", 5, { date: "2026-03-04", kind: "Giám sát", finding: "Ba" });
  typed(clerk, "essays", 0, { submittedOn: "03/04/2026" });
  const preview = await clerk.sync.preview();
  const rows = preview.kind === "preview" ? preview.rows : [];
  const asked = rows.map(({ fields, questions }) => [
    fields.find(({ field }) => field === "date" || field === "submittedOn")?.after,
    questions.find(({ code }) => code === "day-or-month")?.message.includes("ngày"),
  ]);
  expect(asked).toEqual([
    ["2026-03-04", true],
    ["2026-04-03", true],
    ["2026-03-25", undefined],
    // Excel makes a number of it as of the others, so it cannot be told from them.
    ["2026-03-04", true],
  ]);
});

test("S34: a file with a waiting batch of several sheets goes on in another's hands: it stands in the next preview and is sent once", async () => {
  const service = roomApi(room, () => caller("lan", "Clerk"));
  const lost = { ok: false, problem: { code: "no-answer", status: 0, title: "", traceId: "" } } as const;
  const lan: Clerk = seatClerk(room, "lan", { api: { ...service, push: async () => lost } });
  await lan.sync.open();
  await lan.hands.append("inspections", { date: 46_148, kind: "Kiểm tra", finding: FINDING });
  await typeInto(lan, "essays", WRITTEN[0], "submittedOn", 46_119);
  await typeInto(lan, "essays", WRITTEN[1], "note", "Xin nộp chậm\nvì công tác");
  await typeInto(lan, "attendance", "h1.nv-001", "mark", "x");
  expect(await pushAll(lan)).toMatchObject({ kind: "offline", waiting: 4 });
  const minh = seatClerk(room, "minh", { book: lan.copy() });
  expect(await pushAll(minh)).toMatchObject({
    kind: "taken-over",
    takenOver: [{ user: "lan", answered: 0, dropped: 4 }],
  });
  expect((await pushAll(minh)).outcomes.map(({ status }) => status)).toEqual([
    "accepted",
    "accepted",
    "accepted",
    "accepted",
  ]);
  const again = seatClerk(room, "lan", { book: minh.copy() });
  expect(await again.sync.resume()).toMatchObject({ kind: "sent", outcomes: [] });
  expect(await again.sync.preview()).toMatchObject({ rows: [] });
  const [essays, inspections] = await valuesOf();
  expect(essays).toMatchObject([
    [WRITTEN[0], { submittedOn: "2026-04-07" }, false],
    [WRITTEN[1], { note: "Xin nộp chậm vì công tác" }, false],
  ]);
  expect(inspections).toHaveLength(4);
});
