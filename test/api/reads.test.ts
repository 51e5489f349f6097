import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { LogEntry } from "../../lambda/aws/log.ts";
import { RESULTS_READ, ROWS_PUSHED, SCORE_SHEET_READ } from "../../lambda/aws/log-events.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, storeRun } from "./api-room.ts";
import { REQUEST_ID } from "./gateway-event.ts";

const RUN = "run-reads-1";
const READER = caller("nguoi-doc", "Reviewer");
const lines: (readonly [event: string, entry: LogEntry | undefined])[] = [];
let room: ApiRoom;
beforeAll(async () => {
  room = await openOffice({
    info: (event, entry) => void lines.push([event, entry]),
    error: () => undefined,
  });
  await room.grant(READER.user, COMMITTEE, "write");
  await storeRun(room, RUN, "published");
});
beforeEach(() => void lines.splice(0));
afterAll(() => room.stop());

const logged = (event: string) => lines.filter(([found]) => found === event).map(([, entry]) => entry);

test("whoever opens a score sheet is logged with unit, subject and run, and nobody's name", async () => {
  expect((await room.get(`/v1/runs/${RUN}/receipts/cb-mot-01`, READER)).status).toBe(200);
  expect(logged(SCORE_SHEET_READ)).toEqual([
    { traceId: REQUEST_ID, user: READER.user, unit: "cb-mot", subject: "cb-mot-01", run: RUN },
  ]);
});

test("whoever reads results is logged with how many were shown", async () => {
  expect((await room.get(`/v1/runs/${RUN}/results?unit=cb-hai`, READER)).status).toBe(200);
  expect(logged(RESULTS_READ)).toEqual([
    { traceId: REQUEST_ID, user: READER.user, run: RUN, unit: "cb-hai", count: 1 },
  ]);
});

test("a refused reading opens nothing, and is not logged as one", async () => {
  const { status } = await room.get(`/v1/runs/${RUN}/receipts/cb-mot-01`, caller("khac", "Clerk"));
  expect(status).toBe(403);
  expect(logged(SCORE_SHEET_READ)).toEqual([]);
});

test("a push is counted by rows stored and rows in conflict", async () => {
  const one = newRow("people", "nv-1", { fullName: "Trần Thị Hai", category: "cong-chuc" });
  await room.push(COMMITTEE, [one]);
  await room.push(COMMITTEE, [{ ...one, fields: { fullName: "Trần Thị Ba" } }]);
  expect(logged(ROWS_PUSHED)).toMatchObject([
    { unit: COMMITTEE, rows: 1, count: 0 },
    { unit: COMMITTEE, rows: 0, count: 1 },
  ]);
});
