import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, expect, test } from "vitest";
import { RunId } from "../../domain/values/ids.ts";
import { headKey } from "../../lambda/ledger/tables.ts";
import { doScheduled, type ScheduleDeps } from "../../lambda/schedule/schedule-work.ts";
import { RunRoom } from "../run/run-room.ts";
import { COMMITTEE, UNITS, YEAR } from "../run/small-office.ts";

let room: RunRoom;
let desk: ScheduleDeps;
let executions: Set<string>;

beforeEach(async () => {
  room = await RunRoom.open();
  await room.fill();
  executions = new Set();
  desk = {
    ledger: room.ledger,
    tables: room.tables,
    runs: room.store,
    corrections: room.corrections,
    committee: COMMITTEE,
    now: () => `${YEAR}-12-11T00:00:00.000Z`,
    startExecution: async (_machine, name) => {
      executions.add(name);
    },
  };
});

const rehearse = (execution: string) => doScheduled(desk, { work: "rehearse", execution });

test("the weekly rehearsal is a dry run of the year; a call that is delivered twice starts it once", async () => {
  await room.lock(String(YEAR), [COMMITTEE]);
  const { runs } = await rehearse("call-1");
  expect(await rehearse("call-1")).toEqual({ runs });
  expect([...executions]).toEqual(runs);
  const run = await room.drive(RunId.parse(runs[0]));
  expect(run).toMatchObject({ status: "finished", dryRun: true, startedBy: "quan-triet.automatic" });
  expect(run.waiting.map(({ unit }) => unit)).toEqual(UNITS);
  expect((await rehearse("call-2")).runs).not.toEqual(runs);
});

test("a year without a catalogue is named as the reason why nothing was started", async () => {
  desk = { ...desk, now: () => "2031-12-11T00:00:00.000Z" };
  expect(await rehearse("call-1")).toEqual({ runs: [], refused: "no-catalogue" });
});

test("every morning starts what the locks made due and nobody started, also of the year before", async () => {
  await room.lock(String(YEAR));
  desk = { ...desk, now: () => `${YEAR + 1}-01-06T00:00:00.000Z` };
  const { runs } = await doScheduled(desk, { work: "start-due" });
  expect([...executions]).toEqual(runs);
  await room.drive(RunId.parse(runs[0]));
  expect(await doScheduled(desk, { work: "start-due" })).toEqual({ runs: [] });
});

test("L12 every night every register of this year and the last is replayed, and one that contradicts its journal is named", async () => {
  const sound = await doScheduled(desk, { work: "verify" });
  expect(sound.verified).toEqual({ registers: 2 + UNITS.length, differing: [], left: 0 });
  const [unit = COMMITTEE] = UNITS;
  const { db, ledger } = room.tables;
  await db.send(
    new UpdateCommand({
      TableName: ledger,
      Key: headKey({ unit, year: YEAR }),
      UpdateExpression: "SET #rows = :wrong",
      ExpressionAttributeNames: { "#rows": "rows" },
      ExpressionAttributeValues: { ":wrong": 4711 },
    }),
  );
  const damaged = await doScheduled(desk, { work: "verify" });
  expect(damaged.verified?.differing).toEqual([{ register: { unit, year: YEAR }, kind: "head-rows" }]);
});

test("L12 a night that is too short says how many registers are left, and the next begins at others", async () => {
  const nights = [11, 12].map(async (day) => {
    const instants = [0, 0, 0, 1, 300].map(
      (seconds) => seconds * 1000 + Date.parse(`${YEAR}-12-${day}T00:00:00Z`),
    );
    const now = () => new Date(instants.shift() ?? Date.parse(`${YEAR}-12-${day}T00:10:00Z`)).toISOString();
    return (await doScheduled({ ...desk, now }, { work: "verify" })).verified;
  });
  for (const night of await Promise.all(nights)) {
    expect(night?.registers).toBeGreaterThan(0);
    expect(night?.left).toBeGreaterThan(0);
  }
});
