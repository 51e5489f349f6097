import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { UnitId } from "../../domain/values/ids.ts";
import { type ChangeSet, PullResponse } from "../../domain/protocol/pull.ts";
import { Receipt } from "../../domain/protocol/push.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, YEAR } from "./api-room.ts";

let room: ApiRoom;
const clerk = caller("clerk", "Clerk");
const register = (unit: string, rest = "") => `/v1/registers/${unit}/${YEAR}${rest}`;

beforeEach(async () => {
  room = await openOffice();
  await room.grant("clerk", "cb-mot", "write");
  await room.fill(COMMITTEE, [newRow("people", "nv-1", { fullName: "Trần Thị Hai", category: "cong-chuc" })]);
});
afterEach(() => room.stop());

/** A row of a form without references, so that a test needs no catalogue. */
const finding = (key: string, said: string, date = "2026-03-05") =>
  newRow("inspections", key, { date, kind: "kiem-tra", finding: said });
const patch = (key: string, baseRev: number, fields: object) => ({
  form: "inspections",
  key,
  baseRev,
  fields,
});
const outcomes = (body: unknown) => Receipt.parse(body).rows;

describe("push", () => {
  test("good rows are stored beside bad ones, each with its outcome in the order sent", async () => {
    const { status, body } = await room.push(
      "cb-mot",
      [
        finding("p-1", "Chậm nộp kế hoạch"),
        { form: "inspections", key: "p-2", baseRev: 0, fields: { date: "2026-02-30" } },
        { nonsense: true },
        newRow("sessions", "s-1", { title: "x" }),
        finding("p-3", "Thiếu biên bản"),
      ],
      clerk,
    );
    expect(status).toBe(200);
    expect(outcomes(body).map((row) => row.status)).toEqual([
      "accepted",
      "invalid",
      "invalid",
      "invalid",
      "accepted",
    ]);
  });

  test("a bad field is named with its code, and said in the reader's language", async () => {
    const rows = [{ form: "inspections", key: "p-4", baseRev: 0, fields: { date: "2026-02-30" } }];
    const said = async (language: string) => {
      const body = { batchId: `language-${language}`, clientId: "test", rows };
      const answer = await room.post(register("cb-mot", "/batches"), body, clerk, {
        "accept-language": language,
      });
      return outcomes(answer.body)[0];
    };
    expect(await said("vi")).toMatchObject({
      status: "invalid",
      issues: [
        { field: "date", code: "bad-day", message: "Không phải ngày hợp lệ; hãy ghi dạng ngày/tháng/năm." },
      ],
    });
    expect(await said("en-GB")).toMatchObject({
      issues: [{ message: "Not a calendar day; write day/month/year." }],
    });
  });

  test("S9: the same batch again is the same receipt, and other rows under its id are refused", async () => {
    const rows = [finding("p-5", "Một")];
    const first = Receipt.parse((await room.push("cb-mot", rows, clerk, "batch-0001")).body);
    const second = Receipt.parse((await room.push("cb-mot", rows, clerk, "batch-0001")).body);
    expect(second).toEqual({ ...first, replayed: true });
    const other = await room.push("cb-mot", [finding("p-5", "Hai")], clerk, "batch-0001");
    expect(other).toMatchObject({ status: 409, body: { code: "batch-id-reused" } });
  });

  test("S11: a field that someone else changed meanwhile is a conflict with both values; other fields merge", async () => {
    await room.push("cb-mot", [finding("p-6", "Cũ")], clerk);
    await room.push("cb-mot", [patch("p-6", 1, { finding: "Của người khác" })]);
    const conflict = await room.push("cb-mot", [patch("p-6", 1, { finding: "Của tôi" })], clerk);
    expect(outcomes(conflict.body)).toMatchObject([
      {
        status: "conflict",
        rev: 2,
        fields: [{ field: "finding", mine: "Của tôi", theirs: "Của người khác", by: "admin", rev: 2 }],
      },
    ]);
    const merged = await room.push("cb-mot", [patch("p-6", 1, { remedyBy: "2026-04-30" })], clerk);
    expect(outcomes(merged.body)).toMatchObject([
      { status: "merged", rev: 3, fields: { finding: "Của người khác" } },
    ]);
  });

  test("2,000 rows fit one batch; 2,001 rows or more than 1 MB are refused before anything is stored", async () => {
    const { seq } = await room.ledger.head({ unit: COMMITTEE, year: YEAR });
    const rows = (count: number) => Array.from({ length: count }, () => ({}));
    expect((await room.push(COMMITTEE, rows(2000))).status).toBe(200);
    expect(await room.push(COMMITTEE, rows(2001))).toMatchObject({
      status: 413,
      body: { code: "batch-too-large" },
    });
    const large = [newRow("units", "cb-bon", { name: "x".repeat(1024 * 1024), kind: "chi-bo", group: "x" })];
    expect(await room.push(COMMITTEE, large)).toMatchObject({
      status: 413,
      body: { code: "batch-too-large" },
    });
    expect((await room.ledger.head({ unit: COMMITTEE, year: YEAR })).seq).toBe(seq);
  });

  test.each<[string, unknown, string]>([
    ["no batch id", { clientId: "c", rows: [{}] }, "body.batchId"],
    [
      "a batch id that could break a key",
      { batchId: "a#b#c#d#e", clientId: "c", rows: [{}] },
      "body.batchId",
    ],
    ["no client", { batchId: "batch-9999", rows: [{}] }, "body.clientId"],
    ["no rows", { batchId: "batch-9999", clientId: "c", rows: [] }, "body.rows"],
    ["rows that are no list", { batchId: "batch-9999", clientId: "c", rows: "x" }, "body.rows"],
    [
      "an unknown field beside them",
      { batchId: "batch-9999", clientId: "c", rows: [{}], secretName: 1 },
      "body",
    ],
    ["a list instead of an envelope", [], "body"],
    ["text that is no JSON", "{oops", "body"],
  ])("an envelope with %s is refused, naming the field", async (_, body, field) => {
    const answer = await room.post(register("cb-mot", "/batches"), body, clerk, { "accept-language": "en" });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: "invalid-request", title: `The request is malformed: ${field}.` },
    });
    expect(answer.text).not.toContain("secretName");
  });

  test("a body that is not sent as JSON is refused, naming the content type", async () => {
    const request = {
      method: "POST",
      path: register("cb-mot", "/batches"),
      caller: clerk,
      body: "{}",
    } as const;
    const answer = await room.call({ ...request, headers: { "content-type": "text/plain" } });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid-request" } });
    expect(answer.text).toContain("content-type");
  });
});

