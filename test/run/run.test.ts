import { beforeEach, expect, test } from "vitest";
import { AUTOMATIC, type RunId } from "../../domain/values/ids.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import { Period } from "../../domain/values/period.ts";
import { UnitFile } from "../../lambda/run/store/unit-file.ts";
import { ADMIN } from "../ledger/fill-register.ts";
import { RunRoom } from "./run-room.ts";
import { COMMITTEE, members, row, UNITS, YEAR } from "./small-office.ts";

const [FIRST, SECOND] = UNITS as [(typeof UNITS)[number], (typeof UNITS)[number]];
const PERIOD = Period.parse("2026");
let room: RunRoom;

beforeEach(async () => {
  room = await RunRoom.open();
  await room.fill();
});

const published = () => room.store.published(COMMITTEE, YEAR, PERIOD);

/** The whole content of a run, without its id. */
async function saying(run: RunId) {
  const { registers: _sequences, ...meta } = await room.read(run);
  const { "manifest.json": _manifest, ...files } = await room.files(run);
  return {
    factsHash: meta.factsHash,
    settings: meta.settings,
    files,
    results: await room.store.results(run),
  };
}

async function dryRun(): Promise<RunId> {
  const run = await room.create({ dryRun: true });
  expect((await room.drive(run)).status).toBe("finished");
  return run;
}

test("an official run over locked registers scores everyone, with a trace each, and is published", async () => {
  await room.lock("2026");
  const run = await room.create();
  expect((await room.drive(run)).status).toBe("published");
  expect(await published()).toBe(run);

  const results = await room.store.results(run);
  const subjects = UNITS.map((unit) => [unit, ...members(unit)].toSorted());
  expect(results.map((result) => result.subject)).toEqual(subjects.flat());
  expect((await room.store.results(run, SECOND)).map((result) => result.subject)).toEqual(subjects[1]);
  const file = UnitFile.parse(await room.store.unitFile(run, FIRST));
  expect(file.results).toEqual(await room.store.results(run, FIRST));
  expect(Object.keys(file.traces).toSorted()).toEqual(subjects[0]);
});

test("a run under dues reads what last year left open in the units' registers", async () => {
  const scored = async (policy: string) => {
    const run = await room.create({ dryRun: true, policy });
    await room.drive(run);
    const unit = (await room.store.results(run, FIRST)).find(({ subject }) => subject === FIRST);
    return unit?.criteria.find(({ id }) => id === "kiem-tra")?.points;
  };
  const open = { date: "2025-11-20", kind: "kiem-tra", finding: "Thiếu sổ", remedyBy: "2026-01-20" };
  await room.push(FIRST, [row("inspections", open, "h1")], 2025);
  expect([await scored("dang-366-2025@1"), await scored("dang-366-2025@2")]).toEqual(["3", "0"]);
});

test("a dry run counts registers that are not locked, and publishes nothing", async () => {
  const run = await dryRun();
  expect(await room.store.results(run)).toHaveLength(10);
  expect(await published()).toBeUndefined();
  // The machine writes no workbook of what does not stand; whoever wants one asks for it.
  expect(await room.publish(run)).toEqual({ run, stands: false });
});

test("a dry run with a second policy reads the facts once and gives what a run by that policy gives", async () => {
  const run = await room.create({ dryRun: true, against: "hoc-tap-noi-bo-2026@2" });
  expect((await room.drive(run)).status).toBe("finished");
  const alone = await room.create({ dryRun: true, policy: "hoc-tap-noi-bo-2026@2" });
  await room.drive(alone);
  const bySubject = (results: readonly { readonly subject: string }[]) =>
    results.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
  const second = await room.store.bySecondPolicy(run, COMMITTEE);
  expect(bySubject(second ?? [])).toEqual(bySubject(await room.store.results(alone)));
  expect((await room.store.secondPolicy(run))?.id).toBe("hoc-tap-noi-bo-2026");
  // What the second policy counts changes nothing of the first.
  const {
    "by-second-policy/dang-uy.json": _by,
    "second-policy.json": _policy,
    ...files
  } = (await saying(run)).files;
  expect(files).toEqual((await saying(await dryRun())).files);
});

