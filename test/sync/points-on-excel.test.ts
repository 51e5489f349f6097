import { afterEach, beforeEach, expect, test } from "vitest";
import { STATUS_SLOT } from "../../addin/host/table/layout.ts";
import { FORMS_VERSION } from "../../domain/forms/forms-version.ts";
import type { Switch } from "../../infra/local/excel/model/switches.ts";
import { Person } from "../../infra/local/excel/model/user-actions.ts";
import { bodyArea } from "../../infra/local/excel/model/table/table.ts";
import { saveWorkbook } from "../../infra/local/excel/model/saving.ts";
import { type ApiRoom, caller } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, tickAll, UNIT } from "./clerk/clerk-room.ts";
import { pushAs, rowsOf, stored, typeInto } from "./clerk/desk-rows.ts";
import { emptyWorkbook } from "./clerk/memory-workbook.ts";
import { NO_SERVICE, roomApi } from "./clerk/room-api.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";

const FORM = "evaluations";
/** Criteria of the rule book of the year, by their place across. */
const [FIRST, SECOND] = [0, 1];

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

type AtExcel = ReturnType<typeof seatAtExcel>;

/** A clerk with a line for Nguyễn Văn An in March, in which nothing is entered yet. */
async function openLine(excel: Parameters<typeof seatAtExcel>[2] = {}): Promise<AtExcel> {
  const seat = seatAtExcel(room, "vi", excel);
  await seat.sync.open();
  await seat.hands.append(FORM, { period: "Tháng 3/2026", subject: "Nguyễn Văn An" });
  return seat;
}

async function previewed({ sync }: AtExcel) {
  const preview = await sync.preview();
  if (preview.kind !== "preview") throw new Error(`broken: ${preview.why}`);
  return preview;
}

async function send({ sync }: AtExcel) {
  return (await sync.push(tickAll(await sync.preview()))).outcomes.map(({ status }) => status);
}

const captions = ({ hands }: AtExcel): readonly string[] =>
  hands.table(FORM).table.columns.map(({ name }) => name);

/** What the register holds, by key. */
const points = async (): Promise<ReadonlyMap<string, unknown>> =>
  new Map(
    [...(await stored(room, FORM)).values()]
      .filter(({ deleted }) => !deleted)
      .map(({ key, fields }) => [key, fields["unit"]]),
  );

async function answered() {
  const answer = await roomApi(room, () => caller("lan", "Clerk")).criteria(2026);
  return answer.ok ? answer.value.criteria : [];
}

const criteriaOf = async (): Promise<readonly string[]> => (await answered()).map(({ title }) => title.vi);

/** A colleague whose workbook is none of Excel's, and has points as a list. */
const seatWithList = (user: string): Clerk => seatClerk(room, user, { book: emptyWorkbook() });

test("a line is a person and a period, and criteria stand across with their maxima above", async () => {
  const seat = await openLine();
  const [period, subject, first = ""] = captions(seat).slice(1);
  expect([period, subject]).toEqual(["Kỳ", "Đối tượng"]);
  expect(first).toMatch(/^.+ \(tối đa \d+\) – Đơn vị chấm$/);
  const { columns } = seat.hands.table(FORM).table;
  const titles = seat.hands.columnsAcross(FORM, "unit").map((at) => columns[at]?.name.split(" (")[0]);
  expect(await criteriaOf()).toEqual(titles);
});

test("each filled cell is a row of its own, and empty ones beside it are none", async () => {
  const seat = await openLine();
  const form = async () => (await seat.sync.status()).forms.find(({ form: own }) => own === FORM);
  expect(await form()).toMatchObject({ rows: 0, unsent: 0, problems: 0, unfilled: 1 });
  await seat.hands.type(FORM, FIRST, "unit", 2.5);
  await seat.hands.type(FORM, SECOND, "unit", "1,5");
  expect(await form()).toMatchObject({ rows: 2, unsent: 2, problems: 0, unfilled: 0 });
  expect(await send(seat)).toEqual(["accepted", "accepted"]);
  expect(new Set((await points()).values())).toEqual(new Set(["2.5", "1.5"]));
  expect(await previewed(seat)).toMatchObject({ rows: [] });
  expect(seat.hands.value(FORM, 0, STATUS_SLOT)).toBe("√ Đã lưu");
  await seat.hands.type(FORM, FIRST, "unit", "");
  expect(await previewed(seat)).toMatchObject({
    rows: [{ kind: "changed", fields: [{ field: "unit", before: "2.5", after: null }] }],
  });
});

test("a line that names nobody is told once, with its cell, and sends nothing", async () => {
  const seat = await openLine();
  await seat.hands.append(FORM, { period: "Tháng 3/2026", subject: "Người Không Quen" });
  const { rows } = await previewed(seat);
  expect(rows).toMatchObject([{ kind: "invalid", line: 5, issues: [{ field: "subject" }] }]);
  expect(await send(seat)).toEqual([]);
  expect((await points()).size).toBe(0);
});

