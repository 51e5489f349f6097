import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RowKey } from "../../domain/values/ids.ts";
import { PullResponse } from "../../domain/protocol/pull.ts";
import { type ApiRoom, caller, newRow, YEAR } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, UNIT } from "./clerk/clerk-room.ts";
import { SAVES_ITSELF } from "./clerk/excels.ts";
import {
  complaint,
  findRow,
  notes,
  previewed,
  pushAs,
  rowsOf,
  sequence,
  typeInto,
} from "./clerk/desk-rows.ts";
import { NO_SERVICE, roomApi, type SyncApi } from "./clerk/room-api.ts";

let room: ApiRoom;
let lan: Clerk;
let minh: Clerk;
beforeEach(async () => {
  room = await openClerkRoom();
  lan = seatClerk(room, "lan");
  await lan.sync.open();
  for (const note of ["một", "hai"]) await lan.hands.append("discipline", complaint(note));
  await pushAll(lan);
  minh = seatClerk(room, "minh");
  await minh.sync.open();
});
afterEach(() => room.stop());

/** A pane like Lan's, with a clerk who edits between a reading and the write. */
const whileWriting = (act: (clerk: Clerk) => void): Clerk => {
  let acted = false;
  const clerk: Clerk = seatClerk(room, "lan", {
    book: lan.copy(),
    beforeCall: (name) => {
      if (name !== "write" || acted) return;
      acted = true;
      act(clerk);
    },
  });
  return clerk;
};

test("S2: what was typed while the pane was closed is found, and nothing else", async () => {
  await typeInto(lan, "discipline", "một", "note", "sửa");
  const again = seatClerk(room, "lan", { book: lan.copy() });
  const { rows } = await previewed(again);
  expect(rows).toMatchObject([{ kind: "changed", fields: [{ field: "note", before: "một", after: "sửa" }] }]);
});

test("S12: news that were asked for with another user's token are not taken, and the answer says that, not that nobody is signed in", async () => {
  const problem = { code: "another-user", status: 401, title: "", traceId: "" } as const;
  const own = roomApi(room, () => caller("lan", "Clerk"));
  const api: SyncApi = { ...own, pull: () => Promise.resolve({ ok: false, problem }) };
  const clerk = seatClerk(room, "lan", { book: lan.copy(), api });
  expect(await clerk.sync.pull()).toMatchObject({ kind: "another-user", problem });
});

test("S3: saved and opened again the workbook knows its baseline; rows that are neither sent nor saved are counted", async () => {
  const unsaved = async () => {
    const { onlyHere, fileUnsaved = false } = await lan.sync.status();
    return [onlyHere, fileUnsaved];
  };
  expect(await unsaved()).toEqual([0, !SAVES_ITSELF]);
  await lan.hands.append("discipline", complaint("chưa gửi"));
  expect((await unsaved())[0]).toBe(SAVES_ITSELF ? 0 : 1);
  await lan.hands.deleteRow("discipline", 2);
  // What is wrong is not sent, and stands only here as well: not everything is sent then.
  await lan.hands.type("attendance", 0, "mark", "Q");
  const wrong = await lan.sync.status();
  expect([wrong.onlyHere, wrong.fileUnsaved]).toEqual([SAVES_ITSELF ? 0 : 1, undefined]);
  await lan.hands.type("attendance", 0, "mark", "");
  await lan.hands.save();
  expect(await unsaved()).toEqual([0, false]);
  const again = seatClerk(room, "lan", { book: lan.saved() });
  expect(await again.sync.pull()).toMatchObject({ kind: "unchanged" });
  expect(await previewed(again)).toMatchObject({ rows: [] });
});

test("S3: closed without saving, a workbook takes up from where it was saved, or saved itself", async () => {
  await lan.hands.save();
  await lan.hands.append("discipline", complaint("ba"));
  await pushAll(lan);
  const again = seatClerk(room, "lan", { book: lan.saved() });
  expect(await rowsOf(again, "discipline")).toHaveLength(SAVES_ITSELF ? 3 : 2);
  const news = SAVES_ITSELF ? { kind: "unchanged" } : { kind: "pulled", added: 1 };
  expect(await again.sync.pull()).toMatchObject(news);
  expect(await previewed(again)).toMatchObject({ rows: [] });
  expect(await notes(room)).toEqual(["ba", "hai", "một"]);
});

