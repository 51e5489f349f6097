import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AUTOMATIC, type RunId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { openRun, type RunDeps } from "../../lambda/run/open/open-run.ts";
import { startDueRuns } from "../../lambda/run/open/due-runs.ts";
import { Died } from "./death-of-writes.ts";
import { ADMIN } from "../ledger/fill-register.ts";
import { RunRoom } from "./run-room.ts";
import { COMMITTEE, members, row, UNITS, YEAR } from "./small-office.ts";

const [FIRST, SECOND] = UNITS as [(typeof UNITS)[number], (typeof UNITS)[number]];
const Q1 = Period.parse("2026-Q1");
let room: RunRoom;
let desk: RunDeps;
/** The started executions by name: a name is used once, as in the cloud. */
let executions: Set<string>;
let starts: number;

beforeEach(async () => {
  room = await RunRoom.open();
  await room.fill();
  executions = new Set();
  starts = 0;
  desk = {
    ledger: room.ledger,
    runs: room.store,
    committee: COMMITTEE,
    now: () => "2026-04-02T02:00:00.000Z",
    newId: () => "asked",
    startExecution: async (_machine, name) => {
      starts += 1;
      executions.add(name);
    },
  };
});
afterEach(() => room.death.revive());

const due = () => startDueRuns(desk, YEAR);
const reopen = async (unit: typeof FIRST, reason: string) =>
  room.ledger.unlock({ unit, year: YEAR }, Q1, reason, ADMIN);

async function publishDue(): Promise<RunId> {
  const [run, ...others] = await due();
  if (run === undefined) throw new Error("nothing was due");
  expect(others).toEqual([]);
  expect((await room.drive(run)).status).toBe("published");
  return run;
}

describe("the official run of a period starts by itself", () => {
  test("with the lock of the last register and not before", async () => {
    await room.lock("2026-Q1", [COMMITTEE, FIRST]);
    expect(await due()).toEqual([]);
    await room.lock("2026-Q1", [SECOND]);
    const [run = ""] = await due();
    expect([...executions]).toEqual([run]);
    expect(await room.read(run as RunId)).toMatchObject({
      period: "2026-Q1",
      policy: "dang-366-2025@2",
      startedBy: AUTOMATIC,
      dryRun: false,
    });
  });

  test("once, however many callers ask at once and afterwards", async () => {
    await room.lock("2026-Q1");
    await Promise.all(Array.from({ length: 8 }, due));
    expect(executions.size).toBe(1);
    await publishDue();
    expect(await due()).toEqual([]);
    expect(await room.store.list(YEAR)).toHaveLength(1);
  });

  test("for a month, a quarter and a year alike, but not for months of a locked year that nobody locked", async () => {
    await room.lock("2026-02");
    expect(await publishDue()).toMatch(/^run-2026-02-/);
    await room.lock("2026-Q1");
    expect(await publishDue()).toMatch(/^run-2026-q1-/);
    await room.lock("2026");
    expect(await publishDue()).toMatch(/^run-2026-[0-9a-f]{20}$/);
    expect(await due()).toEqual([]);
  });

  test.each([
    ["before", 1],
    ["after", 1],
  ] as const)(
    "a process that dies %s its write %i leaves the start to the next caller",
    async (moment, write) => {
      await room.lock("2026-Q1");
      room.death.at(write, moment);
      await expect(due()).rejects.toThrow(Died);
      room.death.revive();
      expect(executions.size).toBe(0);
      await publishDue();
      expect(executions.size).toBe(1);
      expect(await room.store.list(YEAR)).toHaveLength(1);
    },
  );

  test("a start whose answer was lost is the same execution when it is started again", async () => {
    await room.lock("2026-Q1");
    await due();
    await due();
    expect(starts).toBe(2);
    expect(executions.size).toBe(1);
  });

  test("whoever asks for the official run meanwhile is given that one", async () => {
    await room.lock("2026-Q1");
    const [run] = await due();
    const request = { year: YEAR, period: Q1, policy: "dang-366-2025", dryRun: false };
    expect(await openRun(desk, ADMIN.user, request)).toMatchObject({ kind: "opened", run: { id: run } });
    await room.drive(run as RunId);
    expect(await openRun(desk, ADMIN.user, request)).toMatchObject({
      kind: "opened",
      run: { id: run, status: "published" },
    });
  });
});