test("points above the maximum are refused where they are typed, and marked where they were pasted", async () => {
  const seat = await openLine();
  const { table, sheet } = seat.hands.table(FORM);
  const [column = 0] = seat.hands.columnsAcross(FORM, "unit");
  const { row } = bodyArea(table);
  const type = (text: string) => new Person(seat.model).type(sheet, row, column, text);
  expect(type("99")).toMatchObject({
    accepted: false,
    message: expect.stringMatching(/^Điểm từ 0 đến \d\./),
  });
  expect(["2,5", "2.5", "0"].map((text) => type(text).accepted)).toEqual([true, true, true]);

  await seat.hands.type(FORM, FIRST, "unit", 9.25);
  await seat.hands.type(FORM, SECOND, "unit", 1);
  const { rows } = await previewed(seat);
  expect(rows.map(({ kind }) => kind)).toEqual(["invalid", "new"]);
  expect(rows[0]?.issues).toMatchObject([
    { field: "unit", code: "points-over-maximum", message: expect.stringMatching(/^9,25 điểm, nhưng/) },
  ]);
  await seat.hands.type(FORM, FIRST, "unit", "-3");
  // What is let in is the criterion's, which the head of the column says, and not any criterion's.
  const below = (await previewed(seat)).rows[0]?.issues[0]?.message ?? "";
  const most = / \(tối đa (\S+)\)/.exec(captions(seat)[column] ?? "")?.[1] ?? expect.unreachable();
  expect(below).toBe(`Phải là số từ 0 đến ${most}.`);
  expect(await send(seat)).toEqual(["accepted"]);
  await seat.sync.markProblems();
  // The rule that marks cells looks for the caption of the cell in the status.
  expect(seat.hands.value(FORM, 0, STATUS_SLOT)).toContain(captions(seat)[column]);
  const [wrong] = rows;
  await seat.desk.goTo({ form: FORM, key: wrong?.key ?? "", field: "unit" });
  expect(await seat.desk.selected()).toEqual({ form: FORM, key: wrong?.key, field: "unit" });
});

test("what a colleague enters comes into the line of that person and period, and into a new one where there is none", async () => {
  const seat = await openLine();
  await seat.hands.type(FORM, FIRST, "unit", 2);
  await send(seat);
  const [first = ""] = (await points()).keys();
  const minh = seatWithList("minh");
  await minh.sync.open();
  const [, second = ""] = await criteriaOf();
  const point = (subject: string, unit: number) =>
    minh.hands.append(FORM, { period: "Tháng 3/2026", subject, criterion: second, unit });
  await point("Nguyễn Văn An", 1);
  await point("Trần Thị Bình", 3);
  await typeInto(minh, FORM, first, "unit", 2.25);
  await pushAll(minh);
  expect(await seat.sync.pull()).toMatchObject({ kind: "pulled", rows: 3 });
  const [own, other] = seat.hands.columnsAcross(FORM, "unit");
  const shown = [0, 1].map((line) => {
    const cells = seat.hands.lineOf(FORM, line);
    return [cells[2], cells[own ?? 0], cells[other ?? 0]];
  });
  expect(shown).toEqual([
    ["Nguyễn Văn An", 2.25, 1],
    ["Trần Thị Bình", "", 3],
  ]);
  expect(await previewed(seat)).toMatchObject({ rows: [] });
});

test("S16: points that are deleted elsewhere leave their cells, and the line goes with the last of them", async () => {
  const seat = await openLine();
  await seat.hands.type(FORM, FIRST, "unit", 2);
  await send(seat);
  await seat.hands.type(FORM, SECOND, "unit", 1);
  await send(seat);
  const minh = seatWithList("minh");
  await minh.sync.open();
  const remove = async (which: number) => {
    const row = (await rowsOf(minh, FORM)).find(({ cells }) => cells["unit"] === which);
    await minh.hands.deleteRow(FORM, row?.place ?? 0);
    await pushAs(minh, "delete");
    await seat.sync.pull();
    const [own, other] = seat.hands.columnsAcross(FORM, "unit");
    const cells = seat.hands.lineOf(FORM, 0);
    return [cells[2], cells[own ?? 0], cells[other ?? 0]];
  };
  expect(await remove(1)).toEqual(["Nguyễn Văn An", 2, ""]);
  expect(await remove(2)).toEqual(["", "", ""]);
  expect(await previewed(seat)).toMatchObject({ rows: [] });
});

test("S16: a line does not go while somebody types into it", async () => {
  const seat = await openLine();
  await seat.hands.type(FORM, FIRST, "unit", 2);
  await send(seat);
  const minh = seatWithList("minh");
  await minh.sync.open();
  await minh.hands.deleteRow(FORM, 0);
  await pushAs(minh, "delete");
  await seat.hands.type(FORM, SECOND, "unit", 1);
  await seat.sync.pull();
  expect(seat.hands.value(FORM, 0, "subject")).toBe("Nguyễn Văn An");
  expect(await send(seat)).toEqual(["accepted"]);
  expect([...(await points()).values()]).toEqual(["1"]);
});

