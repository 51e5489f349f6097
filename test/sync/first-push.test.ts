import { afterEach, beforeEach, expect, test } from "vitest";
import type { ApiRoom } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, UNIT } from "./clerk/clerk-room.ts";

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
});
afterEach(() => room.stop());

/** The rows of the attendance sheet, after the first two were marked. */
async function markTwo(clerk: Clerk) {
  const marks = (await clerk.desk.read()).sheets.find(({ form }) => form === "attendance")?.rows ?? [];
  await clerk.hands.type("attendance", marks[0]?.place ?? -1, "mark", "x");
  await clerk.hands.type("attendance", marks[1]?.place ?? -1, "mark", "P (đi công tác)");
  return marks;
}

test("a clerk opens a register, marks two people, sends, and the next preview is empty (S2, S7)", async () => {
  const clerk = seatClerk(room, "lan");
  expect(await clerk.sync.open()).toMatchObject({ kind: "unchanged" });
  const marks = await markTwo(clerk);
  expect(marks.map(({ key }) => key).toSorted()).toEqual([
    "h1.nv-001",
    "h1.nv-002",
    "h2.nv-001",
    "h2.nv-002",
  ]);
  const preview = await clerk.sync.preview();
  expect(preview).toMatchObject({ kind: "preview", counts: { added: 2, invalid: 0 } });
  const report = await pushAll(clerk);
  expect(report).toMatchObject({ kind: "sent", waiting: 0 });
  expect(report.outcomes.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
  expect(await clerk.sync.preview()).toMatchObject({ rows: [] });
  expect(clerk.states.get(`attendance/${marks[0]?.key}`)).toBe("saved");
  const stored = await room.ledger.allRows({ unit: UNIT, year: 2026 }, "attendance");
  expect(stored.map(({ key, fields }) => [key, fields["mark"], fields["note"] ?? null])).toEqual([
    ["h1.nv-001", "present", null],
    ["h1.nv-002", "excused", "đi công tác"],
  ]);
});

test("a colleague's push comes in with the next pull; an unchanged pull writes no cell (S16, S17)", async () => {
  const lan = seatClerk(room, "lan");
  await lan.sync.open();
  await markTwo(lan);
  await pushAll(lan);
  const other = seatClerk(room, "minh");
  expect(await other.sync.open()).toMatchObject({ kind: "pulled", rows: 2 });
  const marks = (await other.desk.read()).sheets.find(({ form }) => form === "attendance")?.rows ?? [];
  expect(marks.map(({ cells }) => cells["mark"])).toEqual(["x", "P (đi công tác)", "", ""]);
  const cells = other.counts.cells;
  expect(await other.sync.pull()).toMatchObject({ kind: "unchanged" });
  expect(other.counts.cells).toBe(cells);
  expect(await other.sync.preview()).toMatchObject({ rows: [] });
});
