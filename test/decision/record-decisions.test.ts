import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BatchId, type RunId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import { readDecisions } from "../../lambda/decision/read-decisions.ts";
import { readFacts } from "../../lambda/run/facts/facts.ts";
import { recordDecisions } from "../../lambda/decision/record-decisions.ts";
import { Died } from "../run/death-of-writes.ts";
import { ADMIN } from "../ledger/fill-register.ts";
import { RunRoom } from "../run/run-room.ts";
import { COMMITTEE, members, row, UNITS, YEAR } from "../run/small-office.ts";
import { proposal, result } from "./results.ts";

const [FIRST = COMMITTEE] = UNITS;
const [HEAD = "", DEPUTY = "", OTHER = ""] = members(FIRST);
const WHO = { ...ADMIN, roles: ["Committee"] as const, name: "Cấp ủy" };
const REGISTER = { unit: COMMITTEE, year: YEAR };
let room: RunRoom;
let run: RunId;

beforeEach(async () => {
  room = await RunRoom.open();
  await room.fill();
  await room.lock("2026");
  run = await published();
});
afterEach(() => room.death.revive());

async function published(supersedes?: RunId): Promise<RunId> {
  const id = await room.create(
    supersedes === undefined ? {} : { supersedes: { run: supersedes, reason: "x" } },
  );
  const registers = [
    { ...REGISTER, seq: 1 },
    { unit: FIRST, year: YEAR, seq: 1 },
  ];
  await room.store.pin(id, { registers, earlier: [], waiting: [], settings: {} });
  await room.store.putResults(id, FIRST, [
    result(HEAD, { level: "HTXS", proposals: [proposal("giay-khen-nam")] }),
    result(DEPUTY),
    result(OTHER),
  ]);
  await room.store.publish(COMMITTEE, await room.read(id));
  return id;
}

const desk = () => ({
  ledger: room.ledger,
  runs: room.store,
  committee: COMMITTEE,
  now: () => "2027-01-20T00:00:00Z",
});
const decision = (subject: string, said: object = {}) =>
  DecisionInput.parse({ subject, matter: "level", outcome: "approved", number: "12-QĐ/ĐU", ...said });
async function record(decisions: readonly DecisionInput[], batchId: string = randomUUID(), who = WHO) {
  const batch = { batchId: BatchId.parse(batchId), decisions };
  return recordDecisions(desk(), await room.read(run), batch, who, "vi");
}
async function decided() {
  const subjects = await readDecisions(desk(), await room.read(run));
  return Object.fromEntries(subjects.map(({ subject, decisions }) => [subject, decisions]));
}

describe("decisions after the lock", () => {
  test("are recorded one by one: a refused one holds back no other, and the difference stays visible", async () => {
    const recorded = await record([
      decision(HEAD),
      decision(HEAD, { matter: "giay-khen-nam", outcome: "refused", reason: "Hết chỉ tiêu" }),
      decision(DEPUTY, { outcome: "changed", level: "HTNV" }),
      decision(OTHER, { outcome: "changed", level: "HTNV", reason: "Vi phạm nội quy" }),
    ]);
    expect(recorded).toMatchObject({
      kind: "recorded",
      outcomes: [
        { status: "recorded", rev: 1 },
        { status: "recorded", rev: 1 },
        { status: "refused", code: "reason-missing" },
        { status: "recorded", rev: 1 },
      ],
    });
    expect(await decided()).toMatchObject({
      [HEAD]: [
        { matter: "giay-khen-nam", outcome: "refused", award: null, differs: true, reason: "Hết chỉ tiêu" },
        { matter: "level", outcome: "approved", level: "HTXS", differs: false, number: "12-QĐ/ĐU", run },
      ],
      [DEPUTY]: [],
      [OTHER]: [{ matter: "level", level: "HTNV", differs: true }],
    });
  });

  test("an award keeps the rules' sum of its day beside the one that is given", async () => {
    await record([
      decision(HEAD, { matter: "giay-khen-nam", decidedOn: "2026-12-20", money: 760_000 }),
      decision(DEPUTY),
    ]);
    const all = await decided();
    expect(all[HEAD]).toMatchObject([{ money: 760_000, moneyDue: 759_000 }]);
    expect(all[DEPUTY]).toMatchObject([{ money: null, moneyDue: null }]);
  });

  test("the same batch is recorded once; a later decision needs the revision that it changes", async () => {
    const batch = randomUUID();
    await record([decision(DEPUTY)], batch);
    expect(await record([decision(DEPUTY)], batch)).toMatchObject({ replayed: true, outcomes: [{ rev: 1 }] });
    const other = { outcome: "changed", level: "HTNV", reason: "Xét lại" };
    expect(await record([decision(DEPUTY, other)])).toMatchObject({
      outcomes: [{ status: "conflict", rev: 1 }],
    });
    expect(await record([decision(DEPUTY, { ...other, baseRev: 1 })])).toMatchObject({
      outcomes: [{ status: "recorded", rev: 2 }],
    });
    const history = await room.ledger.history(REGISTER, "decisions", `2026.${DEPUTY}.level`);
    expect(history.map(({ rev, set }) => [rev, set["level"]])).toEqual([
      [2, "HTNV"],
      [1, "HTT"],
    ]);
  });

  test("nobody decides on themselves, nor where they declared an interest, also after the lock", async () => {
    await room.push(COMMITTEE, [
      row("interests", { user: ADMIN.user, subject: DEPUTY, reason: "Anh em ruột" }),
    ]);
    const mine = { ...WHO, name: "nguyễn văn 1" };
    expect(
      await record([decision(HEAD), decision(DEPUTY), decision(OTHER)], randomUUID(), mine),
    ).toMatchObject({
      outcomes: [{ code: "own-subject" }, { code: "declared-interest" }, { status: "recorded" }],
    });
  });

  test("of a run that was superseded none is recorded; what was decided on it stays beside the new results", async () => {
    await record([decision(HEAD)]);
    const first = run;
    run = await published(first);
    expect(
      await recordDecisions(
        desk(),
        await room.read(first),
        { batchId: BatchId.parse(randomUUID()), decisions: [decision(DEPUTY)] },
        WHO,
        "vi",
      ),
    ).toEqual({ kind: "run-not-current" });
    expect((await decided())[HEAD]).toMatchObject([{ run: first, level: "HTXS" }]);
  });

  test.each(["before", "after"] as const)(
    "a process that dies %s its write records nothing by half, and the same batch again records it once",
    async (moment) => {
      const batch = randomUUID();
      room.death.at(1, moment);
      await expect(record([decision(HEAD), decision(DEPUTY)], batch)).rejects.toThrow(Died);
      room.death.revive();
      expect(Object.values(await decided()).flat()).toHaveLength(moment === "before" ? 0 : 2);
      const again = await record([decision(HEAD), decision(DEPUTY)], batch);
      expect(again).toMatchObject({ replayed: moment === "after", outcomes: [{ rev: 1 }, { rev: 1 }] });
    },
  );

  test("L13 an ordinary push cannot write a decision, whoever sends it", async () => {
    const fields = { period: "2026", subject: HEAD, matter: "level", outcome: "approved", level: "HTXS" };
    const batch = { batchId: BatchId.parse(randomUUID()), rows: [row("decisions", fields)] };
    expect(await room.ledger.push(REGISTER, batch, ADMIN)).toMatchObject({ rows: [{ status: "forbidden" }] });
  });
});

