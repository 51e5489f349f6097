import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { ScoreSheetResponse, ResultsResponse, RunResponse } from "../../domain/protocol/runs.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, storeRun, YEAR } from "./api-room.ts";
import type { Caller } from "./gateway-event.ts";

let room: ApiRoom;
const opened: ApiRoom[] = [];
beforeEach(async () => {
  room = await openOffice();
  opened.push(room);
});
afterAll(() => Promise.all(opened.map((api) => api.stop())));

const MARCH = { year: YEAR, period: "2026-03", policy: "dang-366-2025" };
const start = (request: object = {}) => room.post("/v1/runs", { ...MARCH, ...request });
const lockAll = async () => {
  for (const unit of [COMMITTEE, "cb-mot", "cb-hai"]) {
    await room.post(`/v1/registers/${unit}/${YEAR}/locks`, {
      period: "2026-03",
      action: "lock",
      reason: "Kết thúc kỳ",
    });
  }
};

describe("starting a run", () => {
  test("a dry run is stored, and its machine started under its id", async () => {
    const { status, body } = await start({ dryRun: true });
    expect(status).toBe(202);
    const run = RunResponse.parse(body);
    expect(run).toMatchObject({ status: "running", dryRun: true, startedBy: "admin", period: "2026-03" });
    expect(run.id).toMatch(/^run-2026-03-[a-z0-9]+$/);
    expect(room.executions).toEqual([{ machine: "run", name: run.id, input: { run: run.id } }]);
    expect((await room.get(`/v1/runs/${run.id}`)).body).toEqual(body);
  });

  test("a quarter's run has a lower-case id", async () => {
    const run = RunResponse.parse((await start({ period: "2026-Q1", dryRun: true })).body);
    expect(run.id).toMatch(/^run-2026-q1-/);
  });

  test("with open registers it is refused, naming them; a dry run goes on", async () => {
    await room.post(`/v1/registers/cb-mot/${YEAR}/locks`, {
      period: "2026",
      action: "lock",
      reason: "Kết thúc kỳ",
    });
    expect(await start()).toMatchObject({
      status: 409,
      body: {
        code: "registers-not-locked",
        title: "Chưa khóa hết sổ: Đảng ủy cơ quan; Chi bộ Hai. Hãy khóa, hoặc chấm thử.",
      },
    });
    expect(room.executions).toEqual([]);
    expect(await start({ dryRun: true })).toMatchObject({ status: 202, body: { dryRun: true } });
  });

  test.each<[string, object, number, string]>([
    ["an unknown policy", { policy: "none" }, 422, "unknown-policy"],
    [
      "a year without a catalogue, even as a dry run",
      { year: 2031, period: "2031", dryRun: true },
      409,
      "no-catalogue",
    ],
    ["a period of another year", { period: "2025-03" }, 400, "invalid-request"],
    ["a period that is none", { period: "2026-13" }, 400, "invalid-request"],
  ])("%s is refused", async (_, request, status, code) => {
    expect(await start(request)).toMatchObject({ status, body: { code } });
    expect(room.executions).toEqual([]);
  });

  test("a setting that the policy does not allow is named, though another policy allows it", async () => {
    await room.fill(COMMITTEE, [newRow("settings", "cap_percent", { name: "cap.percent", value: "25" })]);
    const [most] = dang3662025v2.cap.percentMax;
    const stricter = {
      ...dang3662025v2,
      id: "dang-uy-chat",
      cap: { ...dang3662025v2.cap, percentMax: [{ ...most, value: "20" }] },
    };
    expect(await room.post("/v1/policies", { document: stricter, publish: true })).toMatchObject({
      status: 200,
    });
    expect((await start({ dryRun: true })).status).toBe(202);
    expect(await start({ dryRun: true, policy: "dang-uy-chat@2" })).toMatchObject({
      status: 422,
      body: {
        code: "invalid-settings",
        title: expect.stringContaining("Thiết lập cap.percent sai") as string,
      },
    });
  });

  test("a period is published once; a dry run of it is still possible", async () => {
    const run = await storeRun(room, "run-2026-03-first", "published");
    await lockAll();
    const again = await start();
    expect(again).toMatchObject({ status: 409, body: { code: "already-published" } });
    expect(again.text).toContain(run);
    expect((await start({ dryRun: true })).status).toBe(202);
  });

  test("when the machine does not start the run is failed, not running for ever", async () => {
    const faults: string[] = [];
    const quiet = await openOffice({ info: () => undefined, error: (event) => faults.push(event) });
    opened.push(quiet);
    quiet.machines.broken = true;
    const answer = await quiet.post("/v1/runs", { ...MARCH, dryRun: true });
    expect(answer).toMatchObject({ status: 500, body: { code: "internal-error" } });
    expect(answer.text).not.toContain("StateMachine");
    expect(faults).toEqual(["unexpected"]);
    const run = await quiet.get(`/v1/runs/${quiet.executions[0]?.name}`);
    expect(run.body).toMatchObject({ status: "failed", reason: "not-started" });
  });
});

