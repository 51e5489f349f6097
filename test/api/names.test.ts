import { afterEach, beforeEach, expect, test } from "vitest";
import { NamesResponse } from "../../domain/protocol/names.ts";
import { type ApiRoom, caller, COMMITTEE, openOffice, YEAR } from "./api-room.ts";
import type { Caller } from "./gateway-event.ts";

let room: ApiRoom;

beforeEach(async () => {
  room = await openOffice();
  await room.grant("clerk", "cb-mot", "write");
  await room.grant("office", COMMITTEE, "write");
});
afterEach(() => room.stop());

const office: Caller = { user: "office", roles: ["Reviewer"], name: "Mai Thị Hồng Nhung" };
const clerk: Caller = { user: "clerk", roles: ["Clerk"], name: "Trần Đức Kiên" };

const ask = (users: string, who: Caller = clerk) =>
  room.get(`/v1/names?year=${YEAR}&users=${encodeURIComponent(users)}`, who);
const names = async (users: string, who?: Caller) => NamesResponse.parse((await ask(users, who)).body).names;

test("whoever has acted is known by the name in their token, to a clerk too", async () => {
  expect(await names("office,clerk")).toEqual({ clerk: "Trần Đức Kiên" });
  await room.post(
    `/v1/registers/cb-mot/${YEAR}/locks`,
    { period: "2026-01", action: "lock", reason: "Kết thúc kỳ" },
    office,
  );
  expect(await names("office,clerk")).toEqual({ office: "Mai Thị Hồng Nhung", clerk: "Trần Đức Kiên" });
});

test("somebody who is called otherwise now is called so; a token without a name changes nothing", async () => {
  await room.get("/v1/me", { ...office, name: "Mai Hồng Nhung" });
  await room.get("/v1/me", { ...office, name: "" });
  expect(await names("office")).toEqual({ office: "Mai Hồng Nhung" });
});

test("the name of somebody without a role is not kept", async () => {
  expect((await room.get("/v1/me", { user: "stranger", roles: [], name: "Người Lạ" })).status).toBe(200);
  expect(await names("stranger")).toEqual({});
});

test("an id twice is asked for once, and more than a hundred are too many", async () => {
  expect(await names("clerk,clerk")).toEqual({ clerk: "Trần Đức Kiên" });
  const many = (count: number) => Array.from({ length: count }, (_, index) => `u${index}`).join(",");
  expect((await ask(many(100))).status).toBe(200);
  for (const users of [many(101), "", "a,,b", "Nguyễn Văn An"])
    expect((await ask(users)).body).toMatchObject({ status: 400, code: "invalid-request" });
});

test("without a grant in the year there is nothing to learn", async () => {
  expect((await ask("clerk", caller("new", "Clerk"))).body).toMatchObject({ code: "forbidden" });
});
