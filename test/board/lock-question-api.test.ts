import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standardPolicy } from "../../domain/policy/library/library.ts";
import { LockQuestionResponse } from "../../domain/protocol/lock-question.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, YEAR } from "../api/api-room.ts";
import { openDueOffice } from "../api/due-office.ts";

let room: ApiRoom;
beforeAll(async () => {
  room = await openDueOffice();
  await room.grant("loan", "cb-mot", "write");
});
afterAll(() => room.stop());

/** A rule book that says what is due leaves a subject without a level where facts are missing. */
const ASKS_FOR_POINTS = standardPolicy().dues !== undefined;
const UNITS = [COMMITTEE, "cb-mot", "cb-hai", "doan"];
const ask = async (more = "", period = "2026-03") => {
  const { status, body } = await room.get(`/v1/locks?year=${YEAR}&period=${period}${more}`);
  expect(status).toBe(200);
  return LockQuestionResponse.parse(body);
};
const lock = (unit: string, reason = "", period = "2026-03") =>
  room.post(`/v1/registers/${unit}/${YEAR}/locks`, { period, action: "lock", reason });

test("a lock over cells that contradict each other needs a reason although nothing is missing", async () => {
  const other = await openDueOffice();
  try {
    const rated = {
      person: "nv-2",
      unit: "cb-hai",
      from: "2020-01-01",
      role: "member",
      group: "x",
      rated: true,
    };
    await other.fill(COMMITTEE, [newRow("memberships", "nv-2.cb-hai.2020-01-01", rated)]);
    const path = `/v1/registers/${COMMITTEE}/${YEAR}/locks`;
    const year = { period: String(YEAR), action: "lock" };
    const { body } = await other.get(`/v1/locks?year=${YEAR}&period=${YEAR}&unit=${COMMITTEE}`);
    const [gap] = LockQuestionResponse.parse(body).gaps;
    expect(gap?.kinds).toEqual([]);
    const refused = await other.post(path, { ...year, reason: "" });
    expect(refused).toMatchObject({ status: 409, body: { code: "contradictions-need-reason" } });
    const title = expect.stringContaining(`còn ${gap?.contradictions} chỗ mâu thuẫn`);
    expect(refused.body).toMatchObject({ title });
    expect((await other.post(path, { ...year, reason: "Đang xác minh" })).status).toBe(200);
  } finally {
    await other.stop();
  }
});

// One office through one month: each test goes on where the one before it ended.
describe("the question before a lock", { shuffle: false }, () => {
  test("names what each open register lacks, by kind, and says that somebody may be left without a level", async () => {
    const question = await ask();
    expect(question).toMatchObject({
      registers: UNITS.length,
      publishes: ["2026-03"],
      incomplete: ASKS_FOR_POINTS,
    });
    const gaps = question.gaps.find(({ unit }) => unit === "cb-mot");
    expect(gaps?.kinds.find(({ kind }) => kind === "attendance")).toEqual({
      kind: "attendance",
      missing: 2,
      begun: 0,
      awaited: 0,
    });
  });

  test("of one register it says what that one lacks, and that nothing is published while others are open", async () => {
    const question = await ask("&unit=cb-mot");
    expect(question).toMatchObject({ registers: 1, publishes: [] });
    expect(question.gaps.map(({ unit }) => unit)).toEqual(["cb-mot"]);
  });

  test("counts what the period asks for although its day has not come: a lock ends the entry", async () => {
    const question = await ask("&unit=cb-mot", "2026-09");
    expect(question.gaps[0]?.kinds.length).toBeGreaterThan(0);
  });

  test("a lock over gaps needs a reason, and the refusal says how much is missing", async () => {
    const gaps = (await ask("&unit=cb-mot")).gaps[0]?.kinds ?? [];
    const count = gaps.reduce((sum, { missing, begun }) => sum + missing + begun, 0);
    const refused = await lock("cb-mot", "  ");
    expect(refused).toMatchObject({ status: 409, body: { code: "gaps-need-reason" } });
    expect(refused.body).toMatchObject({ title: expect.stringContaining(`còn thiếu ${count} việc`) });
    expect((await lock("cb-mot", "Chi bộ xin khóa sớm")).status).toBe(200);
    expect(await lock("cb-mot")).toMatchObject({ status: 409, body: { code: "already-locked" } });
  });

  test("the last register is told that its lock scores the period; registers locked before are not asked about", async () => {
    for (const unit of [COMMITTEE, "cb-hai"]) expect((await lock(unit, "Kết thúc tháng")).status).toBe(200);
    const question = await ask();
    expect(question).toMatchObject({ registers: 1, publishes: ["2026-03"], incomplete: ASKS_FOR_POINTS });
    expect(question.gaps.map(({ unit }) => unit)).toEqual(["doan"]);
  });

  test("nobody but who may lock is answered", async () => {
    const path = `/v1/locks?year=${YEAR}&period=2026-03`;
    expect((await room.get(path, caller("loan", "Clerk"))).status).toBe(403);
    expect((await room.get(`${path}&unit=cb-khong`)).status).toBe(404);
    expect((await room.get(`/v1/locks?year=${YEAR}&period=2025-03`)).status).toBe(400);
  });
});
