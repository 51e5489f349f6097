import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DecisionsReceipt, DecisionsResponse } from "../../domain/protocol/decisions.ts";
import type { RunId } from "../../domain/values/ids.ts";
import { type ApiRoom, COMMITTEE, newRow, openOffice, storeRun } from "./api-room.ts";
import type { Caller } from "./gateway-event.ts";

let room: ApiRoom;
let run: RunId;

const grant = (user: string, fields: object = {}) =>
  newRow("grants", `${user}.${COMMITTEE}`, { user, unit: COMMITTEE, access: "write", ...fields });

beforeEach(async () => {
  room = await openOffice();
  await room.fill(COMMITTEE, [
    newRow("people", "cb-mot-01", { fullName: "Nguyễn Văn Một", category: "cong-chuc" }),
    newRow("people", "cb-hai-01", { fullName: "Trần Thị Hai", category: "cong-chuc" }),
    grant("uy-vien", { person: "cb-mot-01" }),
    grant("uy-vien-hai"),
    grant("uy-vien-ba"),
  ]);
  run = await storeRun(room, "run-to-decide", "published");
});
afterEach(() => room.stop());

const ADMIN: Caller = { user: "admin", roles: ["Admin"] };
/** The grant says that they are Nguyễn Văn Một, whatever their account is called. */
const MEMBER: Caller = { user: "uy-vien", roles: ["Committee"], name: "Tài khoản cấp ủy 1" };
/** No grant says who they are, so their name does. */
const NAMESAKE: Caller = { user: "uy-vien-hai", roles: ["Committee"], name: "Trần Thị Hai" };
const SUBSTITUTE: Caller = { user: "uy-vien-ba", roles: ["Committee"], name: "Lê Văn Ba" };

const approve = (subject: string, said: object = {}) => ({
  subject,
  matter: "level",
  outcome: "approved",
  number: "12-QĐ/ĐU",
  ...said,
});
async function record(who: Caller, ...decisions: readonly object[]) {
  const body = { batchId: randomUUID(), clientId: "test", decisions };
  const answer = await room.post(`/v1/runs/${run}/decisions`, body, who);
  expect(answer.status).toBe(200);
  return DecisionsReceipt.parse(answer.body).decisions.map((outcome) =>
    outcome.status === "refused" ? outcome.code : outcome.status,
  );
}
async function decidedBy() {
  const { subjects } = DecisionsResponse.parse((await room.get(`/v1/runs/${run}/decisions`)).body);
  return Object.fromEntries(
    subjects.map(({ subject, decisions }) => [subject, decisions.map(({ by }) => by)]),
  );
}

describe("a conflict of interest, as the API is asked", () => {
  test("nobody decides on themselves; the rest of the batch is recorded", async () => {
    expect(await record(MEMBER, approve("cb-mot-01"), approve("cb-hai-01"))).toEqual([
      "own-subject",
      "recorded",
    ]);
    expect(await decidedBy()).toEqual({ "cb-mot-01": [], "cb-hai-01": ["uy-vien"] });
  });

  test("whom no grant names is taken for whoever bears the name", async () => {
    expect(await record(NAMESAKE, approve("cb-hai-01"))).toEqual(["own-subject"]);
  });

  test("an interest that they declared, which the office enters, keeps them out at once", async () => {
    const fields = { user: "uy-vien-hai", subject: "cb-mot-01", reason: "Em ruột" };
    const declared = await room.push(COMMITTEE, [newRow("interests", "uy-vien-hai.cb-mot-01", fields)]);
    expect(declared.body).toMatchObject({ rows: [{ status: "accepted" }] });
    expect(await record(NAMESAKE, approve("cb-mot-01"))).toEqual(["declared-interest"]);
    expect(await decidedBy()).toMatchObject({ "cb-mot-01": [] });
  });

  test("a substitute without a part in it decides instead, and is named as the one who did", async () => {
    expect(await record(MEMBER, approve("cb-mot-01"))).toEqual(["own-subject"]);
    expect(await record(SUBSTITUTE, approve("cb-mot-01"))).toEqual(["recorded"]);
    expect(await decidedBy()).toMatchObject({ "cb-mot-01": ["uy-vien-ba"] });
  });

  test("the refusal says what happened in the reader's language", async () => {
    const body = {
      batchId: randomUUID(),
      clientId: "test",
      decisions: [approve("cb-mot-01")],
    };
    const said = async (language: string) => {
      const headers = { "accept-language": language };
      return (await room.post(`/v1/runs/${run}/decisions`, body, MEMBER, headers)).body;
    };
    const [vi, en] = [await said("vi"), await said("en")];
    expect(vi).toMatchObject({ decisions: [{ message: expect.stringMatching(/\p{L}/u) as string }] });
    expect(vi).not.toEqual(en);
  });
});

test("a batch's id stands for its decisions: sent again with others it is refused", async () => {
  const batchId = randomUUID();
  const send = (decision: object) =>
    room.post(`/v1/runs/${run}/decisions`, { batchId, clientId: "test", decisions: [decision] }, ADMIN);
  expect((await send(approve("cb-hai-01"))).status).toBe(200);
  expect(await send(approve("cb-hai-01", { number: "13-QĐ/ĐU" }))).toMatchObject({
    status: 409,
    body: { code: "batch-id-reused" },
  });
});

describe("what a reader is shown of a decision", () => {
  const CLERK: Caller = { user: "can-bo", roles: ["Clerk"] };
  const AUDITOR: Caller = { user: "kiem-toan", roles: ["Auditor"] };
  const GROUNDS = { reason: "Theo biên bản họp", note: "Hai ý kiến khác", votesFor: 9, councilMembers: 10 };

  beforeEach(async () => {
    await room.grant("can-bo", "cb-hai", "write");
    await room.grant("kiem-toan", COMMITTEE, "read");
    await record(ADMIN, approve("cb-hai-01", { outcome: "changed", level: "HTNV", ...GROUNDS }));
  });
  const shownTo = async (who: Caller) =>
    DecisionsResponse.parse((await room.get(`/v1/runs/${run}/decisions`, who)).body).subjects;

  test("who sees the whole sees its grounds too, of every unit, but a member nothing of themselves", async () => {
    for (const who of [ADMIN, MEMBER, AUDITOR]) {
      const subjects = await shownTo(who);
      expect(subjects.some(({ subject }) => subject === "cb-mot-01")).toBe(who !== MEMBER);
      const [decision] = subjects.find(({ subject }) => subject === "cb-hai-01")?.decisions ?? [];
      expect(decision).toMatchObject({ outcome: "changed", level: "HTNV", ...GROUNDS });
    }
  });

  test("a clerk sees of their own units alone what was decided, and nothing of why or how it was voted", async () => {
    const subjects = await shownTo(CLERK);
    expect(new Set(subjects.map(({ unit }) => unit))).toEqual(new Set(["cb-hai"]));
    const [decision] = subjects.find(({ subject }) => subject === "cb-hai-01")?.decisions ?? [];
    const none = { reason: null, note: null, votesFor: null, councilMembers: null };
    expect(decision).toMatchObject({ outcome: "changed", level: "HTNV", number: "12-QĐ/ĐU", ...none });
    const { body } = await room.get(`/v1/runs/${run}/decisions`, CLERK);
    for (const words of [GROUNDS.reason, GROUNDS.note]) expect(JSON.stringify(body)).not.toContain(words);
  });
});