describe("what a run says", () => {
  test("results of the whole or of one unit, in the order of the run's registers", async () => {
    const run = await storeRun(room, "run-results-1", "published");
    const units = async (rest: string) =>
      ResultsResponse.parse((await room.get(`/v1/runs/${run}/results${rest}`)).body).results.map(
        ({ unit }) => unit,
      );
    expect(await units("")).toEqual(["cb-mot", "cb-hai"]);
    expect(await units("?unit=cb-hai")).toEqual(["cb-hai"]);
  });

  test("a receipt carries the result, its trace, and the trace in the reader's language", async () => {
    const run = await storeRun(room, "run-receipt-1", "published");
    const read = async (language: string) =>
      ScoreSheetResponse.parse(
        (await room.get(`/v1/runs/${run}/receipts/cb-hai-01`, undefined, { "accept-language": language }))
          .body,
      );
    const vietnamese = await read("vi");
    expect(vietnamese).toMatchObject({
      run,
      policy: "dang-366-2025",
      result: { subject: "cb-hai-01", score: "89.995", display: "90,00" },
      trace: { op: "value", value: "89.995" },
      lines: [{ depth: 0 }],
    });
    expect((await read("en")).lines).not.toEqual(vietnamese.lines);
  });

  test("a receipt names who was counted for the limit in the group to whoever reads the whole, to a unit nobody", async () => {
    const run = await storeRun(room, "run-limited-1", "published");
    const unit = UnitId.parse("cb-hai");
    const [result] = await room.runs.results(run, unit);
    if (result === undefined) return expect.unreachable("no result");
    const values = { group: "chi-bo", slots: "1", candidates: "1", percent: "20", base: "TONG_SO" };
    const limited = {
      ...result,
      level: "HTXS",
      reasons: [{ code: "cap-within", values, source: "" }],
    } as const;
    await room.runs.putResults(run, unit, [{ ...limited, reasons: [...limited.reasons] }]);
    await room.grant("loan", "cb-hai", "write");
    const peers = async (who?: Caller) =>
      ScoreSheetResponse.parse((await room.get(`/v1/runs/${run}/receipts/cb-hai-01`, who)).body).peers;
    expect(await peers()).toEqual([
      "Đạt mức Hoàn thành xuất sắc nhiệm vụ trước khi giới hạn (1): Nguyễn Văn Một – tính vào cơ số",
      "Xếp mức Hoàn thành tốt nhiệm vụ (1): Nguyễn Văn Một – tính vào cơ số",
    ]);
    expect(await peers(caller("loan", "Clerk"))).toEqual([]);
  });

  test("before it has ended it has none of them, and an unknown run or subject is not found", async () => {
    const run = await storeRun(room, "run-running-1", "running");
    for (const rest of ["results", "receipts/cb-mot-01", "decisions"]) {
      expect(await room.get(`/v1/runs/${run}/${rest}`)).toMatchObject({
        status: 409,
        body: { code: "run-not-ready" },
      });
      expect((await room.get(`/v1/runs/run-unknown-1/${rest}`)).status).toBe(404);
    }
    const published = await storeRun(room, "run-published-2", "published");
    expect((await room.get(`/v1/runs/${published}/receipts/nobody`)).status).toBe(404);
  });

  test("a user without a role is not told which runs there are", async () => {
    const published = await storeRun(room, "run-published-3", "published");
    for (const run of [published, "run-unknown-1"]) {
      const { status } = await room.get(`/v1/runs/${run}/results`, { user: "khach", roles: [] });
      expect(status).toBe(403);
    }
  });
});

