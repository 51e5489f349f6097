import { beforeEach, expect, test } from "vitest";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import type { Policy, Rubric } from "../../domain/policy/policy.ts";
import { nameOf } from "../../domain/policy/policy-name.ts";
import { type RunId, UnitId } from "../../domain/values/ids.ts";
import { readApart } from "../../lambda/run/store/read-apart.ts";
import { ADMIN } from "../ledger/fill-register.ts";
import { RunRoom } from "./run-room.ts";
import { COMMITTEE, YEAR } from "./small-office.ts";

const FIRST: Policy = { ...dang3662025, id: "quy-che-van-phong", version: "1" };
/** Points for study and for essays are swapped. */
const OTHER: Policy = {
  ...FIRST,
  version: "2",
  rubrics: {
    individual: exchanged(FIRST.rubrics.individual),
    leader: exchanged(FIRST.rubrics.leader),
    collective: exchanged(FIRST.rubrics.collective),
  },
};

function exchanged(rubric: Rubric): Rubric {
  const maxOf = (wanted: string) => rubric.criteria.find(({ id }) => id === wanted)?.max;
  const other: Readonly<Record<string, string>> = { "hoc-tap": "thu-hoach", "thu-hoach": "hoc-tap" };
  const criteria = rubric.criteria.map((one) => ({ ...one, max: maxOf(other[one.id] ?? one.id) ?? one.max }));
  return { ...rubric, criteria };
}

let room: RunRoom;
beforeEach(async () => {
  room = await RunRoom.open();
  await room.fill();
  await room.lock(String(YEAR));
  await publish(FIRST);
});

const publish = (policy: Policy) =>
  room.store.policies.publish(policy, ADMIN.user, `2027-01-0${policy.version}T00:00:00.000Z`);
const said = async (run: RunId) => ({
  files: await room.files(run),
  results: await room.store.results(run),
  policy: await room.store.policyOf(await room.read(run)),
  run: await room.read(run),
});

test("a new version changes nothing of a run that was published by the one before", async () => {
  const run = await room.create({ policy: FIRST.id });
  await room.drive(run);
  const before = await said(run);
  expect(before.policy.version).toBe("1");
  expect(await publish(OTHER)).toBe(true);
  expect((await room.store.policies.resolve(FIRST.id))?.policy.version).toBe("2");
  expect(await said(run)).toEqual(before);
});

test("a run that passed the gate is scored by the version that it met there, though a newer one came meanwhile", async () => {
  const undisturbed = await room.create({ policy: FIRST.id, dryRun: true });
  await room.drive(undisturbed);
  const run = await room.create({ policy: FIRST.id, dryRun: true });
  await room.gate(run);
  await publish(OTHER);
  await room.score(run);
  await room.settle(run);
  expect(await room.store.results(run)).toEqual(await room.store.results(undisturbed));
  const later = await room.create({ policy: FIRST.id, dryRun: true });
  await room.drive(later);
  expect(await room.store.results(later)).not.toEqual(await room.store.results(undisturbed));
});

test("a published version is never edited: the same name with another document is refused, and means what it meant", async () => {
  expect(await publish({ ...OTHER, version: "1" })).toBe(false);
  expect((await room.store.policies.resolve(`${FIRST.id}@1`))?.policy).toEqual(FIRST);
  expect(await publish(FIRST)).toBe(true);
});

test("a run that supersedes another by other rules keeps its facts by the earlier rules too, one by the same rules does not", async () => {
  const first = await room.create({ policy: nameOf(FIRST) });
  await room.drive(first);
  const other = { ...OTHER, id: "quy-che-moi", version: "1" };
  await publish(other);
  const second = await room.create({
    policy: nameOf(other),
    supersedes: { run: first, reason: "Quy chế mới" },
  });
  expect((await room.drive(second)).status).toBe("published");
  const bySubject = (results: readonly { readonly subject: string }[] = []) =>
    results.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
  const kept = await room.store.byEarlierRules(second, COMMITTEE);
  expect(bySubject(kept)).toEqual(bySubject(await room.store.results(first)));
  expect(bySubject(kept)).not.toEqual(bySubject(await room.store.results(second)));
  const third = await room.create({
    policy: nameOf(other),
    supersedes: { run: second, reason: "Sửa điểm danh" },
  });
  expect((await room.drive(third)).status).toBe("published");
  expect(await room.store.byEarlierRules(third, COMMITTEE)).toBeUndefined();
});

test("results that an earlier version of the product counted otherwise are not taken for the effect of a correction", async () => {
  const first = await room.create({ policy: nameOf(FIRST) });
  await room.drive(first);
  const counted = await room.store.results(first);
  const moved = counted.find(({ score }) => score !== null);
  const { unit = "", subject } = moved ?? {};
  const home = UnitId.parse(unit);
  const before = (await room.store.results(first, home)).map((one) =>
    one.subject === subject ? { ...one, score: "1", display: "1,00" } : one,
  );
  await room.store.putResults(first, home, before);

  const second = await room.create({ policy: nameOf(FIRST), supersedes: { run: first, reason: "Chấm lại" } });
  expect((await room.drive(second)).status).toBe("published");
  const shown = () => true;
  const sideOf = async (run: RunId) => ({ policy: FIRST, results: await room.store.results(run) });
  const apartOf = async (earlier: RunId, run: RunId) => {
    const sides = { before: await sideOf(earlier), after: await sideOf(run) };
    return readApart(room.store, COMMITTEE, await room.read(run), sides, shown);
  };
  const apart = await apartOf(first, second);
  expect(apart.engine?.changed.map((change) => change.subject)).toEqual([subject]);
  expect(apart).toMatchObject({ facts: { changed: [] }, rules: null });

  const third = await room.create({ policy: nameOf(FIRST), supersedes: { run: second, reason: "Chấm lại" } });
  expect((await room.drive(third)).status).toBe("published");
  expect(await apartOf(second, third)).toMatchObject({ engine: null, facts: { changed: [] }, rules: null });
});