test("with facts missing about somebody a run that started by itself waits; one that a person asked for is published", async () => {
  await room.lock("2026");
  const settled = async (startedBy: RunResponse["startedBy"]) => {
    const run = await room.create({ startedBy });
    await room.gate(run);
    await room.score(run);
    await room.settle(run);
    const [first, ...others] = await room.store.results(run, FIRST);
    if (first === undefined) throw new Error("no results");
    await room.store.putResults(run, FIRST, [{ ...first, level: "INCOMPLETE" }, ...others]);
    return { run, answer: await room.publish(run) };
  };
  const automatic = await settled(AUTOMATIC);
  expect(automatic.answer).toMatchObject({ stands: false });
  expect(await room.read(automatic.run)).toMatchObject({ status: "refused", reason: "facts-missing:1" });
  expect(await published()).toBeUndefined();
  const asked = await settled(ADMIN.user);
  expect(asked.answer).toMatchObject({ stands: true });
  expect(await published()).toBe(asked.run);
});

test("the same facts give the same bytes, before the lock and after it", async () => {
  const first = await saying(await dryRun());
  await room.lock("2026");
  const official = await room.create();
  await room.drive(official);
  expect(await saying(official)).toEqual(first);
  expect(first.factsHash).toMatch(/^[0-9a-f]{64}$/);
});

test("another fact gives another hash", async () => {
  const before = await saying(await dryRun());
  await room.push(FIRST, [row("attendance", { mark: "unexcused" }, `ht-1.${members(FIRST)[0]}`, 1)]);
  const after = await saying(await dryRun());
  expect(after.factsHash).not.toBe(before.factsHash);
  expect(after.results).not.toEqual(before.results);
});

test("a grant is no fact: it changes neither hash nor results", async () => {
  const before = await saying(await dryRun());
  await room.push(COMMITTEE, [row("grants", { user: "thu", unit: FIRST, access: "write" })]);
  expect(await saying(await dryRun())).toEqual(before);
});

test("what clerks enter after the gate changes nothing of a run under way", async () => {
  const undisturbed = await saying(await dryRun());
  const run = await room.create({ dryRun: true });
  await room.gate(run);
  const [head = "", deputy = ""] = members(FIRST);
  await room.push(FIRST, [
    row("attendance", { mark: "unexcused" }, `ht-1.${head}`, 1),
    { form: "attendance", key: `ht-2.${deputy}`, baseRev: 1, deleted: true },
    row("essays", { directive: "nq-13", person: head, due: "2026-03-01" }),
  ]);
  await room.push(COMMITTEE, [row("units", { name: "Tên mới" }, SECOND, 1)]);
  await room.score(run);
  await room.settle(run);
  await room.publish(run);
  expect(await saying(run)).toEqual(undisturbed);
});

test("of two official runs that passed the gate the first is published and the second refused", async () => {
  await room.lock("2026");
  const [first, second] = [await room.create(), await room.create()];
  for (const run of [first, second]) {
    await room.gate(run);
    await room.score(run);
    await room.settle(run);
  }
  expect(await room.publish(second)).toEqual({ run: second, stands: true });
  expect(await room.publish(first)).toEqual({ run: first, stands: false });
  expect(await published()).toBe(second);
  expect(await room.read(first)).toMatchObject({ status: "refused", reason: `already-published:${second}` });
});

test("after a publication the gate refuses the next official run, and still lets dry runs through", async () => {
  await room.lock("2026");
  const first = await room.create();
  await room.drive(first);
  const second = await room.drive(await room.create());
  expect(second).toMatchObject({ status: "refused", reason: `already-published:${first}` });
  await dryRun();
  expect(await published()).toBe(first);
});

test("a run that was not settled cannot be published", async () => {
  await room.lock("2026");
  const run = await room.create();
  await room.gate(run);
  await expect(room.publish(run)).rejects.toThrow("not settled");
  expect(await published()).toBeUndefined();
});

test("a failure is recorded by its short name; one after the publication changes nothing", async () => {
  const failed = await room.create();
  await room.fail(failed, "States.Timeout");
  expect(await room.read(failed)).toMatchObject({
    status: "failed",
    reason: "internal-error:States.Timeout",
  });
  const telling = await room.create();
  await room.fail(telling, "không đọc được dòng của Nguyễn Văn 1");
  expect((await room.read(telling)).reason).toBe("internal-error:unknown");
  await room.lock("2026");
  const done = await room.create();
  await room.drive(done);
  await room.fail(done, "States.TaskFailed");
  expect(await room.read(done)).toMatchObject({ status: "published", reason: null });
});