test("S16: a pull merges around what the clerk has typed, in the row and beside it", async () => {
  await typeInto(minh, "discipline", "một", "kind", "Kỷ luật");
  await typeInto(minh, "discipline", "hai", "note", "hai của Minh");
  await pushAll(minh);
  await typeInto(lan, "discipline", "một", "note", "một của Lan");
  expect(await lan.sync.pull()).toMatchObject({ kind: "pulled", rows: 2, kept: 0 });
  expect((await findRow(lan, "discipline", "một của Lan")).cells["kind"]).toBe("Kỷ luật");
  await findRow(lan, "discipline", "hai của Minh");
  expect(await previewed(lan)).toMatchObject({ counts: { changed: 1 } });
});

test("S16: a cell that is typed into while a pull is writing stays, and is a conflict to choose in", async () => {
  await typeInto(minh, "discipline", "một", "note", "của Minh");
  await pushAll(minh);
  const { place } = await findRow(lan, "discipline", "một");
  const clerk = whileWriting(({ hands }) => void hands.type("discipline", place, "note", "của Lan"));
  expect(await clerk.sync.pull()).toMatchObject({ kept: 1 });
  await findRow(clerk, "discipline", "của Lan");
  expect((await pushAll(clerk)).outcomes).toMatchObject([{ status: "conflict" }]);
  const [conflict] = await clerk.sync.conflicts();
  expect(conflict).toMatchObject({
    fields: [{ field: "note", mine: "của Lan", theirs: "của Minh", by: "minh" }],
  });
});

test.each(["mine", "theirs"] as const)(
  "S16: a row that is typed into while a pull takes it out stays, and is a deletion to choose about: %s",
  async (choice) => {
    await minh.hands.deleteRow("discipline", (await findRow(minh, "discipline", "một")).place);
    await pushAs(minh, "delete");
    const { place } = await findRow(lan, "discipline", "một");
    const clerk = whileWriting(({ hands }) => void hands.type("discipline", place, "note", "còn việc"));
    expect(await clerk.sync.pull()).toMatchObject({ removed: 0, kept: 1 });
    await findRow(clerk, "discipline", "còn việc");
    expect((await pushAll(clerk)).outcomes).toMatchObject([{ status: "conflict" }]);
    const [conflict] = await clerk.sync.conflicts();
    expect(conflict).toMatchObject({
      fields: [{ field: "#deleted", mine: false, theirs: true, by: "minh" }],
    });
    if (conflict === undefined) throw new Error("no conflict");
    await clerk.sync.resolve(conflict, { "#deleted": choice });
    await pushAll(clerk);
    expect(await notes(room)).toEqual(choice === "mine" ? ["còn việc", "hai"] : ["hai"]);
    expect(await previewed(clerk)).toMatchObject({ rows: [] });
  },
);

test("S16: a mark that is typed over while a pull takes it back stays, and is a deletion to choose about", async () => {
  await typeInto(lan, "attendance", "h1.nv-001", "mark", "x");
  await pushAll(lan);
  await minh.sync.pull();
  await typeInto(minh, "attendance", "h1.nv-001", "mark", "");
  await pushAll(minh);
  const { place } = await findRow(lan, "attendance", "h1.nv-001");
  const clerk = whileWriting(({ hands }) => void hands.type("attendance", place, "mark", "K"));
  expect(await clerk.sync.pull()).toMatchObject({ removed: 0, kept: 1 });
  expect((await findRow(clerk, "attendance", "h1.nv-001")).cells["mark"]).toBe("K");
  expect((await pushAll(clerk)).outcomes).toMatchObject([{ status: "conflict" }]);
  expect(await clerk.sync.conflicts()).toMatchObject([{ fields: [{ field: "#deleted" }] }]);
});

