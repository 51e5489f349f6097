import { afterAll, beforeAll, expect, test } from "vitest";
import { FeedKey, FeedsResponse, NewFeed } from "../../domain/protocol/outward/feeds.ts";
import { type ApiRoom, caller, openOffice, YEAR } from "../api/api-room.ts";

let room: ApiRoom;
beforeAll(async () => {
  room = await openOffice();
});
afterAll(() => room.stop());

const WANTED = { title: "Power BI", unit: "cb-mot", period: "2026", table: "people", until: "2026-12-31" };
const make = async (more: object = {}) => room.post("/v1/feeds", { ...WANTED, ...more });
const list = async () => FeedsResponse.parse((await room.get(`/v1/feeds?year=${YEAR}`)).body).feeds;

test("a new key shows its secret once: 256 random bits, which no list holds", async () => {
  const made = NewFeed.parse((await make()).body);
  expect(Buffer.from(made.secret, "base64url")).toHaveLength(32);
  expect(made.path).toBe(`/v1/feeds/${made.feed.id}`);
  const answer = await room.get(`/v1/feeds?year=${YEAR}`);
  expect(answer.text).toContain(made.feed.id);
  expect(answer.text).not.toContain(made.secret);
  expect(answer.text).not.toContain("hash");
  expect(NewFeed.parse((await make()).body).secret).not.toBe(made.secret);
});

test("a revoked key stays in the list, with who revoked it and when; again changes nothing", async () => {
  const { feed } = NewFeed.parse((await make()).body);
  const revoke = () => room.post(`/v1/feeds/${feed.id}/revocation`, {});
  const revoked = FeedKey.parse((await revoke()).body);
  expect(revoked).toMatchObject({ revokedBy: "admin", revokedAt: room.clock.now });
  expect(FeedKey.parse((await revoke()).body)).toEqual(revoked);
  expect((await list()).find(({ id }) => id === feed.id)).toEqual(revoked);
  expect((await room.post("/v1/feeds/aaaaaaaaaaaa/revocation", {})).status).toBe(404);
});

test.each<[string, object, number, string]>([
  ["a unit that the year does not have", { unit: "cb-la" }, 404, "not-found"],
  ["a day that is over", { until: "2026-03-31" }, 400, "invalid-request"],
  ["more than 400 days", { until: "2027-06-01" }, 400, "invalid-request"],
  ["no title", { title: " " }, 400, "invalid-request"],
  ["a table that is none", { table: "users" }, 400, "invalid-request"],
])("no key is made for %s", async (_what, more, status, code) => {
  const before = (await list()).length;
  expect(await make(more)).toMatchObject({ status, body: { code } });
  expect(await list()).toHaveLength(before);
});

test("whoever may not export the whole office makes, lists and revokes none", async () => {
  await room.grant("reader", "cb-mot", "write");
  for (const who of [caller("reader", "Clerk"), caller("nobody")]) {
    expect((await room.post("/v1/feeds", WANTED, who)).status).toBe(403);
    expect((await room.get(`/v1/feeds?year=${YEAR}`, who)).status).toBe(403);
    expect((await room.post("/v1/feeds/aaaaaaaaaaaa/revocation", {}, who)).status).toBe(403);
  }
});