test("S4, S5: a copied line keeps its keys where it was, and a line that was deleted is asked about", async () => {
  const seat = await openLine();
  await seat.hands.type(FORM, FIRST, "unit", 2);
  await send(seat);
  await seat.hands.copyRow(FORM, 0);
  expect((await previewed(seat)).rows.map(({ kind }) => kind)).toEqual(["copied"]);
  await seat.hands.type(FORM, seat.hands.rowsInLine(FORM), "subject", "Trần Thị Bình");
  const { rows } = await previewed(seat);
  expect(rows.map(({ kind, group }) => [kind, group?.split(" · ")[0]])).toEqual([
    ["copied", "Trần Thị Bình"],
  ]);
  expect(await send(seat)).toEqual(["accepted"]);
  await seat.hands.deleteRow(FORM, 0);
  expect(await previewed(seat)).toMatchObject({ rows: [{ kind: "missing" }] });
  await seat.sync.push(new Map((await previewed(seat)).rows.map((row) => [row, "put-back" as const])));
  expect(await previewed(seat)).toMatchObject({ rows: [] });
});

test("S15: a sending that is undone takes its cells back", async () => {
  const seat = await openLine();
  await seat.hands.type(FORM, FIRST, "unit", 2);
  const { batches } = await seat.sync.push(tickAll(await seat.sync.preview()));
  await seat.sync.undo(batches);
  expect((await points()).size).toBe(0);
  expect(seat.hands.lineOf(FORM, 0).filter((cell) => cell !== "" && cell !== 0)).toEqual([]);
});

test("S37: points that are due come into lines, each person and period once", async () => {
  const seat = seatAtExcel(room);
  await seat.sync.open();
  const rows = (await answered()).flatMap(({ id }) =>
    ["nv-001", "nv-002"].map((subject) => ({
      form: FORM,
      fields: { period: "2026-04", subject, criterion: id },
    })),
  );
  expect(await seat.sync.addRows(rows)).toBe(2);
  expect(await seat.sync.addRows(rows)).toBe(0);
  expect(await seat.sync.status()).toMatchObject({
    forms: expect.arrayContaining([expect.objectContaining({ form: FORM, unfilled: 2, unsent: 0 })]),
  });
  await seat.hands.type(FORM, FIRST, "unit", 1);
  expect(await send(seat)).toEqual(["accepted"]);
});

test.each<Switch>(["undo", "undoCleared"])(
  "S30: with the switch %s, points stand as they were sent after every undo of Excel",
  async (how) => {
    const seat = await openLine({ excel: { switches: [how] } });
    const { model } = seat;
    await seat.hands.type(FORM, FIRST, "unit", 2);
    const from = model.history.undoable;
    await send(seat);
    let before = "";
    while (model.history.undoable > from && model.history.undo()) {
      const now = JSON.stringify([seat.hands.lineOf(FORM, 0), model.customXmlParts]);
      if (now === before) continue;
      before = now;
      const again = seatAtExcel(room, "vi", { excel: { switches: [how] }, file: saveWorkbook(model) });
      await again.sync.pull();
      const preview = await again.sync.preview();
      const rows = preview.kind === "preview" ? preview.rows : [];
      expect(rows.filter(({ kind }) => kind === "new" || kind === "changed")).toEqual([]);
    }
    expect([...(await points()).values()]).toEqual(["2"]);
  },
);

test("criteria whose answer was lost at the opening come with the next fetching", async () => {
  const service = roomApi(room, () => caller("lan", "Clerk"));
  let isLost = true;
  const criteria = async (year: number) => (isLost ? NO_SERVICE.criteria(year) : service.criteria(year));
  const seat = seatAtExcel(room, "vi", { api: { ...service, criteria } });
  await seat.sync.open();
  expect(seat.hands.columnsAcross(FORM, "unit")).toEqual([]);
  isLost = false;
  await seat.sync.refresh();
  expect(seat.hands.columnsAcross(FORM, "unit")).toHaveLength((await criteriaOf()).length);
});

test("a workbook whose points are a list keeps the list", async () => {
  const seat = seatAtExcel(room);
  // As it was made before points were a matrix.
  await seat.desk.setUp(
    { unit: UNIT, year: 2026, forms: FORMS_VERSION },
    [{ form: FORM, choices: {} }],
    "vi",
  );
  await seat.sync.open();
  const [, second = ""] = await criteriaOf();
  await seat.hands.append(FORM, {
    period: "Tháng 3/2026",
    subject: "Nguyễn Văn An",
    criterion: second,
    unit: 1,
  });
  expect(await send(seat)).toEqual(["accepted"]);
  const before = captions(seat);
  expect(await seat.sync.open()).toMatchObject({ kind: "unchanged" });
  expect(captions(seat)).toEqual(before);
  expect(await previewed(seat)).toMatchObject({ rows: [] });
});
