import { afterEach, beforeEach, expect, test } from "vitest";
import type { ApiRoom } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, UNIT } from "./clerk/clerk-room.ts";
import { rowsOf, typeInto } from "./clerk/desk-rows.ts";

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
});
afterEach(() => room.stop());

/** The rows of the attendance sheet, after the first two were marked. */
async function markTwo(clerk: Clerk) {
  await typeInto(clerk, "attendance", "h1.nv-001", "mark", "x");
  await typeInto(clerk, "attendance", "h1.nv-002", "mark", "P (đi công tác)");
  return rowsOf(clerk, "attendance");
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
  expect(clerk.states.get("attendance/h1.nv-001")).toBe("saved");
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
  const marks = (await rowsOf(other, "attendance")).map(({ key, cells }) => [key, cells["mark"]]);
  expect(Object.fromEntries(marks)).toEqual({
    "h1.nv-001": "x",
    "h1.nv-002": "P (đi công tác)",
    "h2.nv-001": "",
    "h2.nv-002": "",
  });
  const cells = other.counts.cells;
  expect(await other.sync.pull()).toMatchObject({ kind: "unchanged" });
  expect(other.counts.cells).toBe(cells);
  expect(await other.sync.preview()).toMatchObject({ rows: [] });
});
