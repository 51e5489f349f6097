import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countByMonth } from "../../domain/board/due-counts.ts";
import { summarizeUnits } from "../../domain/board/due-summary.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { criteriaLimits } from "../../domain/policy/criterion-limits.ts";
import { dang3662025v2 as policy } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { DueBoardResponse, DuesResponse } from "../../domain/protocol/dues.ts";
import { Day } from "../../domain/values/day.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openApiRoom, storeRun, YEAR } from "../api/api-room.ts";
import { newMark, openDueOffice } from "../api/due-office.ts";
import { monthlyOffice } from "../bench/monthly-office.ts";
import { fillRegister } from "../ledger/fill-register.ts";

const YEAR_2026 = yearPeriod(YEAR);
const CB_MOT = UnitId.parse("cb-mot");
const MARCH = 2;
const SEPTEMBER = 8;

// One office through one month: each test goes on where the one before it ended.
describe("the board of what is due", { shuffle: false }, () => {
  let room: ApiRoom;
  beforeAll(async () => {
    room = await openDueOffice();
    await room.grant("loan", "cb-mot", "write");
  });
  afterAll(() => room.stop());
  const board = async (who?: Parameters<ApiRoom["get"]>[1]) => {
    const { status, body } = await room.get(`/v1/dues?year=${YEAR}`, who);
    expect(status).toBe(200);
    return DueBoardResponse.parse(body);
  };
  const marks = async (unit: string) => {
    const { body } = await room.get(`/v1/registers/${unit}/${YEAR}/dues?period=2026-03`);
    return DuesResponse.parse(body).kinds.find(({ kind }) => kind === "attendance")?.counts;
  };

  test("counts what nobody entered: a unit that enters nothing owes everything", async () => {
    const { units, asOf, pending } = await board();
    expect(asOf).toBe("2026-04-01");
    expect(pending).toEqual([]);
    expect(units.map(({ unit }) => unit)).toEqual([COMMITTEE, "cb-mot", "cb-hai", "doan"]);
    expect(units[1]?.months[MARCH]?.[2]).toBeGreaterThanOrEqual(2);
    expect(await marks("cb-mot")).toEqual([0, 0, 2]);
  });

  test("follows the register: a mark that comes in is counted at once", async () => {
    const missing = async () => (await board()).units[1]?.months[MARCH]?.[2] ?? 0;
    const before = await missing();
    await room.fill("cb-mot", [newMark("nv-2", "present")]);
    expect(await missing()).toBe(before - 1);
    expect(await marks("cb-mot")).toEqual([1, 0, 1]);
  });

  test("follows the catalogue: a session that is withdrawn is asked of nobody", async () => {
    const before = (await board()).units[2]?.months[MARCH];
    const kept = { form: "sessions", key: "ht-1", baseRev: 1 };
    await room.fill(COMMITTEE, [{ ...kept, deleted: true }]);
    expect(await marks("cb-mot")).toBeUndefined();
    await room.fill(COMMITTEE, [{ ...kept, baseRev: 2, deleted: false, fields: {} }]);
    expect((await board()).units[2]?.months[MARCH]).toEqual(before);
  });

  test("counts what last year left open, and follows last year's register", async () => {
    const january = async () => (await board()).units[1]?.months[0]?.[2] ?? 0;
    const before = await january();
    const lastYear = { unit: CB_MOT, year: YEAR - 1 };
    const found = {
      date: `${YEAR - 1}-11-20`,
      kind: "kiem-tra",
      finding: "Thiếu sổ",
      remedyBy: `${YEAR}-01-20`,
    };
    await fillRegister(room.ledger, lastYear, [newRow("inspections", "kt-1", found)]);
    expect(await january()).toBe(before + 1);
    const remedied = {
      form: "inspections",
      key: "kt-1",
      baseRev: 1,
      fields: { remediedOn: `${YEAR}-01-15` },
    };
    await fillRegister(room.ledger, lastYear, [remedied]);
    expect(await january()).toBe(before);
  });

  test("a mark entered in one of a person's registers counts in the other, and for the office once", async () => {
    const seats = async () => Promise.all([marks("cb-mot"), marks("doan")]);
    expect(await seats()).toEqual([
      [1, 0, 1],
      [0, 0, 1],
    ]);
    const whole = async () => (await board()).office?.[MARCH];
    const [met = 0, late = 0, missing = 0] = (await whole()) ?? [];
    await room.fill("cb-mot", [newMark("nv-1", "present")]);
    expect(await seats()).toEqual([[2], [1]]);
    const after = (await whole()) ?? [];
    expect([after[0], after[1] ?? 0, after[2] ?? 0]).toEqual([met + 1, late, missing - 1]);
  });

  test("nothing turns late overnight unseen: the day of reading decides, without any change of a register", async () => {
    const { now } = room.clock;
    const september = async () => (await board()).units[1]?.months[SEPTEMBER] ?? [];
    const [, , missing, awaited = 0] = await september();
    room.clock.now = "2026-10-01T02:00:00.000Z";
    const [, , gone] = await september();
    room.clock.now = now;
    expect(missing).toBe(0);
    expect(awaited).toBeGreaterThanOrEqual(2);
    expect(gone).toBe(awaited);
  });

  test("points are due as often as the office chose, as scoring counts them", async () => {
    const months = async () => {
      const { body } = await room.get(`/v1/registers/cb-mot/${YEAR}/dues?period=${YEAR}`);
      const { items } = DuesResponse.parse(body);
      return new Set(items.flatMap(({ kind, period }) => (kind === "points" && period ? [period] : [])));
    };
    expect(await months()).toContain("2026-01");
    const setting = { name: "rhythm", value: "quarterly", source: "QĐ 05-QĐ/ĐU" };
    await room.fill(COMMITTEE, [newRow("settings", "rhythm", setting)]);
    expect(await months()).toEqual(new Set(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]));
  });

  test("a clerk sees the own unit, and no sum of the whole", async () => {
    const seen = await board(caller("loan", "Clerk"));
    expect(seen.units.map(({ unit }) => unit)).toEqual(["cb-mot"]);
    expect(seen.office).toBeNull();
    const others = await room.get(
      `/v1/registers/cb-hai/${YEAR}/dues?period=2026-03`,
      caller("loan", "Clerk"),
    );
    expect(others.status).toBe(403);
    expect((await room.get(`/v1/dues?year=${YEAR}`, caller("nobody", "Clerk"))).status).toBe(403);
  });

  test("a stored count of an older register never replaces a newer one", async () => {
    const { dueSummaries } = room;
    const stored = (await dueSummaries.read(COMMITTEE, YEAR_2026)).get(CB_MOT);
    if (stored === undefined) throw new Error("nothing stored");
    const old = { ...stored.counted, registers: stored.counted.registers - 1 };
    const none = { all: [], elsewhere: [], contradictions: 0 };
    await dueSummaries.keep(COMMITTEE, YEAR_2026, CB_MOT, { counted: old, summary: none });
    const kept = (await dueSummaries.read(COMMITTEE, YEAR_2026)).get(CB_MOT);
    expect(kept).toEqual(stored);
  });
});