describe("pull", () => {
  const pull = async (rest: string, who = clerk) =>
    PullResponse.parse((await room.get(register("cb-hai", rest), who)).body);
  const admin = caller("admin", "Admin");

  test("from nothing it gives the rows, tombstones too; from the cursor what came since; then nothing", async () => {
    expect(await pull("", admin)).toMatchObject({
      head: { seq: 0 },
      rows: [],
      changes: [],
      cursor: 0,
      more: false,
    });
    await room.fill("cb-hai", [finding("q-1", "Một"), finding("q-2", "Hai")]);
    await room.push("cb-hai", [{ form: "inspections", key: "q-2", baseRev: 1, deleted: true }]);
    const all = await pull("?since=0", admin);
    expect(all.rows).toMatchObject([
      { form: "inspections", key: "q-1", rev: 1, deleted: false, by: "admin" },
      { form: "inspections", key: "q-2", rev: 2, deleted: true },
    ]);
    expect(all).toMatchObject({ protocol: 1, head: { seq: 2, locks: {} }, cursor: 2, more: false });
    await room.fill("cb-hai", [finding("q-3", "Ba")]);
    const since = await pull("?since=2", admin);
    expect(since).toMatchObject({ rows: [], cursor: 3, more: false });
    expect(since.changes).toMatchObject([
      { kind: "batch", seq: 3, changes: [{ key: "q-3", rev: 1, prevSeq: 0 }] },
    ]);
    expect(await pull("?since=3", admin)).toMatchObject({
      head: { seq: 3 },
      changes: [],
      cursor: 3,
      more: false,
    });
  });

  test("what is committed between two pages of rows is pulled again as a change", async () => {
    const wide = (index: number) => finding(`w-${String(index).padStart(4, "0")}`, "ế".repeat(490));
    await room.fill(
      "cb-hai",
      Array.from({ length: 800 }, (_, index) => wide(index)),
    );
    const one = await pull("", admin);
    expect(one).toMatchObject({ more: true, page: expect.any(String) });
    const seen = one.rows.map((row) => row.key);
    await room.push("cb-hai", [patch("w-0000", 1, { finding: "Sửa giữa hai trang" })]);
    let page = one.page;
    while (page !== undefined) {
      const next = await pull(`?since=0&page=${encodeURIComponent(page)}`, admin);
      expect(next.cursor).toBe(one.cursor);
      expect(next.more).toBe(true);
      seen.push(...next.rows.map((row) => row.key));
      page = next.page;
    }
    const stored = await room.ledger.allRows({ unit: UnitId.parse("cb-hai"), year: YEAR });
    expect(seen).toEqual(stored.map((row) => row.key));
    const { changes } = await pull(`?since=${one.cursor}`, admin);
    expect(changes).toMatchObject([{ changes: [{ key: "w-0000", set: { finding: "Sửa giữa hai trang" } }] }]);
  });

  test("changes come as a contiguous prefix, and asking on from the cursor gives every commit once", async () => {
    for (let index = 0; index < 5; index += 1)
      await room.fill(COMMITTEE, [
        newRow("people", `c-${index}`, { fullName: "Lê Văn C", category: "vien-chuc" }),
      ]);
    const sets: ChangeSet[] = [];
    let answer = PullResponse.parse((await room.get(register(COMMITTEE, "?since=1"))).body);
    sets.push(...answer.changes);
    while (answer.more) {
      answer = PullResponse.parse((await room.get(register(COMMITTEE, `?since=${answer.cursor}`))).body);
      sets.push(...answer.changes);
    }
    const { seq } = await room.ledger.head({ unit: COMMITTEE, year: YEAR });
    expect(sets.map((set) => set.seq)).toEqual(Array.from({ length: seq - 1 }, (_, index) => index + 2));
  });

  test.each([
    ["a cursor that the register has not reached", "?since=99999", "query.since"],
    ["a cursor that is no number", "?since=-1", "query.since"],
    ["a page that we did not give out", "?page=abc", "query.page"],
  ])("%s is refused", async (_, rest, field) => {
    const answer = await room.get(register("cb-hai", rest), admin);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid-request" } });
    expect(answer.text).toContain(field);
  });
});

