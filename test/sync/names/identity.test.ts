import { afterEach, beforeEach, expect, test } from "vitest";
import { FORMS_VERSION } from "../../../domain/forms/forms-version.ts";
import { UnitId } from "../../../domain/values/ids.ts";
import { type ApiRoom, caller, COMMITTEE, newRow } from "../../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, UNIT } from "../clerk/clerk-room.ts";
import {
  complaint,
  findRow,
  notes,
  previewed,
  pushAs,
  rowsOf,
  sequence,
  stored,
  typeInto,
} from "../clerk/desk-rows.ts";

import { roomApi } from "../clerk/room-api.ts";

let room: ApiRoom;
let clerk: Clerk;
beforeEach(async () => {
  room = await openClerkRoom();
  clerk = seatClerk(room, "lan");
  await clerk.sync.open();
});
afterEach(() => room.stop());

const enter = async (...texts: readonly string[]) => {
  for (const note of texts) await clerk.hands.append("discipline", complaint(note));
  await pushAll(clerk);
};

test("S1: 500 rows sorted and reordered, then pushed: nothing is sent", async () => {
  await room.fill(
    UNIT,
    Array.from({ length: 500 }, (_, index) =>
      newRow("discipline", `d${index}`, {
        subject: "nv-001",
        kind: "complaint",
        pending: true,
        note: `việc ${(index * 37) % 500}`,
      }),
    ),
  );
  await clerk.sync.pull();
  const before = await sequence(room);
  await clerk.hands.sortFalling("discipline", "note");
  await clerk.hands.sortRising("discipline", "subject");
  await clerk.hands.sortRising("discipline", "note");
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
  expect(await pushAll(clerk)).toMatchObject({ kind: "sent", outcomes: [] });
  expect(await sequence(room)).toBe(before);
});

test("S4: of a row and its copy the one that says what the register says keeps the key; the other waits to be called new", async () => {
  await enter("gốc");
  await clerk.hands.copyRow("discipline", 0);
  await clerk.hands.type("discipline", 0, "note", "bản sửa");
  const { rows, counts } = await previewed(clerk);
  expect(counts).toMatchObject({ copied: 1, changed: 0 });
  expect(rows).toMatchObject([{ kind: "copied", place: 0 }]);
  await pushAs(clerk, "send");
  expect(await notes(room)).toEqual(["gốc"]);
  await pushAs(clerk, "keep-as-new");
  expect(await notes(room)).toEqual(["bản sửa", "gốc"]);
  const keys = (await rowsOf(clerk, "discipline")).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
});

test("S4: a copy of a row whose content makes its key is the same row twice until its content is another", async () => {
  const essay = { directive: "57-NQ/TW · nq-57", person: "nv-001", due: "15/03/2026", note: "một" };
  await clerk.hands.append("essays", essay);
  await pushAll(clerk);
  await clerk.hands.copyRow("essays", 0);
  const [first, copy] = (await rowsOf(clerk, "essays")).map(({ line }) => `Bài thu hoạch, dòng ${line}`);
  expect(await previewed(clerk)).toMatchObject({
    rows: [
      {
        kind: "copied",
        label: copy,
        issues: [{ code: "row-twice", message: expect.stringContaining(`${first};`) }],
      },
    ],
  });
  await clerk.hands.type("essays", 1, "person", "Trần Thị Bình");
  await pushAs(clerk, "keep-as-new");
  expect([...(await stored(room, "essays")).keys()]).toEqual(["nq-57.nv-001", "nq-57.nv-002"]);
  expect((await rowsOf(clerk, "essays")).map(({ key }) => key)).toEqual(["nq-57.nv-001", "nq-57.nv-002"]);
});