test("S17: an unchanged pull is one request and writes and keeps nothing", async () => {
  let requests = 0;
  const api: SyncApi = roomApi(room, () => caller("lan", "Clerk"));
  const counting: SyncApi = {
    ...api,
    pull: (...request) => {
      requests += 1;
      return api.pull(...request);
    },
  };
  const clerk = seatClerk(room, "lan", { book: lan.copy(), api: counting });
  await clerk.sync.pull();
  requests = 0;
  const before = { ...clerk.counts.byName };
  expect(await clerk.sync.pull()).toMatchObject({ kind: "unchanged" });
  expect(requests).toBe(1);
  expect(clerk.counts.byName).toEqual({ ...before, standing: (before["standing"] ?? 0) + 1 });
});

test("S17: 5,000 rows come in with as many calls of the desk as one row", async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({
    form: "discipline",
    key: `d${index}`,
    rev: 1,
    seq: 3,
    by: "minh",
    at: room.clock.now,
    fields: { subject: "nv-001", kind: "complaint", pending: true, note: `việc ${index}` },
    deleted: false,
  }));
  const head = { seq: 3, locks: {} };
  const answer = { protocol: 1, head, changes: [], cursor: 3, more: false };
  const callsFor = async (count: number): Promise<number> => {
    const value = PullResponse.parse({ ...answer, rows: rows.slice(0, count) });
    const api: SyncApi = {
      ...roomApi(room, () => caller("lan", "Clerk")),
      pull: async () => ({ ok: true, value }),
    };
    const clerk = seatClerk(room, "lan", { book: lan.copy(), api });
    expect(await clerk.sync.pull()).toMatchObject({ kind: "pulled", added: count });
    return clerk.counts.calls;
  };
  expect(await callsFor(5000)).toBe(await callsFor(1));
});

test("S18: a pull takes what is there in full and asks on from there", async () => {
  const api = roomApi(room, () => caller("lan", "Clerk"));
  const asked: number[] = [];
  const prefix: SyncApi = {
    ...api,
    pull: async (unit, year, since, page) => {
      if (unit === UNIT) asked.push(since);
      return api.pull(unit, year, since, page);
    },
  };
  const clerk = seatClerk(room, "lan", { book: lan.copy(), api: prefix });
  await typeInto(minh, "discipline", "một", "note", "của Minh");
  await pushAll(minh);
  await clerk.sync.pull();
  await clerk.sync.pull();
  expect(asked).toEqual([0, await sequence(room)]);
});

test("S18: behind a hole in the journal nothing is read; once it is filled, everything is, and nothing twice", async () => {
  const { db, journal } = room.tables;
  await lan.sync.pull();
  for (const note of ["ba", "bốn", "năm"]) {
    await minh.hands.append("discipline", complaint(note));
    await pushAll(minh);
  }
  const last = await sequence(room);
  const Key = { pk: `R#${UNIT}#${YEAR}`, sk: String(last - 1).padStart(12, "0") };
  const { Item } = await db.send(new GetCommand({ TableName: journal, Key }));
  await db.send(new DeleteCommand({ TableName: journal, Key }));
  expect(await lan.sync.pull()).toMatchObject({ kind: "pulled", added: 1 });
  expect(await lan.sync.pull()).toMatchObject({ kind: "unchanged" });
  expect((await rowsOf(lan, "discipline")).map(({ cells }) => cells["note"])).toEqual(["một", "hai", "ba"]);
  await db.send(new PutCommand({ TableName: journal, Item }));
  expect(await lan.sync.pull()).toMatchObject({ kind: "pulled", added: 2 });
  expect((await rowsOf(lan, "discipline")).map(({ cells }) => cells["note"])).toEqual([
    "một",
    "hai",
    "ba",
    "bốn",
    "năm",
  ]);
  expect(await previewed(lan)).toMatchObject({ rows: [] });
});

test("S16: a pane that dies between any two calls of a pull leaves nothing that looks like an edit", async () => {
  for (let k = 1; ; k += 1) {
    await typeInto(minh, "discipline", "hai", "kind", k % 2 === 0 ? "Kỷ luật" : "Kiểm tra dấu hiệu vi phạm");
    await minh.hands.append("discipline", complaint(`việc ${k}`));
    await pushAll(minh);
    const book = lan.copy();
    let calls = 0;
    const clerk = seatClerk(room, "lan", {
      book,
      beforeCall: () => {
        calls += 1;
        if (calls === k) throw new Error("killed");
      },
    });
    const survived = await clerk.sync.pull().then(
      () => true,
      () => false,
    );
    const again = seatClerk(room, "lan", { book: clerk.copy() });
    expect(await again.sync.pull()).not.toMatchObject({ kind: "broken" });
    expect(await previewed(again)).toMatchObject({ rows: [] });
    expect(await again.sync.conflicts()).toEqual([]);
    if (survived) return;
  }
});

