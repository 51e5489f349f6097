import { beforeEach, expect, test } from "vitest";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { nameOf } from "../../domain/policy/policy-name.ts";
import type { RunId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { readClosing } from "../../lambda/run/open/policy-of-year.ts";
import { ADMIN } from "../ledger/fill-register.ts";
import { Died } from "./death-of-writes.ts";
import { RunRoom } from "./run-room.ts";
import { COMMITTEE, YEAR } from "./small-office.ts";

const OFFICE = { ...dang3662025, id: "quy-che-van-phong" };
const [FIRST, SECOND] = ["1", "2"].map((version) => ({ ...OFFICE, version }));

let room: RunRoom;
beforeEach(async () => {
  room = await RunRoom.open();
  await room.fill();
  await room.lock(String(YEAR));
  for (const policy of [FIRST, SECOND])
    if (policy !== undefined)
      await room.store.policies.publish(policy, ADMIN.user, "2026-01-01T00:00:00.000Z");
});

/** A run that has passed the gate and was settled, ready to be published. */
async function settled(period: string, version: string): Promise<RunId> {
  const run = await room.create({ period, policy: nameOf({ ...OFFICE, version }) });
  expect(await room.gate(run)).toEqual({ run, open: true });
  await room.score(run);
  await room.settle(run);
  return run;
}

const publishedPeriods = async () => Object.keys(await room.store.publishedIn(COMMITTEE, YEAR));
const pinned = () => room.store.pinnedVersion(COMMITTEE, YEAR, OFFICE.id);

test("two periods under two versions that both passed the gate: the one published first pins the year", async () => {
  const [march, april] = [await settled("2026-03", "1"), await settled("2026-04", "2")];
  expect(await room.publish(april)).toEqual({ run: april, stands: true });
  expect(await room.publish(march)).toEqual({ run: march, stands: false });
  expect(await room.read(march)).toMatchObject({ status: "refused", reason: `policy-pinned:${OFFICE.id}@2` });
  expect(await publishedPeriods()).toEqual(["2026-04"]);
});

test("published at the same time, whatever the order of their writes, one version alone holds in the year", async () => {
  const runs = await Promise.all([settled("2026-03", "1"), settled("2026-04", "2"), settled("2026-05", "1")]);
  await Promise.all(runs.map((run) => publishedAtLast(run)));
  const version = await pinned();
  const stored = await Promise.all(runs.map((run) => room.read(run)));
  for (const { policy, status } of stored)
    expect(status).toBe(policy === nameOf({ ...OFFICE, version: version ?? "" }) ? "published" : "refused");
});

/** Two transactions on one item may both be told to retry; the state machine then repeats the step. */
async function publishedAtLast(run: RunId): Promise<void> {
  try {
    await room.publish(run);
  } catch (error) {
    expect(String(error)).toMatch(/TransactionCanceled|TransactionConflict/);
    await publishedAtLast(run);
  }
}

test("the same version again, and publishing the same run again, change nothing", async () => {
  const [march, april] = [await settled("2026-03", "1"), await settled("2026-04", "1")];
  for (const run of [march, april, march]) expect(await room.publish(run)).toEqual({ run, stands: true });
  expect(await pinned()).toBe("1");
  expect(await publishedPeriods()).toEqual(["2026-03", "2026-04"]);
});

test.each(["before", "after"] as const)(
  "a process that dies %s the publication leaves no pin without a published run, and the step repeated gives both",
  async (moment) => {
    const run = await settled("2026-03", "1");
    room.death.at(1, moment);
    await expect(room.publish(run)).rejects.toThrow(Died);
    room.death.revive();
    expect([await publishedPeriods(), await pinned()]).toEqual(
      moment === "before" ? [[], undefined] : [["2026-03"], "1"],
    );
    expect(await room.publish(run)).toEqual({ run, stands: true });
    expect([await publishedPeriods(), await pinned()]).toEqual([["2026-03"], "1"]);
  },
);

test("the gate refuses the other version from then on; another policy is not bound, nor is another year", async () => {
  await room.publish(await settled("2026-03", "1"));
  const late = await room.create({ period: "2026-04", policy: `${OFFICE.id}@2` });
  expect(await room.gate(late)).toEqual({ run: late, open: false });
  expect((await room.read(late)).reason).toBe(`policy-pinned:${OFFICE.id}@1`);
  const other = await room.create({ period: "2026-04", policy: dang3662025.id });
  expect(await room.gate(other)).toEqual({ run: other, open: true });
  expect(await room.store.pinnedVersion(COMMITTEE, YEAR + 1, OFFICE.id)).toBeUndefined();
});

test("a lock closes a period on the day that the year's rule book closes it", async () => {
  const period = Period.parse(String(YEAR));
  const closing = () => readClosing({ runs: room.store, committee: COMMITTEE }, period);
  expect(await closing()).toBeUndefined();
  const days = [
    {
      effective: dang3662025v2.effective,
      value: "17",
      source: { kind: "local" as const, text: "QĐ 01-QĐ/ĐU" },
    },
  ];
  const early = {
    ...dang3662025v2,
    id: "quy-che-som",
    dues: dang3662025v2.dues && { ...dang3662025v2.dues, closing: { year: days } },
  };
  await room.store.policies.publish(early, ADMIN.user, "2026-01-01T00:00:00.000Z");
  const run = await room.create({ period: "2026-03", policy: nameOf(early) });
  expect((await room.drive(run)).status).toBe("published");
  expect(await closing()).toBe("2026-12-14");
});