describe("recorded decisions and the runs after them", () => {
  test("a decision changes no facts of its own year: the period's run says the same again", async () => {
    const before = await room.drive(await room.create({ dryRun: true }));
    await record([decision(HEAD)]);
    const after = await room.drive(await room.create({ dryRun: true }));
    expect(after.factsHash).toBe(before.factsHash);
  });

  test("four years of recorded decisions and this one make five in a row, without anyone re-entering them", async () => {
    for (const year of [2022, 2023, 2024, 2025]) {
      const register = { unit: COMMITTEE, year };
      const person = { fullName: "Nguyễn Văn 1", category: "cong-chuc" };
      const push = (rows: readonly unknown[], lane?: { kind: "decisions" }) =>
        room.ledger.push(
          register,
          { batchId: BatchId.parse(randomUUID()), rows, ...(lane && { lane }) },
          ADMIN,
        );
      await push([row("people", person, HEAD)]);
      const fields = {
        subject: HEAD,
        matter: "level",
        outcome: "approved",
        level: "HTXS",
        period: String(year),
      };
      expect(await push([row("decisions", fields)], { kind: "decisions" })).toMatchObject({
        rows: [{ status: "accepted" }],
      });
    }
    const dry = await room.create({ dryRun: true });
    const { earlier } = await room.drive(dry);
    expect(earlier.map(({ year }) => year)).toEqual([2025, 2024, 2023, 2022]);
    const trace = (await room.store.unitFile(dry, FIRST))?.traces[HEAD];
    const counted = JSON.stringify(trace);
    for (const year of [2022, 2023, 2024, 2025]) expect(counted).toContain(`${year}.${HEAD}.level`);
  });
});

test("of what is decided within a year only the levels of its quarters are facts, and of the year alone", async () => {
  const quarter = await room.create({ period: "2026-Q1" });
  await room.store.putResults(quarter, FIRST, [result(HEAD), result(DEPUTY)]);
  await room.store.publish(COMMITTEE, await room.read(quarter));
  await record([decision(HEAD)]);
  run = quarter;
  await record([decision(HEAD), decision(DEPUTY, { outcome: "changed", level: "KHTNV", reason: "Xét lại" })]);
  const { seq } = await room.ledger.head(REGISTER);
  const facts = async (period: string) => {
    const { registers } = await readFacts(room.ledger, {
      committee: COMMITTEE,
      year: YEAR,
      period: Period.parse(period),
      policy: "dang-366-2025",
      registers: [{ unit: COMMITTEE, seq }],
      earlier: [],
    });
    return registers.flatMap(({ rows }) =>
      rows.filter(({ form }) => form === "decisions").map(({ key }) => key),
    );
  };
  const keys = [HEAD, DEPUTY].map((subject) => `2026-Q1.${subject}.level`);
  expect((await facts("2026")).toSorted()).toEqual(keys.toSorted());
  expect(await facts("2026-Q1")).toEqual([]);
  expect(await facts("2026-Q2")).toEqual([]);
});