test("S26: of two panes on one workbook one sends and the other sees it, and neither sends twice", async () => {
  const other = seatClerk(room, "lan", { book: lan.book() });
  await typeInto(lan, "discipline", "một", "note", "sửa");
  const [first, second] = await Promise.all([pushAll(lan), pushAll(other)]);
  const outcomes = [...first.outcomes, ...second.outcomes].map(({ status }) => status);
  expect(outcomes).toContain("accepted");
  expect(await previewed(lan)).toMatchObject({ rows: [] });
  expect(await previewed(other)).toMatchObject({ rows: [] });
  const { changes } = await room.ledger.changes({ unit: UNIT, year: YEAR }, 0);
  const edits = changes
    .flatMap((set) => (set.kind === "batch" ? set.changes : []))
    .filter(({ set }) => set["note"] === "sửa");
  expect(edits).toHaveLength(1);
});

test("S27: everyone present fills the blanks of one session, says how many, and is taken back around what was typed since", async () => {
  await typeInto(lan, "attendance", "h1.nv-001", "mark", "P");
  const { filled, undo } = await lan.sync.markAllPresent(
    (await findRow(lan, "attendance", "h1.nv-001")).cells["session"] as never,
  );
  expect(filled).toBe(1);
  expect((await findRow(lan, "attendance", "h1.nv-001")).cells["mark"]).toBe("P");
  expect((await findRow(lan, "attendance", "h1.nv-002")).cells["mark"]).toBe("x");
  expect((await findRow(lan, "attendance", "h2.nv-002")).cells["mark"]).toBe("");
  await undo();
  expect((await findRow(lan, "attendance", "h1.nv-002")).cells["mark"]).toBe("");
});

test("S27: what the clerk marks while everyone is marked present is theirs, and is not taken back", async () => {
  const { place } = await findRow(lan, "attendance", "h1.nv-002");
  const clerk = whileWriting(({ hands }) => void hands.type("attendance", place, "mark", "x"));
  const { filled, undo } = await clerk.sync.markAllPresent(RowKey.parse("h1"));
  expect(filled).toBe(1);
  await undo();
  expect((await findRow(clerk, "attendance", "h1.nv-001")).cells["mark"]).toBe("");
  expect((await findRow(clerk, "attendance", "h1.nv-002")).cells["mark"]).toBe("x");
});

test("S13: a catalogue that cannot be reached leaves the sheet to be filled; a new workbook says that it needs it", async () => {
  const api = NO_SERVICE;
  const known = seatClerk(room, "lan", { book: lan.copy(), api });
  expect(await known.sync.open()).toMatchObject({ kind: "offline" });
  await typeInto(known, "discipline", "một", "note", "ghi khi mất mạng");
  expect(await previewed(known)).toMatchObject({ counts: { changed: 1 } });
  expect(await seatClerk(room, "lan", { api }).sync.open()).toMatchObject({ kind: "offline" });
});

test("S1: a unit without people has a workbook all the same", async () => {
  await room.fill("dang-uy", [
    newRow("units", "cb-ba", { name: "Chi bộ Ba", kind: "chi-bo", group: "chi-bo", order: 3 }),
  ]);
  await room.grant("lan", "cb-ba", "write");
  const clerk = seatClerk(room, "lan", { unit: "cb-ba" as typeof UNIT });
  expect(await clerk.sync.open()).toMatchObject({ kind: "unchanged" });
  expect(await rowsOf(clerk, "attendance")).toEqual([]);
  await clerk.hands.append("discipline", { ...complaint("việc của chi bộ"), subject: "Chi bộ Ba" });
  expect((await pushAll(clerk)).outcomes).toMatchObject([{ status: "accepted" }]);
});
