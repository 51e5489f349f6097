import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice } from "../api/api-room.ts";
import type { Caller } from "../api/gateway-event.ts";

/** The clerk of the unit whose own people the rows are about, and the office that decides. */
const CLERK = caller("lan", "Clerk");
const OFFICE = caller("van-phong", "Reviewer");
const SUBJECT = "nv-1";

let room: ApiRoom;
beforeAll(async () => {
  room = await openOffice();
  await room.fill(COMMITTEE, [
    newRow("people", SUBJECT, { fullName: "Nguyễn Văn An", category: "cong-chuc" }),
    newRow("memberships", `${SUBJECT}.cb-mot.2020-01-01`, {
      person: SUBJECT,
      unit: "cb-mot",
      from: "2020-01-01",
      role: "member",
      group: "cm",
      rated: true,
    }),
  ]);
  await room.grant("lan", "cb-mot", "write");
  await room.grant("van-phong", COMMITTEE, "write");
});
afterAll(() => room.stop());

async function send(row: object, who: Caller) {
  const { body } = await room.push("cb-mot", [row], who);
  return (body as { rows: readonly object[] }).rows[0];
}

const results = (period: string, more: object = {}) =>
  newRow("task-results", `${period}.${SUBJECT}`, {
    period,
    subject: SUBJECT,
    assigned: 10,
    done: 10,
    late: 3,
    exceeded: 0,
    objectiveLate: 1,
    ...more,
  });
const change = (period: string, baseRev: number, more: object) => ({
  form: "task-results",
  key: `${period}.${SUBJECT}`,
  baseRev,
  ...more,
});
const kept = { status: "forbidden", fields: ["confirmedBy"] };

test("an objective cause is the clerk's to claim until the authority confirmed it, and then the authority's", async () => {
  expect(await send(results("2026-01"), CLERK)).toMatchObject({ status: "accepted" });
  expect(await send(change("2026-01", 1, { fields: { objectiveLate: 2 } }), CLERK)).toMatchObject({
    status: "accepted",
  });
  const confirm = { fields: { confirmedBy: "41-TB/ĐU" } };
  expect(await send(change("2026-01", 2, confirm), CLERK)).toMatchObject(kept);
  expect(await send(change("2026-01", 2, confirm), OFFICE)).toMatchObject({ status: "accepted" });
  for (const fields of [{ objectiveLate: 3 }, { objectiveErrors: 1 }, { objectiveLate: null }])
    expect(await send(change("2026-01", 3, { fields }), CLERK)).toMatchObject(kept);
  expect(await send(change("2026-01", 3, { deleted: true }), CLERK)).toMatchObject(kept);
  expect(await send(change("2026-01", 3, { fields: { done: 9 } }), CLERK)).toMatchObject({
    status: "accepted",
  });
  expect(await send(change("2026-01", 4, { fields: { objectiveLate: 3 } }), OFFICE)).toMatchObject({
    status: "accepted",
  });
});

test("the committee's points and its judgement of a plan are not undone by deleting the row", async () => {
  const points = { period: "2026-01", subject: SUBJECT, criterion: "ky-cuong" };
  const key = `2026-01.${SUBJECT}.ky-cuong`;
  expect(await send(newRow("evaluations", key, { ...points, unit: "5" }), CLERK)).toMatchObject({
    status: "accepted",
  });
  const given = { form: "evaluations", key, baseRev: 1, fields: { committee: "0" } };
  expect(await send(given, OFFICE)).toMatchObject({ status: "accepted" });
  expect(await send({ form: "evaluations", key, baseRev: 2, deleted: true }, CLERK)).toMatchObject({
    status: "forbidden",
    fields: ["committee"],
  });
});
