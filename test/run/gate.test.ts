import { beforeAll, describe, expect, test } from "vitest";
import { closedBy, decideGate } from "../../domain/register/gate.ts";
import type { Locks } from "../../domain/register/merge.ts";
import { Period } from "../../domain/values/period.ts";
import { RunRoom } from "./run-room.ts";
import { COMMITTEE, row, SMALL_OFFICE, UNITS } from "./small-office.ts";

const LOCK = { by: "admin", at: "2027-01-05T02:00:00.000Z", seq: 9 };

test.each([
  ["2026-Q1", "2026-Q1", "open"],
  ["2026-Q1", "2026", "open"],
  ["2026-03", "2026-Q1", "open"],
  ["2026", "2026-Q1", "not-locked"],
  ["2026-Q2", "2026-Q1", "not-locked"],
  ["2026-Q1", "2026-03", "not-locked"],
])("a run of %s over registers locked for %s: %s", (period, locked, kind) => {
  const locks: Locks = { [Period.parse(locked)]: LOCK };
  expect(decideGate(Period.parse(period), [{ unit: COMMITTEE, seq: 9, locks }]).kind).toBe(kind);
});

describe("what a lock closes", () => {
  const [one, two] = UNITS;
  const register = (unit: typeof COMMITTEE, ...periods: string[]) => ({
    unit,
    seq: 9,
    locks: Object.fromEntries(periods.map((period) => [Period.parse(period), LOCK])) as Locks,
  });
  const closed = (
    period: string,
    units: readonly (typeof COMMITTEE | undefined)[],
    registers: readonly ReturnType<typeof register>[],
  ) => closedBy(Period.parse(period), new Set(units.filter((unit) => unit !== undefined)), registers);

  test("the last open register closes the period; one of two does not", () => {
    const registers = [
      register(COMMITTEE, "2026-03"),
      register(one ?? COMMITTEE),
      register(two ?? COMMITTEE),
    ];
    expect(closed("2026-03", [one], registers)).toEqual([]);
    expect(closed("2026-03", [one, two], registers)).toEqual(["2026-03"]);
  });

  test("a lock on the year also closes a month that the others have locked by name, and no month that nobody has", () => {
    const registers = [register(COMMITTEE, "2026", "2026-03"), register(one ?? COMMITTEE)];
    expect(closed("2026", [one], registers)).toEqual(["2026", "2026-03"]);
  });

  test("what is closed already is not closed again", () => {
    const registers = [register(COMMITTEE, "2026-03"), register(one ?? COMMITTEE, "2026-03")];
    expect(closed("2026-03", [one], registers)).toEqual([]);
  });
});

describe("the gate step", () => {
  let room: RunRoom;
  beforeAll(async () => {
    room = await RunRoom.open();
  });

  const refusal = async (wanted: Parameters<RunRoom["create"]>[0] = {}): Promise<string | null> => {
    const run = await room.create(wanted);
    expect(await room.gate(run)).toEqual({ run, open: false });
    expect(await room.files(run)).toEqual({});
    const { status, reason } = await room.read(run);
    expect(status).toBe("refused");
    return reason;
  };

  test("refuses step by step until the office is ready, then pins every register at its head", async () => {
    expect(await refusal({ policy: "dang-999" })).toBe("unknown-policy:dang-999");
    expect(await refusal({ dryRun: true })).toBe("no-catalogue:2026");
    await room.fill();
    expect(await refusal()).toBe("registers-not-locked:dang-uy,cb-mot,cb-hai");
    await room.lock("2026", [COMMITTEE, UNITS[0] ?? COMMITTEE]);
    expect(await refusal()).toBe("registers-not-locked:cb-hai");
    await room.lock("2026");

    const run = await room.create();
    expect(await room.gate(run)).toEqual({ run, open: true });
    const { registers, settings } = await room.read(run);
    const heads = await room.ledger.heads([COMMITTEE, ...UNITS].map((unit) => ({ unit, year: 2026 })));
    expect(registers).toEqual(
      [COMMITTEE, ...UNITS].map((unit, index) => ({ unit, year: 2026, seq: heads[index]?.seq })),
    );
    expect(settings).toMatchObject({ "cap.base": "HTT", "cap.drop": "simple" });
  });

  test("refuses a policy that is not yet in force at the period's end", async () => {
    const early = await RunRoom.open();
    const run = await early.create({ period: "2001" });
    await early.gate(run);
    expect((await early.read(run)).reason).toBe("policy-not-in-force:dang-366-2025@2");
  });

  test("refuses a setting that the year's policy does not allow, also for a dry run", async () => {
    const other = await RunRoom.open();
    await other.push(COMMITTEE, [
      ...(SMALL_OFFICE[0]?.[1] ?? []),
      row("settings", { name: "cap.percent", value: "30" }, "cap_percent"),
    ]);
    const run = await other.create({ dryRun: true });
    await other.gate(run);
    expect(await other.read(run)).toMatchObject({
      status: "refused",
      reason: "invalid-settings:cap.percent",
    });
  });
});