test("history tells every change of a row, newest first, and nothing of a row that never was", async () => {
  await room.push("cb-mot", [finding("h-1", "Đầu")], clerk, "history-1");
  await room.push("cb-mot", [patch("h-1", 1, { finding: "Sau" })], clerk, "history-2");
  const { body } = await room.get(register("cb-mot", "/history?form=inspections&key=h-1"), clerk);
  expect(body).toMatchObject({
    entries: [
      { rev: 2, batchId: "history-2", by: "clerk", set: { finding: "Sau" }, before: { finding: "Đầu" } },
      { rev: 1, batchId: "history-1", before: { finding: null } },
    ],
  });
  const none = await room.get(register("cb-mot", "/history?form=inspections&key=never"), clerk);
  expect(none).toMatchObject({ status: 200, body: { entries: [] } });
});

test("S15: a batch is taken back by one call; what others changed since stays and is a conflict", async () => {
  await room.push("cb-mot", [finding("u-1", "Một"), finding("u-2", "Hai")], clerk, "undo-me-1");
  await room.push("cb-mot", [patch("u-2", 1, { finding: "Người khác" })]);
  const undone = await room.post(register("cb-mot", "/undo"), { batchId: "undo-me-1" }, clerk);
  expect(new Map(outcomes(undone.body).map(({ key, status }) => [key, status]))).toEqual(
    new Map([
      ["u-1", "accepted"],
      ["u-2", "conflict"],
    ]),
  );
  const unknown = await room.post(register("cb-mot", "/undo"), { batchId: "never-sent" }, clerk);
  expect(unknown).toMatchObject({ status: 404, body: { code: "batch-unknown" } });
});

describe("locks", () => {
  const lock = (period: string, action: string) =>
    room.post(register("cb-mot", "/locks"), { period, action, reason: "Chốt sổ" });

  test("S14: after a lock a row of the period is `locked`, with who and when; after the unlock it is stored", async () => {
    await room.push("cb-mot", [finding("l-1", "Tháng năm", "2026-05-05")], clerk);
    expect(await lock("2026-05", "lock")).toMatchObject({
      status: 200,
      body: { head: { locks: { "2026-05": { by: "admin", at: room.clock.now } } } },
    });
    const refused = await room.push("cb-mot", [patch("l-1", 1, { finding: "Sửa" })], clerk);
    expect(outcomes(refused.body)).toMatchObject([{ status: "locked", period: "2026-05", by: "admin" }]);
    expect((await lock("2026-05", "unlock")).body).toMatchObject({ head: { locks: {} } });
    const stored = await room.push("cb-mot", [patch("l-1", 1, { finding: "Sửa" })], clerk);
    expect(outcomes(stored.body)).toMatchObject([{ status: "accepted" }]);
  });

  test("a second lock and an unlock of what is open say so with the period", async () => {
    await lock("2026-06", "lock");
    expect(await lock("2026-06", "lock")).toMatchObject({
      status: 409,
      body: { code: "already-locked", title: "Kỳ 2026-06 đã khóa." },
    });
    expect(await lock("2026-07", "unlock")).toMatchObject({ status: 409, body: { code: "not-locked" } });
  });

  test("a period of another year is no period of the register", async () => {
    expect(await lock("2025-12", "lock")).toMatchObject({ status: 400, body: { code: "invalid-request" } });
  });
});
