import { afterEach, beforeEach, expect, test } from "vitest";
import type { RunId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { Died } from "./death-of-writes.ts";
import { RunRoom } from "./run-room.ts";
import { COMMITTEE, row, UNITS, YEAR } from "./small-office.ts";

let room: RunRoom;
let undisturbed: Awaited<ReturnType<typeof saying>>;

beforeEach(async () => {
  room = await RunRoom.open();
  await room.fill();
  const run = await room.create({ dryRun: true });
  await room.drive(run);
  undisturbed = await saying(run);
});
afterEach(() => room.death.revive());

async function saying(run: RunId) {
  const { registers, settings, factsHash } = await room.read(run);
  return {
    registers,
    settings,
    factsHash,
    files: await room.files(run),
    results: await room.store.results(run),
  };
}

/** Whether the run died, which it does at its n-th write if it has that many. */
async function driveDying(run: RunId, write: number, moment: "before" | "after"): Promise<boolean> {
  room.death.at(write, moment);
  try {
    await room.drive(run);
    return false;
  } catch (error) {
    if (!(error instanceof Died)) throw error;
    return true;
  } finally {
    room.death.revive();
  }
}

test.each(["before", "after"] as const)(
  "a run that dies %s any of its writes resumes to the same bytes",
  { timeout: 60_000 },
  async (moment) => {
    let deaths = 0;
    for (let write = 1; ; write += 1) {
      const run = await room.create({ dryRun: true });
      if (!(await driveDying(run, write, moment))) break;
      deaths += 1;
      expect((await room.drive(run)).status).toBe("finished");
      expect(await saying(run)).toEqual(undisturbed);
    }
    // The ten writes: policy, pins, manifest, one assessed file, two units' files and results, the hash, the end.
    expect(deaths).toBe(10);
  },
);

test("each step may be done twice", async () => {
  const run = await room.create({ dryRun: true });
  for (const step of ["gate", "score", "settle", "publish"] as const) {
    await room[step](run);
    await room[step](run);
  }
  expect(await saying(run)).toEqual(undisturbed);
});

test.each([
  ["before", "2026-Q1"],
  ["after", "2026-Q2"],
] as const)("an official run that dies %s its publication is published once (%s)", async (moment, period) => {
  await room.lock("2026");
  const run = await room.create({ period });
  expect(await driveDying(run, 10, moment)).toBe(true);
  const published = () => room.store.published(COMMITTEE, YEAR, Period.parse(period));
  expect(await published()).toBe(moment === "before" ? undefined : run);
  // The state machine does this when every attempt failed; a published run stays published.
  if (moment === "after") await room.fail(run, "States.TaskFailed");
  expect((await room.drive(run)).status).toBe("published");
  expect(await published()).toBe(run);
});

test("a gate that is repeated after an edit keeps its first pins", async () => {
  const other = await RunRoom.open();
  await other.fill();
  const run = await other.create({ dryRun: true });
  await other.gate(run);
  const before = [await other.files(run), await other.read(run)];
  await other.push(UNITS[0] ?? COMMITTEE, [row("attendance", { mark: "unexcused" }, "ht-1.cb-mot-1", 1)]);
  await other.gate(run);
  expect([await other.files(run), await other.read(run)]).toEqual(before);
});
