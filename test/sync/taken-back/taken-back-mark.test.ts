import { afterEach, beforeEach, expect, test } from "vitest";
import type { ApiRoom } from "../../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk } from "../clerk/clerk-room.ts";
import { findRow, previewed, typeInto } from "../clerk/desk-rows.ts";

let room: ApiRoom;
let lan: Clerk;
const KEY = "h1.nv-001";
const mark = (clerk: Clerk, text: string) => typeInto(clerk, "attendance", KEY, "mark", text);

beforeEach(async () => {
  room = await openClerkRoom();
  lan = seatClerk(room, "lan");
  await lan.sync.open();
  await mark(lan, "x");
  await pushAll(lan);
});
afterEach(() => room.stop());

test("S16: a mark that was taken back before a workbook was made is nothing to it", async () => {
  await mark(lan, "");
  await pushAll(lan);
  const minh = seatClerk(room, "minh");
  expect(await minh.sync.open()).toMatchObject({ kind: "pulled", kept: 0 });
  const { forms } = await minh.sync.status();
  expect(forms.filter(({ problems }) => problems > 0)).toEqual([]);
  expect(await minh.sync.conflicts()).toEqual([]);
});

test("S11: a mark that two clerks take back is agreed on", async () => {
  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  await mark(lan, "");
  await pushAll(lan);
  await mark(minh, "");
  expect(await minh.sync.pull()).toMatchObject({ kind: "pulled", kept: 0 });
  expect(await minh.sync.conflicts()).toEqual([]);
  expect(await previewed(minh)).toMatchObject({ rows: [] });
});

test("S11, S16: a mark that was typed where another was taken back stays, and is asked about", async () => {
  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  await mark(lan, "");
  await pushAll(lan);
  await mark(minh, "P");
  expect(await minh.sync.pull()).toMatchObject({ kind: "pulled", kept: 1 });
  expect((await findRow(minh, "attendance", KEY)).cells["mark"]).toBe("P");
  expect(await minh.sync.conflicts()).toMatchObject([{ fields: [{ field: "#deleted" }] }]);
});