describe("a published run is superseded only by a later one with its reason", () => {
  test("unlock, mend, lock: the unlock's reason stands in the new run, and both are kept", async () => {
    await room.lock("2026-Q1");
    const first = await publishDue();
    const before = await room.store.results(first);
    await reopen(FIRST, "Ghi nhầm buổi học");
    expect(await due()).toEqual([]);
    await room.push(FIRST, [row("attendance", { mark: "unexcused" }, `ht-1.${members(FIRST)[1]}`, 1)]);
    await room.lock("2026-Q1", [FIRST]);
    const second = await publishDue();
    expect(await room.read(second)).toMatchObject({
      status: "published",
      supersedes: { run: first, reason: "Ghi nhầm buổi học" },
    });
    expect(await room.read(first)).toMatchObject({ status: "published", supersededBy: second });
    expect(await room.store.results(first)).toEqual(before);
    expect(await room.store.results(second)).not.toEqual(before);
    expect(await room.store.published(COMMITTEE, YEAR, Q1)).toBe(second);
    expect((await room.store.list(YEAR, Q1)).map(({ id }) => id).toSorted()).toEqual(
      [first, second].toSorted(),
    );
  });

  test("an unlock without a reason says so in its place", async () => {
    await room.lock("2026-Q1");
    await publishDue();
    await reopen(FIRST, "");
    await room.lock("2026-Q1", [FIRST]);
    expect((await room.read(await publishDue())).supersedes?.reason).toBe("mở khóa không nêu lý do");
  });

  test("a run that is asked for needs a reason of its own when nothing was unlocked", async () => {
    await room.lock("2026-Q1");
    const first = await room.create({ period: "2026-Q1" });
    await room.drive(first);
    const request = { year: YEAR, period: Q1, policy: "dang-366-2025", dryRun: false };
    expect(await openRun(desk, ADMIN.user, request)).toMatchObject({
      kind: "refused",
      code: "already-published",
    });
    const reason = "Áp dụng thiết lập mới";
    expect(await openRun(desk, ADMIN.user, { ...request, reason })).toMatchObject({
      run: { supersedes: { run: first, reason } },
    });
  });

  test("one from the time of version 1 is superseded by version 1, and its year's other periods keep to it", async () => {
    await room.lock("2026-Q1");
    const old = await room.create({ period: "2026-Q1", policy: "dang-366-2025" });
    expect((await room.drive(old)).status).toBe("published");
    await reopen(FIRST, "Ghi nhầm buổi học");
    await room.lock("2026-Q1", [FIRST]);
    const next = await publishDue();
    expect(await room.read(next)).toMatchObject({ policy: "dang-366-2025@1", supersedes: { run: old } });
    await room.lock("2026-Q2");
    expect((await room.read(await publishDue())).policy).toBe("dang-366-2025@1");
  });

  test("of two runs that supersede the same one the second is refused", async () => {
    await room.lock("2026-Q1");
    const first = await publishDue();
    const supersedes = { run: first, reason: "x" };
    const wanted = { period: "2026-Q1", supersedes };
    const [left, right] = [await room.create(wanted), await room.create(wanted)];
    for (const run of [left, right]) {
      await room.gate(run);
      await room.score(run);
      await room.settle(run);
    }
    await room.publish(right);
    await room.publish(left);
    expect(await room.read(left)).toMatchObject({ status: "refused", reason: `already-published:${right}` });
    expect((await room.read(first)).supersededBy).toBe(right);
  });

  test("locks that changed while a run was under way are counted by the next one", async () => {
    await room.lock("2026-Q1");
    const [slow = ""] = await due();
    await room.gate(slow as RunId);
    await reopen(FIRST, "Bổ sung");
    await room.lock("2026-Q1", [FIRST]);
    const [second = ""] = await due();
    await room.score(slow as RunId);
    await room.settle(slow as RunId);
    await room.publish(slow as RunId);
    // The second run was named before the first was published, which refuses it; the next caller starts a third.
    expect((await room.drive(second as RunId)).status).toBe("refused");
    const third = await publishDue();
    expect(await room.read(third)).toMatchObject({ supersedes: { run: slow, reason: "Bổ sung" } });
    expect(await due()).toEqual([]);
  });

  test.each(["before", "after"] as const)(
    "a process that dies %s the superseding publishes once",
    async (moment) => {
      await room.lock("2026-Q1");
      const first = await publishDue();
      await reopen(FIRST, "Bổ sung");
      await room.lock("2026-Q1", [FIRST]);
      const [second = ""] = await due();
      for (const step of ["gate", "score", "settle"] as const) await room[step](second as RunId);
      room.death.at(1, moment);
      await expect(room.publish(second as RunId)).rejects.toThrow(Died);
      room.death.revive();
      expect(await room.store.published(COMMITTEE, YEAR, Q1)).toBe(moment === "before" ? first : second);
      await room.publish(second as RunId);
      expect(await room.store.published(COMMITTEE, YEAR, Q1)).toBe(second);
      expect((await room.read(first)).supersededBy).toBe(second);
    },
  );
});

test("a dry run says which units have not locked the period, and how late they are", async () => {
  await room.lock("2026", [COMMITTEE]);
  const run = await room.create({ dryRun: true });
  expect((await room.drive(run)).waiting).toEqual([
    { unit: FIRST, state: "late" },
    { unit: SECOND, state: "late" },
  ]);
});
