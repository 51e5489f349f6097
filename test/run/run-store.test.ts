import { beforeAll, expect, test } from "vitest";
import type { SubjectResult } from "../../domain/score/result.ts";
import { chunkResults } from "../../lambda/run/store/result-chunks.ts";
import { RunRoom } from "./run-room.ts";
import { COMMITTEE, UNITS } from "./small-office.ts";

let room: RunRoom;
beforeAll(async () => {
  room = await RunRoom.open();
});

/** A result of about the given number of bytes. */
function result(subject: string, bytes: number): SubjectResult {
  const [unit = ""] = UNITS;
  return {
    subject,
    kind: "individual",
    name: "ữ".repeat(Math.ceil(bytes / 3)),
    unit,
    group: "member",
    level: "HTT",
    suggested: null,
    score: "75",
    display: "75,00",
    criteria: [],
    flags: [],
    reasons: [],
    proposals: [],
  };
}

test("results larger than an item are kept in several, none over 350 KB unless alone, in their order", async () => {
  const results = [200, 140, 30, 1, 349, 300].map((kilobytes, index) =>
    result(`p${index}`, kilobytes * 1000),
  );
  expect(chunkResults(results).map((chunk) => chunk.map(({ subject }) => subject))).toEqual([
    ["p0", "p1"],
    ["p2", "p3"],
    ["p4"],
    ["p5"],
  ]);
  const run = await room.create();
  await room.store.putResults(run, COMMITTEE, results);
  expect(await room.store.results(run, COMMITTEE)).toEqual(results);
});

test("a unit's results are not those of a unit whose id begins alike", async () => {
  const run = await room.create();
  const [first = COMMITTEE] = UNITS;
  await room.store.putResults(run, first, [result("p1", 10)]);
  await room.store.putResults(run, `${first}-hai` as typeof first, [result("p2", 10)]);
  expect((await room.store.results(run, first)).map(({ subject }) => subject)).toEqual(["p1"]);
});

test("a run that has ended is not changed, pinned or created again", async () => {
  const run = await room.create();
  const registers = [{ unit: COMMITTEE, year: 2026, seq: 1 }];
  const pins = { registers, earlier: [], waiting: [], settings: {} };
  expect(await room.store.pin(run, pins)).toBe(true);
  expect(await room.store.pin(run, { ...pins, settings: { "cap.base": "HTT" } })).toBe(false);
  expect(await room.store.update(run, { status: "failed", reason: "internal-error:Died" })).toBe(true);
  const ended = await room.read(run);
  expect(await room.store.update(run, { status: "published" })).toBe(false);
  expect(await room.store.publish(COMMITTEE, ended)).toBe(false);
  expect(await room.store.create({ ...ended, status: "running" })).toBe(false);
  expect(await room.read(run)).toEqual(ended);
  expect(await room.store.published(COMMITTEE, 2026, ended.period)).toBeUndefined();
});
