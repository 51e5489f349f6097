import { afterAll, beforeAll, expect, test } from "vitest";
import { BatchOutcomes, Receipt } from "../../domain/protocol/push.ts";
import { showsWhole } from "../../domain/register/sight.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, YEAR } from "./api-room.ts";

let room: ApiRoom;
const [lan, minh, reader] = ["lan", "minh", "reader"].map((user) => caller(user, "Clerk"));
beforeAll(async () => {
  room = await openOffice();
  for (const user of ["lan", "minh"]) await room.grant(user, "cb-mot", "write");
  await room.grant("reader", "cb-mot", "read");
});
afterAll(() => room.stop());

const finding = (key: string, said: string) =>
  newRow("inspections", key, { date: "2026-03-05", kind: "kiem-tra", finding: said });
const ask = (batch: string, who = minh, unit = "cb-mot") =>
  room.get(`/v1/registers/${unit}/${YEAR}/batches/${batch}`, who);
const sequence = async () => (await room.get(`/v1/registers/cb-mot/${YEAR}?since=0`, minh)).body;

test("S34: a colleague learns the outcome of every row of a batch, in the words of the receipt, and nothing is stored", async () => {
  const rows = [finding("p-1", "Chậm nộp"), { ...finding("p-2", "Thiếu"), fields: { date: "2026-02-30" } }];
  const receipt = Receipt.parse((await room.push("cb-mot", rows, lan, "batch-of-lan")).body);
  const before = await sequence();
  const { status, body } = await ask("batch-of-lan");
  expect([status, BatchOutcomes.parse(body)]).toEqual([200, { batchId: "batch-of-lan", rows: receipt.rows }]);
  expect(await sequence()).toEqual(before);
});

test("S34: of a batch that never arrived there is no outcome, and asking does not use up its id", async () => {
  expect(await ask("batch-on-its-way")).toMatchObject({ status: 200, body: { rows: [] } });
  const sent = await room.push("cb-mot", [finding("p-3", "Muộn")], lan, "batch-on-its-way");
  expect(sent).toMatchObject({ status: 200, body: { replayed: false, rows: [{ status: "accepted" }] } });
});

test("S34: who may not write the register is told nothing of its batches", async () => {
  expect(await ask("batch-of-lan", reader)).toMatchObject({ status: 403 });
  expect(await ask("batch-of-lan", minh, COMMITTEE)).toMatchObject({ status: 403 });
  expect(await ask("short")).toMatchObject({ status: 400, body: { code: "invalid-request" } });
});

test("S34: rows of a form that the reader is shown in part are left out", () => {
  const sight = { shows: () => true, near: undefined, recused: new Set<string>() };
  expect(showsWhole(sight, "decisions")).toBe(true);
  expect(showsWhole({ ...sight, recused: new Set(["nv-1"]) }, "decisions")).toBe(false);
  expect(showsWhole({ ...sight, near: new Set(["nv-1"]) }, "people")).toBe(false);
  expect(showsWhole({ ...sight, near: new Set(["nv-1"]) }, "sessions")).toBe(true);
  expect(showsWhole({ ...sight, shows: () => false }, "sessions")).toBe(false);
});
