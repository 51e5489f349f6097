import { afterEach, beforeEach, expect, test } from "vitest";
import type { NewRow } from "../../addin/sync/ports/register-sync.ts";
import { rowId } from "../../domain/values/ids.ts";
import { type ApiRoom, COMMITTEE, newRow } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk } from "./clerk/clerk-room.ts";
import { previewed, rowsOf, stored, typeInto } from "./clerk/desk-rows.ts";

let room: ApiRoom;
let lan: Clerk;
beforeEach(async () => {
  room = await openClerkRoom();
  await room.fill(COMMITTEE, [
    newRow("study-plans", "nq-57", { directive: "nq-57", essayDue: "2026-03-31" }),
  ]);
  lan = seatClerk(room, "lan");
  await lan.sync.open();
});
afterEach(() => room.stop());

const essay = (person: string): NewRow => ({ form: "essays", fields: { directive: "nq-57", person } });
const BOTH = [essay("nv-001"), essay("nv-002")];
const essaysOf = async (clerk: Clerk) =>
  (await clerk.sync.status()).forms.find(({ form }) => form === "essays");

test("S37: rows that are due are added with what names them, each on a line of its own", async () => {
  expect(await lan.sync.addRows(BOTH)).toBe(2);
  const [first, second] = await rowsOf(lan, "essays");
  expect([first?.key, second?.key]).toEqual(["nq-57.nv-001", "nq-57.nv-002"]);
  expect(first?.cells).toMatchObject({ submittedOn: "", grade: "" });
  expect(String(first?.cells["person"])).toContain("Nguyễn Văn An");
  expect(first?.cells["due"]).not.toBe("");
});

test("S37: nothing of them is sent until something was entered, and they are counted apart", async () => {
  await lan.sync.addRows(BOTH);
  expect((await previewed(lan)).rows).toEqual([]);
  expect(await essaysOf(lan)).toMatchObject({ rows: 0, unsent: 0, problems: 0, unfilled: 2 });
  await typeInto(lan, "essays", "nq-57.nv-002", "submittedOn", "20/03/2026");
  expect(await essaysOf(lan)).toMatchObject({ rows: 1, unsent: 1, unfilled: 1 });
  expect((await pushAll(lan)).outcomes.map(({ status }) => status)).toEqual(["accepted"]);
  expect([...(await stored(room, "essays")).keys()]).toEqual(["nq-57.nv-002"]);
  expect((await previewed(lan)).rows).toEqual([]);
});

test("S37: a row that stands, sent or typed by hand, is not added again", async () => {
  await lan.hands.append("essays", { directive: "57-NQ/TW", person: "Nguyễn Văn An", grade: "Tốt" });
  expect(await lan.sync.addRows(BOTH)).toBe(1);
  expect(await lan.sync.addRows(BOTH)).toBe(0);
  const ids = ["nq-57.nv-001", "nq-57.nv-002"].map((key) => rowId({ form: "essays", key }));
  expect([...(await lan.sync.standing())]).toEqual(expect.arrayContaining(ids));
});

test("S37: what a colleague sent fills an added row, and no second one appears", async () => {
  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  await minh.hands.append("essays", {
    directive: "57-NQ/TW",
    person: "Nguyễn Văn An",
    submittedOn: "10/03/2026",
  });
  await lan.sync.addRows(BOTH);
  await pushAll(minh);
  await lan.sync.pull();
  const rows = await rowsOf(lan, "essays");
  expect(rows).toHaveLength(2);
  expect(rows[0]?.cells["submittedOn"]).not.toBe("");
});

test("S37: a matrix has a cell for everybody, so that nothing is added to it", async () => {
  expect(await lan.sync.addRows([{ form: "attendance", fields: { session: "h1", person: "nv-001" } }])).toBe(
    0,
  );
});