test("S5: a row taken out of the sheet is deleted only when the clerk says so, and can be put back or left alone", async () => {
  await enter("một", "hai");
  await clerk.hands.deleteRow("discipline", 0);
  expect(await previewed(clerk)).toMatchObject({ counts: { missing: 1 } });
  await pushAs(clerk, "send");
  await pushAs(clerk, "skip");
  expect(await notes(room)).toEqual(["hai", "một"]);
  await pushAs(clerk, "put-back");
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
  expect((await rowsOf(clerk, "discipline")).map(({ cells }) => cells["note"])).toEqual(["hai", "một"]);
  await clerk.hands.deleteRow("discipline", (await findRow(clerk, "discipline", "hai")).place);
  await pushAs(clerk, "delete");
  expect(await notes(room)).toEqual(["một"]);
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
});

test("S6: a lost required column holds back its form alone; other forms go, and the column comes back", async () => {
  await enter("một");
  await typeInto(clerk, "discipline", "một", "note", "sửa");
  await clerk.hands.append("essays", { directive: "57-NQ/TW", person: "nv-001", due: "15/03/2026" });
  await clerk.hands.deleteColumn("discipline", "kind");
  expect((await previewed(clerk)).missingColumns).toEqual({ discipline: ["kind"] });
  expect((await pushAll(clerk)).outcomes).toMatchObject([{ form: "essays", status: "accepted" }]);
  expect(await notes(room)).toEqual(["một"]);
  await clerk.desk.restoreColumns("discipline");
  expect((await previewed(clerk)).missingColumns).toEqual({});
});

test("S6: a lost key column breaks the workbook until each row has been given its key again by what it says", async () => {
  await enter("một", "hai");
  await clerk.hands.deleteColumn("discipline", "key");
  expect(await clerk.sync.preview()).toEqual({
    kind: "broken",
    why: "key-column-gone",
    forms: ["discipline"],
  });
  expect(await clerk.sync.push(new Map())).toMatchObject({ kind: "broken" });
  const proposals = await clerk.sync.proposeRepair();
  expect(proposals.flatMap(({ matches }) => matches.map(({ certainty }) => certainty))).toEqual([
    "same",
    "same",
  ]);
  const before = await sequence(room);
  await clerk.sync.repair(proposals);
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
  expect(await sequence(room)).toBe(before);
});

test("S1: keys that were typed over are found again by what the rows say", async () => {
  await enter("một", "hai");
  await clerk.hands.typeKeys("discipline", (key) => `x-${key}`);
  expect(await previewed(clerk)).toMatchObject({ counts: { missing: 2, added: 2 } });
  await clerk.sync.repair(await clerk.sync.proposeRepair());
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
});

test("S1: a workbook of another register or of newer forms is not touched", async () => {
  const binding = await clerk.desk.binding();
  if (binding === undefined) throw new Error("not bound");
  const calls = clerk.counts.byName["write"];
  for (const [other, why] of [
    [{ ...binding, unit: UnitId.parse("cb-hai") }, "another-register"],
    [{ ...binding, forms: FORMS_VERSION + 1 }, "newer-forms"],
  ] as const) {
    await clerk.desk.setUp(other, [], "vi");
    expect(await clerk.sync.open()).toMatchObject({ kind: "broken", broken: { why } });
    expect(await clerk.sync.preview()).toMatchObject({ kind: "broken", why });
    expect(await clerk.sync.push(new Map())).toMatchObject({ kind: "broken", broken: { why } });
    expect(await clerk.sync.pull()).toMatchObject({ kind: "unchanged" });
  }
  expect(clerk.counts.byName["write"]).toBe(calls);
});

test("S1: news of a register does not come into the workbook of another", async () => {
  await enter("một");
  const stranger = seatClerk(room, "minh");
  await stranger.sync.open();
  const binding = await stranger.desk.binding();
  if (binding === undefined) throw new Error("not bound");
  await enter("hai");
  await stranger.desk.setUp({ ...binding, unit: UnitId.parse("cb-hai") }, [], "vi");
  const before = (await stranger.desk.read()).sheets;
  expect(await stranger.sync.pull()).toMatchObject({ kind: "broken", broken: { why: "another-register" } });
  expect((await stranger.desk.read()).sheets).toEqual(before);
});

