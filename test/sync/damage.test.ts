import { afterEach, beforeEach, expect, test } from "vitest";
import { type ApiRoom, caller, newRow } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, UNIT } from "./clerk/clerk-room.ts";
import {
  complaint,
  findRow,
  notes,
  previewed,
  rowsOf,
  sequence,
  stored,
  typeInto,
} from "./clerk/desk-rows.ts";
import { NO_SERVICE, roomApi } from "./clerk/room-api.ts";

let room: ApiRoom;
let lan: Clerk;
beforeEach(async () => {
  room = await openClerkRoom();
  lan = seatClerk(room, "lan");
  await lan.sync.open();
  for (const note of ["một", "hai"]) await lan.hands.append("discipline", complaint(note));
  await typeInto(lan, "attendance", "h1.nv-001", "mark", "x");
  await pushAll(lan);
});
afterEach(() => room.stop());

const half = (text: string): string => text.slice(0, text.length / 2);
const damage = async (name: string, how: (text: string) => string = half): Promise<void> => {
  const text = (await lan.desk.kept([name]))[name] ?? "";
  expect(text).not.toBe("");
  await lan.desk.keep({ [name]: how(text) });
};
const BROKEN = { kind: "broken", broken: { why: "damaged", forms: ["discipline"] } };

test.each([
  ["cut in half", half],
  ["of another shape", () => '{"k1":{"revision":"3"}}'],
])(
  "S3: a baseline that is %s is said, and nothing is sent or taken in before its repair; then nothing is dirty",
  async (_how, how) => {
    await damage("baseline.discipline", how);
    expect(await lan.sync.preview()).toEqual({ kind: "broken", why: "damaged", forms: ["discipline"] });
    expect(await lan.sync.open()).toMatchObject(BROKEN);
    expect(await lan.sync.pull()).toMatchObject(BROKEN);
    expect(await lan.sync.push(new Map())).toMatchObject(BROKEN);
    const before = await sequence(room);
    const proposals = await lan.sync.proposeRepair();
    expect(proposals).toEqual([{ form: "discipline", matches: [] }]);
    await lan.sync.repair(proposals);
    expect(await previewed(lan)).toMatchObject({ rows: [] });
    expect(await sequence(room)).toBe(before);
  },
);

test("S3: rows whose baseline is damaged, or whose keys are gone, are not counted as unsent, and the count says why; after the repair all are", async () => {
  const counted = async () => {
    const { forms, broken } = await lan.sync.status();
    return [forms.find(({ form }) => form === "discipline"), broken?.why];
  };
  const none = { form: "discipline", rows: 2, unsent: 0, problems: 0, unfilled: 0 };
  await typeInto(lan, "discipline", "một", "note", "một, đã sửa");
  await damage("baseline.discipline");
  expect(await counted()).toEqual([{ ...none, uncounted: true }, "damaged"]);
  await lan.sync.repair(await lan.sync.proposeRepair());
  expect(await counted()).toEqual([{ ...none, unsent: 1, problems: 1 }, undefined]);
});

test("S3, S11: what was typed before a baseline was damaged stays, and is chosen about", async () => {
  await typeInto(lan, "discipline", "một", "note", "một, đã sửa");
  await lan.hands.append("discipline", complaint("ba"));
  await damage("baseline.discipline");
  await lan.sync.repair(await lan.sync.proposeRepair());
  expect((await rowsOf(lan, "discipline")).map(({ cells }) => cells["note"])).toEqual([
    "một, đã sửa",
    "hai",
    "ba",
  ]);
  const [conflict] = await lan.sync.conflicts();
  expect(conflict).toMatchObject({ fields: [{ field: "note", mine: "một, đã sửa", theirs: "một" }] });
  if (conflict === undefined) throw new Error("no conflict");
  await lan.sync.resolve(conflict, { note: "mine" });
  await pushAll(lan);
  expect(await notes(room)).toEqual(["ba", "hai", "một, đã sửa"]);
});

test("S3: rows that have lost their keys as well are matched with the register's, listed, and given them on demand", async () => {
  const keys = [...(await stored(room, "discipline")).keys()].toSorted();
  await lan.hands.typeKeys("discipline", () => "");
  await damage("baseline.discipline");
  const proposals = await lan.sync.proposeRepair();
  expect(proposals.flatMap(({ matches }) => matches.map(({ certainty }) => certainty))).toEqual([
    "same",
    "same",
  ]);
  await lan.hands.sortFalling("discipline", "note");
  await lan.sync.repair(proposals);
  expect((await rowsOf(lan, "discipline")).map(({ key }) => key).toSorted()).toEqual(keys);
  expect(await previewed(lan)).toMatchObject({ rows: [] });
});

test("S6: rows that were sorted since the matches were shown get their own keys", async () => {
  await lan.hands.deleteColumn("discipline", "key");
  const proposals = await lan.sync.proposeRepair();
  await lan.hands.sortRising("discipline", "note");
  await lan.sync.repair(proposals);
  expect(await previewed(lan)).toMatchObject({ rows: [] });
});

test("S3: marks whose baseline is damaged are in step again after the repair", async () => {
  await damage("baseline.attendance");
  await lan.sync.repair(await lan.sync.proposeRepair());
  expect((await findRow(lan, "attendance", "h1.nv-001")).cells["mark"]).toBe("x");
  expect(await previewed(lan)).toMatchObject({ rows: [] });
});

test("S3, S13: repaired without a network, a workbook takes in what it has forgotten with the next pull", async () => {
  await damage("baseline.discipline");
  const offline = seatClerk(room, "lan", { book: lan.book(), api: NO_SERVICE });
  await offline.sync.repair(await offline.sync.proposeRepair());
  await lan.sync.pull();
  expect(await previewed(lan)).toMatchObject({ rows: [] });
});

test.each(["book", "catalogue.people"])("S3: a damaged %s is read from the register again", async (name) => {
  await damage(name);
  await room.fill(UNIT, [
    newRow("discipline", "d9", { subject: "nv-001", kind: "complaint", pending: true, note: "chín" }),
  ]);
  expect(await lan.sync.open()).toMatchObject({ kind: "pulled", added: 1 });
  expect(await previewed(lan)).toMatchObject({ rows: [] });
});

test("S9: of a damaged outbox the rows are found in the sheet again and stored once", async () => {
  const api = roomApi(room, () => caller("lan", "Clerk"));
  await typeInto(lan, "discipline", "một", "note", "sửa");
  const lost = seatClerk(room, "lan", {
    book: lan.book(),
    api: {
      ...api,
      push: async () => ({
        ok: false,
        problem: { code: "no-answer", status: 0, title: "", traceId: "" },
      }),
    },
  });
  expect(await pushAll(lost)).toMatchObject({ kind: "offline" });
  await damage("waiting.lan");
  expect(await pushAll(lan)).toMatchObject({ kind: "sent", outcomes: [{ status: "accepted" }] });
  expect(await notes(room)).toEqual(["hai", "sửa"]);
});

test("S3: what a newer version keeps is read-only, and stays as it is", async () => {
  await damage("book", (text) => JSON.stringify({ ...JSON.parse(text), version: 3, future: true }));
  const before = await lan.desk.read(["*"]);
  const newer = { kind: "broken", broken: { why: "newer-forms" } };
  expect(await lan.sync.open()).toMatchObject(newer);
  expect(await lan.sync.pull()).toMatchObject(newer);
  expect(await lan.sync.preview()).toMatchObject({ kind: "broken", why: "newer-forms" });
  await lan.sync.repair(await lan.sync.proposeRepair());
  expect(await lan.desk.read(["*"])).toEqual(before);
});
