import { afterEach, beforeEach, expect, test } from "vitest";
import { type ApiRoom, caller, COMMITTEE, newRow, YEAR } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, UNIT } from "./clerk/clerk-room.ts";
import { complaint, notes, previewed } from "./clerk/desk-rows.ts";

let room: ApiRoom;
let lan: Clerk;
let minh: Clerk;
beforeEach(async () => {
  room = await openClerkRoom();
  [lan, minh] = [seatClerk(room, "lan"), seatClerk(room, "minh")];
  await lan.sync.open();
  await minh.sync.open();
});
afterEach(() => room.stop());

test("at the first visit everything is new, so nothing is told", async () => {
  expect(await seatClerk(room, "lan").sync.news()).toBeUndefined();
});

test("what others sent since the last visit is told by form and by whom, and brought only when it is fetched", async () => {
  expect(await lan.sync.news()).toBeUndefined();
  await minh.hands.append("discipline", complaint("một"));
  await minh.hands.append("discipline", complaint("hai"));
  await minh.hands.type("attendance", 0, "mark", "x");
  await pushAll(minh);
  await room.fill(COMMITTEE, [
    newRow("sessions", "h3", { date: "2026-05-05", title: "Ba", channel: "direct", directives: ["nq-57"] }),
  ]);
  const { since, forms, by, locked } = (await lan.sync.news()) ?? expect.unreachable("nothing is new");
  expect(since).toBe((await lan.sync.status()).lastSync);
  expect(Object.fromEntries(forms.map(({ form, rows }) => [form, rows]))).toEqual({
    discipline: 2,
    attendance: 1,
    sessions: 1,
  });
  expect(by).toContain("minh");
  expect(locked).toEqual([]);
  expect((await previewed(lan)).rows).toEqual([]);
  await lan.sync.refresh();
  expect(await lan.sync.news()).toBeUndefined();
});

test("a period that was locked since is news, what the clerk sent is none", async () => {
  await lan.hands.append("discipline", complaint("của tôi"));
  await pushAll(lan);
  expect(await notes(room)).toEqual(["của tôi"]);
  expect(await lan.sync.news()).toBeUndefined();
  const lock = { period: "2026-03", action: "lock", reason: "Hết tháng" };
  await room.post(`/v1/registers/${UNIT}/${YEAR}/locks`, lock, caller("admin", "Admin"));
  expect(await lan.sync.news()).toMatchObject({ forms: [], locked: ["2026-03"] });
});

test("without a network nothing is said", async () => {
  const alone = seatClerk(room, "lan", {
    book: lan.copy(),
    api: { ...(await import("./clerk/room-api.ts")).NO_SERVICE },
  });
  expect(await alone.sync.news()).toBeUndefined();
});