describe("the items of a unit", () => {
  let room: ApiRoom;
  beforeAll(async () => {
    room = await openDueOffice();
  });
  afterAll(() => room.stop());

  test("name who owes what by when, and the cell in which it is entered", async () => {
    const { body } = await room.get(`/v1/registers/cb-mot/${YEAR}/dues?period=2026-03`);
    const { items } = DuesResponse.parse(body);
    expect(items.find(({ kind }) => kind === "attendance")).toEqual({
      kind: "attendance",
      state: "missing",
      dueOn: "2026-03-10",
      subject: { kind: "person", id: "nv-1", name: "Nguyễn Văn An" },
      about: "10/03/2026 Quán triệt Nghị quyết 57",
      place: { unit: "cb-mot", form: "attendance", column: "mark", key: "ht-1.nv-1" },
      reminders: [],
    });
  });

  test("a year without a catalogue has none, and a period of another year is refused", async () => {
    expect((await room.get(`/v1/registers/cb-mot/${YEAR}/dues?period=2025-03`)).status).toBe(400);
    const empty = await openApiRoom();
    const answer = await empty.get(`/v1/registers/${COMMITTEE}/${YEAR}/dues?period=2026-03`);
    expect(answer).toMatchObject({ status: 409, body: { code: "no-catalogue" } });
    expect((await empty.get(`/v1/dues?year=${YEAR}`)).body).toMatchObject({ units: [], pending: [] });
    await empty.stop();
  });
});

const ENTERED = 8;

/** What the board shows of a unit of 19 people that entered its months until August, in the middle of September. */
function monthsOfAFullUnit(): number[][] {
  const facts = monthlyOffice(1, policy);
  const until = `${YEAR}-${String(ENTERED).padStart(2, "0")}-31`;
  const isEntered = ({ fields: { period, day } }: FactRow) => String(period ?? day ?? "") <= until;
  const registers = facts.registers.map(({ rows, ...register }) => ({
    ...register,
    rows: rows.filter(isEntered),
  }));
  const limits = criteriaLimits(policy, [policy]);
  const summary = summarizeUnits(policy, { ...facts, registers }, YEAR_2026, ["cb-0"], limits).get("cb-0");
  const months = countByMonth(summary?.all ?? [], YEAR, Day.parse(`${YEAR}-09-15`));
  return months.map(({ met, late, missing, awaited }) => {
    const counts = [met, late, missing, awaited];
    return counts.slice(0, counts.findLastIndex((count) => count > 0) + 1);
  });
}

