import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { BatchId, type RunId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { readDecisions } from "../../lambda/decision/read-decisions.ts";
import { recordDecisions } from "../../lambda/decision/record-decisions.ts";
import { otherLevelLines } from "../../domain/explanation/other-level.ts";
import { readOtherBook } from "../../lambda/run/store/other-book.ts";
import { startDueRuns } from "../../lambda/run/open/due-runs.ts";
import { openRun } from "../../lambda/run/open/open-run.ts";
import { ADMIN } from "../ledger/fill-register.ts";
import { RunRoom } from "./run-room.ts";
import { COMMITTEE, members, row, UNITS, YEAR } from "./small-office.ts";

const [FIRST = COMMITTEE] = UNITS;
const [HEAD = "", OFFICER = "", WORKER = "", OTHER = ""] = members(FIRST);
const DECREE = "cong-chuc-335-2025@2";
const COMMON = {
  "chinh-tri": "5",
  "dao-duc": "5",
  "chuyen-mon": "2.5",
  "dap-ung": "2.5",
  "phuc-vu": "2.5",
  "phoi-hop": "2.5",
  "doi-moi": "2.5",
  "nghi-lam": "2.5",
  "so-hoa": "2.5",
  "ky-cuong": "2.5",
};

let room: RunRoom;
let party: RunId;
let decree: RunId;
let rated: Record<"party" | "decree", readonly SubjectResult[]>;

/** Two books in one year: one civil servant has full points by the decree, another few; a worker is under the Party's rules alone. */
beforeAll(async () => {
  room = await RunRoom.open();
  await room.fill();
  const points = (subject: string, share: number) =>
    Object.entries({ ...COMMON, ...(subject === HEAD ? { "lanh-dao": "35" } : {}) }).map(([id, most]) =>
      row("evaluations", {
        period: "2026",
        subject,
        criterion: `second-${id}`,
        committee: String(Number(most) * share),
      }),
    );
  await room.push(COMMITTEE, [
    row("settings", { name: "second.policy", value: DECREE, source: "QĐ 03-QĐ/ĐU" }),
    row("settings", { name: "second.rhythm", value: "yearly", source: "QĐ 03-QĐ/ĐU" }),
    row("people", { fullName: "Người lao động", category: "nguoi-lao-dong" }, WORKER, 1),
  ]);
  await room.push(
    FIRST,
    [HEAD, OFFICER, OTHER].flatMap((person, index) => points(person, index === 1 ? 0.2 : 1)),
  );
  await room.lock("2026");
  [party, decree] = [await room.create(), await room.create({ policy: DECREE, book: "second" })] as const;
  for (const run of [party, decree]) await room.drive(run);
  rated = { party: await room.store.results(party), decree: await room.store.results(decree) };
});

const of = (book: keyof typeof rated, subject: string) =>
  rated[book].find((result) => result.subject === subject) ?? expect.fail(`${book}: no ${subject}`);
const awards = (book: keyof typeof rated, subject: string) => of(book, subject).proposals.map(({ id }) => id);

describe("the Party's rules and the decree beside each other in one year", () => {
  test("each has a published run of its own, for the same period", async () => {
    const period = Period.parse("2026");
    expect(await room.store.published(COMMITTEE, YEAR, period)).toBe(party);
    expect(await room.store.published(COMMITTEE, YEAR, period, "second")).toBe(decree);
    expect((await room.read(decree)).settings).toMatchObject({ rhythm: "yearly" });
  });

  test("the decree rates civil servants alone, by its own points; the Party's points are what they were", async () => {
    const subjects = rated.decree.map(({ subject }) => subject);
    expect(subjects).toContain(OFFICER);
    expect(subjects).not.toContain(WORKER);
    expect(subjects).not.toContain(FIRST);
    expect(of("decree", OFFICER).criteria.find(({ id }) => id === "chinh-tri")?.points).toBe("1");
    const alone = await RunRoom.open();
    await alone.fill();
    const run = await alone.create({ dryRun: true });
    await alone.drive(run);
    const before = (await alone.store.results(run)).find(({ subject }) => subject === OFFICER);
    const { criteria, score, level } = of("party", OFFICER);
    expect({ criteria, score, level }).toEqual({
      criteria: before?.criteria,
      score: before?.score,
      level: before?.level,
    });
    expect(rated.party.map(({ subject }) => subject)).toContain(WORKER);
  });

  test("one person may hold two levels", () => {
    expect([of("party", OFFICER).level, of("decree", OFFICER).level]).toEqual(["HTT", "HTT"]);
    expect(of("party", OFFICER).score).not.toBe(of("decree", OFFICER).score);
  });

  test("the pages of each say the other level, and where it is another one, why", async () => {
    const other = await readOtherBook({ runs: room.store, committee: COMMITTEE }, await room.read(party));
    const lines = (subject: string, own: SubjectResult["level"]) =>
      otherLevelLines(other?.title ?? expect.fail(), { level: own }, other?.of(subject), "vi");
    const book = "Đánh giá, xếp loại công chức theo Nghị định 335/2025/NĐ-CP";
    expect(lines(WORKER, "HTT")).toEqual([`${book}: không thuộc diện xếp loại theo bộ quy tắc này.`]);
    const { display } = of("decree", OFFICER);
    const said = `${book}: Hoàn thành tốt nhiệm vụ, ${display} điểm.`;
    expect(lines(OFFICER, "HTT")).toEqual([said]);
    const [first, why, ...reasons] = lines(OFFICER, "HTXS");
    expect([first, why]).toEqual([said, expect.stringContaining("Một người có thể có hai mức")]);
    expect(reasons.length).toBeGreaterThan(0);
    const back = await readOtherBook({ runs: room.store, committee: COMMITTEE }, await room.read(decree));
    expect(back?.of(WORKER)?.level).toBe(of("party", WORKER).level);
  });

  test("titles of the state hang on the rating of work, and are flagged where there is none", () => {
    expect(awards("party", OTHER)).not.toContain("ldtt");
    expect(awards("decree", OTHER)).toContain("ldtt");
    expect(of("party", OTHER).reasons.map(({ code }) => code)).toContain("title-by-work");
    expect(awards("party", WORKER)).toContain("ldtt");
    expect(of("party", WORKER).flags).toContain("NO_WORK_RATING");
    expect(of("decree", OTHER).flags).not.toContain("NO_WORK_RATING");
    expect(rated.decree.flatMap(({ proposals }) => proposals.map(({ id }) => id))).not.toContain(
      "giay-khen-nam",
    );
  });

  test("each has its own decisions on levels, under keys of their own; a title is one decision", async () => {
    const desk = {
      ledger: room.ledger,
      runs: room.store,
      committee: COMMITTEE,
      now: () => "2027-01-20T00:00:00Z",
    };
    const who = { ...ADMIN, roles: ["Committee"] as const, name: "Cấp ủy" };
    const decide = async (run: RunId, said: object) => {
      const input = DecisionInput.parse({ subject: OTHER, matter: "level", outcome: "approved", ...said });
      const batch = { batchId: BatchId.parse(randomUUID()), decisions: [input] };
      return recordDecisions(desk, await room.read(run), batch, who, "vi");
    };
    await decide(party, { number: "1-QĐ/ĐU" });
    await decide(decree, {
      number: "2/QĐ-VP",
      outcome: "changed",
      level: "HTNV",
      reason: "Thủ trưởng quyết định",
    });
    const rows = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "decisions");
    expect(rows.map(({ key, fields }) => [key, fields["number"]])).toEqual([
      [`2026.${OTHER}.level`, "1-QĐ/ĐU"],
      [`2026.${OTHER}.second-level`, "2/QĐ-VP"],
    ]);
    const seen = async (run: RunId) => {
      const subjects = await readDecisions(desk, await room.read(run));
      const { decisions = [] } = subjects.find(({ subject }) => subject === OTHER) ?? {};
      return decisions.map(({ matter, number, level }) => [matter, number, level]);
    };
    expect(await seen(party)).toEqual([["level", "1-QĐ/ĐU", of("party", OTHER).level]]);
    expect(await seen(decree)).toEqual([["level", "2/QĐ-VP", "HTNV"]]);
  });

  test("the policy that is asked for tells the book", async () => {
    const deps = {
      ledger: room.ledger,
      runs: room.store,
      committee: COMMITTEE,
      now: () => "2027-01-05T02:00:00.000Z",
      newId: () => randomUUID().slice(0, 8),
      startExecution: () => Promise.resolve(),
    };
    const asked = { year: YEAR, period: Period.parse("2026"), dryRun: true };
    const bookOf = async (policy: string) => {
      const opened = await openRun(deps, ADMIN.user, { ...asked, policy });
      return opened.kind === "opened" ? (opened.run.book ?? "first") : opened.kind;
    };
    expect(await bookOf("cong-chuc-335-2025")).toBe("second");
    expect(await bookOf("dang-366-2025")).toBe("first");
  });
});

test("the last lock of a period starts the runs of both books; of a year with one, its own alone", async () => {
  const other = await RunRoom.open();
  await other.fill();
  const deps = {
    ledger: other.ledger,
    runs: other.store,
    committee: COMMITTEE,
    now: () => "2026-04-05T02:00:00.000Z",
    newId: () => "x",
    startExecution: () => Promise.resolve(),
  };
  await other.lock("2026-Q1");
  const books = async () => {
    const ids = await startDueRuns(deps, YEAR);
    return Promise.all(ids.map(async (id) => (await other.read(id)).book ?? "first"));
  };
  expect(await books()).toEqual(["first"]);
  await other.push(COMMITTEE, [row("settings", { name: "second.policy", value: "cong-chuc-335-2025" })]);
  expect(await books()).toEqual(["first", "second"]);
});
