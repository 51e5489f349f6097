import { afterEach, beforeEach, expect, test } from "vitest";
import { type ApiRoom, COMMITTEE, newRow } from "../api/api-room.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { openClerkRoom, seatClerk, tickAll } from "./clerk/clerk-room.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";
import { NO_SERVICE } from "./clerk/room-api.ts";

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

const session = (key: string, date: string) =>
  newRow("sessions", key, { date, title: `Hội nghị ${key}`, channel: "direct", directives: ["nq-57"] });

test("S16: a session that the office has added since is there after asking for what is new, around unsent marks", async () => {
  const { sync, hands, rows } = seatAtExcel(room);
  await sync.open();
  await hands.type("attendance", 0, "mark", "x");
  await room.fill(COMMITTEE, [session("h3", "2026-05-07")]);
  await sync.refresh();
  const sessions = new Set((await rows("attendance")).map(({ cells }) => cells["session"]));
  expect(sessions).toContain("h3");
  const preview = await sync.preview();
  expect(preview).toMatchObject({ counts: { added: 1, missing: 0, invalid: 0 } });
  expect((await sync.push(tickAll(preview))).outcomes.map(({ status }) => status)).toEqual(["accepted"]);
});

test("S17: asking again while nothing is new changes nothing in the workbook", async () => {
  const { sync, desk } = seatClerk(room, "lan");
  await sync.open();
  const before = JSON.stringify(await desk.read());
  expect(await sync.refresh()).toMatchObject({ kind: "unchanged" });
  expect(JSON.stringify(await desk.read())).toBe(before);
});

test("S13: without a network it says so and leaves the sheets alone", async () => {
  const { sync, copy } = seatClerk(room, "minh");
  await sync.open();
  const offline = seatClerk(room, "minh", { book: copy(), api: NO_SERVICE });
  expect(await offline.sync.refresh()).toMatchObject({ kind: "offline" });
  expect(await offline.sync.preview()).toMatchObject({ rows: [] });
});