describe("a committee of 300 units", () => {
  const UNITS = 300;
  const MOST_BYTES = 64 * 1024;

  test("is counted a part at a time, and is then answered in one request of at most 64 KB", async () => {
    const room = await openApiRoom();
    const ids = Array.from({ length: UNITS }, (_, index) => `un-${String(index).padStart(32, "0")}`);
    await room.fill(COMMITTEE, [
      newRow("units", COMMITTEE, { name: "Đảng ủy", kind: "committee", group: "dang-uy", order: 0 }),
      ...ids.map((id, index) =>
        newRow("units", id, { name: `Chi bộ ${index}`, kind: "chi-bo", group: "chi-bo", order: index + 1 }),
      ),
    ]);
    const ask = async () => {
      const { body } = await room.get(`/v1/dues?year=${YEAR}`);
      return DueBoardResponse.parse(body);
    };
    let requests = 1;
    let answer = await ask();
    expect(answer.pending.length).toBeGreaterThan(0);
    while (answer.pending.length > 0 && requests < 20) {
      answer = await ask();
      requests += 1;
    }
    expect(answer.units.length).toBe(UNITS + 1);
    const months = monthsOfAFullUnit();
    // What was done, late and missing: marks, essays, points and results of 19 people.
    expect(months.slice(0, ENTERED).every(([met = 0]) => met > 100)).toBe(true);
    expect(months.slice(ENTERED + 1).every((counts) => (counts[3] ?? 0) > 100)).toBe(true);
    const full = answer.units.map(({ unit }) => ({ unit, months }));
    expect(DueBoardResponse.safeParse({ ...answer, units: full }).success).toBe(true);
    expect(Buffer.byteLength(JSON.stringify({ ...answer, units: full }))).toBeLessThanOrEqual(MOST_BYTES);
    await room.stop();
  }, 120_000);
});

// What the committee has to decide once a year's results are published, in the year after.
describe("decisions on published results", { shuffle: false }, () => {
  const NEXT = YEAR + 1;
  let room: ApiRoom;
  beforeAll(async () => {
    room = await openDueOffice();
    room.clock.now = `${NEXT}-01-20T02:00:00.000Z`;
    const catalogue = [
      newRow("units", COMMITTEE, {
        name: "Đảng ủy cơ quan",
        kind: "committee",
        group: "committee",
        order: 0,
      }),
      newRow("units", "cb-mot", { name: "Chi bộ Một", kind: "chi-bo", group: "chi-bo", order: 1 }),
      newRow("people", "cb-mot-01", { fullName: "Nguyễn Văn Một", category: "cong-chuc" }),
    ];
    await fillRegister(room.ledger, { unit: COMMITTEE, year: NEXT }, catalogue);
    await room.fill(COMMITTEE, catalogue.slice(-1));
  });
  afterAll(() => room.stop());
  const february = async () => {
    const { units } = DueBoardResponse.parse((await room.get(`/v1/dues?year=${NEXT}`)).body);
    return units.find(({ unit }) => unit === COMMITTEE)?.months[1];
  };
  const items = async () => {
    const { body } = await room.get(`/v1/registers/${COMMITTEE}/${NEXT}/dues?period=${NEXT}`);
    return DuesResponse.parse(body).items.filter(({ kind }) => kind === "decision");
  };

  test("nothing is due before results are published, and a publication is counted at once", async () => {
    expect(await february()).toEqual([]);
    await storeRun(room, "run-of-the-year", "published", String(YEAR));
    expect(await february()).toEqual([0, 0, 0, 2]);
  });

  test("each is named with its day and the register in which it is recorded", async () => {
    expect(
      (await items()).map(({ subject, about, dueOn, state }) => [subject.name, about, dueOn, state]),
    ).toEqual([
      ["cb-hai-01", "Mức xếp loại", `${NEXT}-02-01`, "open"],
      ["Nguyễn Văn Một", "Mức xếp loại", `${NEXT}-02-01`, "open"],
    ]);
    expect((await items())[1]?.place).toEqual({
      unit: COMMITTEE,
      year: YEAR,
      form: "decisions",
      column: "outcome",
      key: `${YEAR}.cb-mot-01.level`,
    });
  });

  test("a recorded decision is done", async () => {
    const decision = {
      subject: "cb-mot-01",
      matter: "level",
      outcome: "approved",
      number: "1-QĐ/ĐU",
      decidedOn: `${NEXT}-01-20`,
    };
    const body = { batchId: randomUUID(), clientId: "test", decisions: [decision] };
    expect((await room.post("/v1/runs/run-of-the-year/decisions", body)).body).toMatchObject({
      decisions: [{ status: "recorded" }],
    });
    expect(await february()).toEqual([1, 0, 0, 1]);
    expect((await items()).map(({ subject }) => subject.id)).toEqual(["cb-hai-01"]);
  });
});
