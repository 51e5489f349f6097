import { beforeEach, expect, test } from "vitest";
import { RunId } from "../../domain/values/ids.ts";
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