test("S6: with its keys lost, a row that was changed since is proposed as likely, one that is new is not", async () => {
  await enter("một", "hai");
  await typeInto(clerk, "discipline", "hai", "note", "hai, đã sửa");
  await clerk.hands.append("discipline", { subject: "nv-002", kind: "Kỷ luật", note: "mới" });
  await clerk.hands.deleteColumn("discipline", "key");
  const [proposal] = await clerk.sync.proposeRepair();
  expect(proposal?.matches.map(({ certainty }) => certainty)).toEqual(["same", "likely", "none"]);
  await clerk.sync.repair(await clerk.sync.proposeRepair());
  expect(await previewed(clerk)).toMatchObject({ counts: { changed: 1, missing: 0 } });
});

test.each(["open", "refresh"] as const)(
  "S6: %s makes no empty sheet for a lost one, which would read as if all of it had been cleared",
  async (act) => {
    await enter("một");
    await typeInto(clerk, "attendance", "h1.nv-001", "mark", "x");
    await pushAll(clerk);
    for (const form of ["attendance", "discipline"]) await clerk.hands.deleteSheet(form);
    // With news of the catalogue, for which sheets are brought up to date.
    await room.fill(COMMITTEE, [
      newRow("people", "nv-009", { fullName: "Đỗ Thị Mới", category: "cong-chuc" }),
    ]);
    const lost = { why: "sheet-gone", forms: expect.arrayContaining(["attendance", "discipline"]) };
    expect(await clerk.sync[act]()).toMatchObject({ kind: "broken", broken: lost });
    expect(await clerk.sync.preview()).toMatchObject(lost);
    await clerk.sync.repair(await clerk.sync.proposeRepair());
    expect(await previewed(clerk)).toMatchObject({ rows: [] });
    expect((await findRow(clerk, "attendance", "h1.nv-001")).cells["mark"]).toBe("x");
  },
);

test("S6, S34: what is on its way to the register stands in a sheet that is made again, for whoever has the file then", async () => {
  await enter("một", "hai", "ba");
  await typeInto(clerk, "discipline", "một", "note", "một, đã sửa");
  await clerk.hands.append("discipline", complaint("bốn"));
  await clerk.hands.deleteRow("discipline", (await findRow(clerk, "discipline", "ba")).place);
  const slow = roomApi(room, () => caller("lan", "Clerk"));
  const late: (() => Promise<unknown>)[] = [];
  const unanswered = seatClerk(room, "lan", {
    book: clerk.book(),
    api: {
      ...slow,
      push: async (...request) => {
        late.push(() => slow.push(...request));
        return { ok: false, problem: { code: "no-answer", status: 0, title: "", traceId: "" } };
      },
    },
  });
  const { rows } = await previewed(unanswered);
  await unanswered.sync.push(
    new Map(rows.map((row) => [row, row.kind === "missing" ? "delete" : "send"] as const)),
  );
  await unanswered.hands.deleteSheet("discipline");
  await unanswered.sync.repair(await unanswered.sync.proposeRepair());
  const shown = async (who: Clerk): Promise<readonly string[]> =>
    (await rowsOf(who, "discipline")).map(({ cells }) => String(cells["note"])).toSorted();
  expect(await shown(unanswered)).toEqual(["bốn", "hai", "một, đã sửa"]);
  for (const arrive of late) await arrive();
  const minh = seatClerk(room, "minh", { book: unanswered.copy() });
  expect(await minh.sync.push(new Map())).toMatchObject({ kind: "taken-over" });
  expect(await previewed(minh)).toMatchObject({ rows: [] });
  expect(await shown(minh)).toEqual(["bốn", "hai", "một, đã sửa"]);
});

test("S6: a lost sheet is made again with what the register last said", async () => {
  await enter("một");
  await clerk.hands.deleteSheet("discipline");
  expect(await clerk.sync.preview()).toMatchObject({
    kind: "broken",
    why: "sheet-gone",
    forms: ["discipline"],
  });
  await clerk.sync.repair(await clerk.sync.proposeRepair());
  expect((await findRow(clerk, "discipline", "một")).cells).toMatchObject(complaint("một"));
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
});
