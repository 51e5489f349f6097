import { afterAll, beforeAll, expect, test } from "vitest";
import { listAssumptions } from "../../domain/policy/assumptions.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { AssumedResponse, WhatIfResponse } from "../../domain/protocol/trial/trials.ts";
import { type ApiRoom, caller, openOffice, storeRun } from "./api-room.ts";

let room: ApiRoom;
let run: string;
beforeAll(async () => {
  room = await openOffice();
  run = await storeRun(room, "run-for-trials", "finished");
});
afterAll(() => room.stop());

const ask = (subject: string, changes: string) => room.post(`/v1/runs/${run}/what-if`, { subject, changes });

test("a row that does not exist is named with what to do, in the reader's language, and nothing is counted", async () => {
  const answer = WhatIfResponse.parse((await ask("cb-mot-01", "essay.nq57=2026-03-30")).body);
  expect(answer).toMatchObject({
    before: null,
    after: null,
    impact: null,
    faults: [{ code: "no-such-row" }],
  });
  expect(answer.faults[0]?.message).toContain("sổ không có dòng này");
});

test("nobody of that name is rated", async () => {
  expect(await ask("nobody", "essay.nq57=2026-03-30")).toMatchObject({ status: 404 });
});

test("what was assumed is told of every assumption of the run's policy", async () => {
  const { assumed } = AssumedResponse.parse((await room.get(`/v1/runs/${run}/assumptions`)).body);
  const own = listAssumptions(dang3662025).map(({ text }) => text);
  expect(new Set(assumed.map(({ text }) => text))).toEqual(new Set(own));
});

test("whoever sees some units alone asks in vain", async () => {
  await room.grant("unit-writer", "cb-mot", "write");
  expect(await room.get(`/v1/runs/${run}/assumptions`, caller("unit-writer", "Clerk"))).toMatchObject({
    status: 403,
  });
});