describe("workbooks", () => {
  const ask = (run: string) => room.post("/v1/workbooks", { run });

  test("a run has one workbook: asking twice starts one execution", async () => {
    const run = await storeRun(room, "run-workbook-1", "published");
    const id = `${run}-committee`;
    for (let times = 0; times < 2; times += 1) {
      expect(await ask(run)).toMatchObject({
        status: 202,
        body: { id, status: "writing", url: null, rows: null },
      });
    }
    expect(room.executions).toEqual([{ machine: "workbook", name: id, input: { id } }]);
  });

  test("when ready it has an address that lives five minutes and downloads under a plain name", async () => {
    const run = await storeRun(room, "run-workbook-2", "published");
    await ask(run);
    await room.workbooks.finish(`${run}-committee`, 321);
    const { body } = await room.get(`/v1/workbooks/${run}-committee`);
    expect(body).toMatchObject({ status: "ready", rows: 321 });
    const { url } = body as { url: string };
    expect(new URL(url).searchParams.get("X-Amz-Expires")).toBe("300");
    await room.putObject(`workbooks/${run}-committee.xlsx`, "the file");
    const file = await fetch(url);
    expect(await file.text()).toBe("the file");
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="tong-hop-2026-03.xlsx"');
  });

  test("one that failed is written anew by an execution of another name", async () => {
    const run = await storeRun(room, "run-workbook-3", "published");
    const id = `${run}-committee`;
    await ask(run);
    await room.workbooks.fail(id, "OutOfMemory");
    expect((await room.get(`/v1/workbooks/${id}`)).body).toMatchObject({ status: "failed", url: null });
    expect((await ask(run)).body).toMatchObject({ id, status: "writing" });
    expect(room.executions.map(({ name }) => name)).toEqual([id, expect.stringMatching(`^${id}-.+`)]);
  });

  test("of a run without results there is none, and an unknown one is not found", async () => {
    const run = await storeRun(room, "run-workbook-4", "running");
    expect(await ask(run)).toMatchObject({ status: 409, body: { code: "run-not-ready" } });
    expect((await ask("run-unknown-1")).status).toBe(404);
    expect((await room.get("/v1/workbooks/run-unknown-1-committee")).status).toBe(404);
    expect(room.executions).toEqual([]);
  });
});

describe("what starts by itself", () => {
  const lock = (unit: string) =>
    room.post(`/v1/registers/${unit}/${YEAR}/locks`, {
      period: "2026-03",
      action: "lock",
      reason: "Kết thúc kỳ",
    });

  test("the lock of the last register names the run that it started", async () => {
    for (const unit of [COMMITTEE, "cb-mot"]) expect((await lock(unit)).body).toMatchObject({ runs: [] });
    const { body } = await lock("cb-hai");
    const { runs } = body as { runs: string[] };
    expect(room.executions.map(({ name }) => name)).toEqual(runs);
    expect((await room.get(`/v1/runs?year=${YEAR}&period=2026-03`)).body).toMatchObject({
      current: {},
      runs: [{ id: runs[0], status: "running", startedBy: "quan-triet.automatic" }],
    });
  });

  test("a lock stands though its run does not start; the next look at the board starts it", async () => {
    const faults: string[] = [];
    const quiet = await openOffice({ info: () => undefined, error: (event) => faults.push(event) });
    opened.push(quiet);
    quiet.machines.broken = true;
    const body = { period: "2026-03", action: "lock", reason: "Kết thúc kỳ" };
    const answers = [];
    for (const unit of [COMMITTEE, "cb-mot", "cb-hai"])
      answers.push(await quiet.post(`/v1/registers/${unit}/${YEAR}/locks`, body));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(faults).toEqual(["due run not started"]);
    quiet.machines.broken = false;
    expect((await quiet.get(`/v1/board?year=${YEAR}&period=2026-03`)).status).toBe(200);
    expect(new Set(quiet.executions.map(({ name }) => name)).size).toBe(1);
    expect(quiet.executions).toHaveLength(2);
  });

  test("the board names the published run and those that it superseded, with the reasons", async () => {
    const first = await storeRun(room, "run-2026-03-first", "published");
    const second = await storeRun(room, "run-2026-03-second", "published", "2026-03", {
      run: first,
      reason: "Bổ sung",
    });
    expect((await room.get(`/v1/board?year=${YEAR}&period=2026-03`)).body).toMatchObject({
      published: second,
      superseded: [{ run: first, by: second, reason: "Bổ sung" }],
    });
    expect((await room.get(`/v1/runs?year=${YEAR}`)).body).toMatchObject({ current: { "2026-03": second } });
  });
});
