import { afterAll, beforeAll, expect, test } from "vitest";
import { UserId } from "../../domain/values/ids.ts";
import { makeAllowances } from "../../lambda/http/allowances.ts";
import { CONTRACTS } from "../../lambda/http/contracts.ts";
import { openTables } from "../stores/tables.ts";
import { type ApiRoom, openApiRoom, YEAR } from "./api-room.ts";

let room: ApiRoom;
beforeAll(async () => {
  room = await openApiRoom(undefined, { requests: 3, tasks: 1 });
});
afterAll(() => room.stop());

const asked = (user: string) =>
  room.call({ method: "GET", path: "/v1/policies", caller: { user, roles: ["Admin"] } });
const tried = (user: string) =>
  room.call({
    method: "POST",
    path: "/v1/runs",
    body: { year: YEAR, period: `${YEAR}-01`, policy: "no-such", dryRun: true },
    caller: { user, roles: ["Admin"] },
  });

test("who asks too often is told when to ask again, and nobody else is held up", async () => {
  room.clock.now = "2026-04-01T02:00:18.000Z";
  const statuses = [];
  for (let call = 1; call <= 3; call += 1) statuses.push((await asked("wild")).status);
  expect(statuses).toEqual([200, 200, 200]);
  const refused = await asked("wild");
  expect(refused).toMatchObject({
    status: 429,
    headers: { "retry-after": "42" },
    body: { code: "too-many-requests", title: expect.stringContaining("sau 42 giây") },
  });
  expect((await asked("calm")).status).toBe(200);
  room.clock.now = "2026-04-01T02:01:00.000Z";
  expect((await asked("wild")).status).toBe(200);
});

test("work of seconds is allowed less often, and does not hold up the rest", async () => {
  room.clock.now = "2026-04-01T03:00:50.000Z";
  expect((await tried("scorer")).status).toBe(422);
  expect(await tried("scorer")).toMatchObject({
    status: 429,
    headers: { "retry-after": "10" },
    body: { code: "too-many-tasks" },
  });
  expect((await asked("scorer")).status).toBe(200);
  expect((await tried("other")).status).toBe(422);
});

test("of calls at the same moment just as many are let through", async () => {
  const { db, ledger: ledgerTable } = await openTables();
  const allowances = makeAllowances({
    db,
    ledgerTable,
    now: () => "2026-04-01T02:00:00.000Z",
    allowance: { requests: 5, tasks: 1 },
  });
  const user = UserId.parse("many");
  const calls = Array.from({ length: 12 }, () => allowances.use(user, "requests"));
  const left = (await Promise.all(calls)).filter((seconds) => seconds === undefined);
  expect(left).toHaveLength(5);
});

test("what counts as work of seconds is decided route by route", () => {
  const tasks = [...CONTRACTS.api, ...CONTRACTS.import].filter(({ isTask }) => isTask);
  expect(tasks.map(({ operationId }) => operationId).toSorted()).toEqual([
    "askWhatIf",
    "checkImport",
    "commitImport",
    "compareLists",
    "givePlanText",
    "readAssumed",
    "readImpact",
    "startRun",
    "startWorkbook",
  ]);
});
