import { afterEach, beforeEach, expect, test } from "vitest";
import { hasFormerValues } from "../../addin/ui/state/register-state.ts";
import type { ApiRoom } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk } from "./clerk/clerk-room.ts";
import { complaint, previewed, typeInto } from "./clerk/desk-rows.ts";

let room: ApiRoom;
let lan: Clerk;
beforeEach(async () => {
  room = await openClerkRoom();
  lan = seatClerk(room, "lan");
  await lan.sync.open();
});
afterEach(() => room.stop());

const shown = async () =>
  (await previewed(lan)).rows.map((row) => ({ kind: row.kind, former: hasFormerValues(row) }));

test("a new row has no former values to show, wrong or right", async () => {
  await lan.hands.append("discipline", { ...complaint("một"), pending: "chưa rõ" });
  expect(await shown()).toEqual([{ kind: "invalid", former: false }]);
  await typeInto(lan, "discipline", "một", "pending", "Có");
  expect(await shown()).toEqual([{ kind: "new", former: false }]);
});

test("a stored row shows what stood there before, wrong or right", async () => {
  await lan.hands.append("discipline", complaint("một"));
  await pushAll(lan);
  await typeInto(lan, "discipline", "một", "decidedOn", "5/3/2026");
  expect(await shown()).toEqual([{ kind: "changed", former: true }]);
  await typeInto(lan, "discipline", "một", "pending", "chưa rõ");
  expect(await shown()).toEqual([{ kind: "invalid", former: true }]);
});
