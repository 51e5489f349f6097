import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideRow, type Place, type RowPatch, type RowState } from "../../domain/register/merge.ts";
import { Period } from "../../domain/values/period.ts";
import { patch, place, store } from "./row-pool.ts";

function locking(...periods: readonly string[]): Place {
  const lock = { by: "minh", at: "2026-03-02T01:00:00.000Z", seq: 7 };
  return { ...place, locks: Object.fromEntries(periods.map((period) => [Period.parse(period), lock])) };
}

/** An inspection of this day, at revision 1. */
function inspected(date: string): RowState {
  const row = store(undefined, patch(0, { date, kind: "giam-sat" }));
  if (row === undefined) throw new Error(`no inspection on ${date}`);
  return row;
}

const may = inspected("2026-05-04");

describe("S14 a locked period keeps its rows as they are", () => {
  test.each<[string, RowState | undefined, RowPatch]>([
    ["a cell changed", may, patch(1, { finding: "A" })],
    ["a row deleted", may, patch(1, undefined, true)],
    ["a deleted row brought back", { ...may, deleted: true }, patch(1, undefined, false)],
    ["a new row", undefined, patch(0, { date: "2026-05-31", kind: "giam-sat" })],
    ["a row that leaves it", may, patch(1, { date: "2026-07-01" })],
    ["a row that enters it", inspected("2026-07-01"), patch(1, { date: "2026-05-01" })],
    [
      "a row that leaves it by being deleted under another day",
      may,
      patch(1, { date: "2026-07-01", finding: "A" }, true),
    ],
  ])("%s is refused, whichever of the month, its quarter and its year is locked", (_change, row, change) => {
    for (const period of ["2026-05", "2026-Q2", "2026"]) {
      expect(decideRow(row, change, locking(period))).toEqual({
        status: "locked",
        period,
        lock: { by: "minh", at: "2026-03-02T01:00:00.000Z", seq: 7 },
      });
    }
    expect(["accepted", "merged"]).toContain(
      decideRow(row, change, locking("2026-04", "2026-06", "2026-Q1", "2025")).status,
    );
  });

  test("what is locked is told before what others changed: no conflict can be settled there", () => {
    const theirs = {
      ...may,
      rev: 2,
      revs: { ...may.revs, finding: 2 },
      fields: { ...may.fields, finding: "A" },
    };
    expect(decideRow(theirs, patch(1, { finding: "B" }), locking("2026-05")).status).toBe("locked");
    expect(decideRow(theirs, patch(1, { finding: "B" }), place).status).toBe("conflict");
  });

  test("what stands there already is no change", () => {
    expect(decideRow(may, patch(1, { kind: "giam-sat" }), locking("2026-05")).status).toBe("unchanged");
  });

  test("a row without a period of its own belongs to the year, and no month's lock holds it", () => {
    const fields = { subject: "p1", reviewYear: 2025, content: "Chậm nộp" };
    const shortcoming = { form: "shortcomings", key: "k1", baseRev: 0, fields };
    expect(decideRow(undefined, shortcoming, locking("2026-05", "2026-Q2")).status).toBe("accepted");
    expect(decideRow(undefined, shortcoming, locking("2026")).status).toBe("locked");
  });

  test("decisions are taken after the lock, and interests declared", () => {
    const catalogue = {
      ...locking("2026-03", "2026-Q1", "2026"),
      scope: "catalogue",
      roles: ["Admin"],
    } as const;
    const interest = {
      form: "interests",
      key: "lan.p1",
      baseRev: 0,
      fields: { user: "lan", subject: "p1", reason: "Em ruột" },
    };
    expect(decideRow(undefined, interest, catalogue)).toMatchObject({
      status: "accepted",
      change: { periods: [] },
    });
    const grant = {
      form: "grants",
      key: "lan.cb-1",
      baseRev: 0,
      fields: { user: "lan", unit: "cb-1", access: "read" },
    };
    expect(decideRow(undefined, grant, catalogue).status).toBe("locked");
  });

  test("whatever day a row had and gets, it is held by the locks of both places and by no other", () => {
    const month = fc.integer({ min: 1, max: 12 });
    const named = (number: number): string => `2026-${String(number).padStart(2, "0")}`;
    const covering = (number: number): readonly string[] => [
      named(number),
      `2026-Q${Math.ceil(number / 3)}`,
      "2026",
    ];
    const periods = [...Array.from({ length: 12 }, (_, index) => named(index + 1)), "2026-Q1", "2026-Q2"];
    const anyPeriod = fc.constantFrom(...periods, "2026-Q3", "2026-Q4", "2026");
    fc.assert(
      fc.property(month, month, anyPeriod, (from, to, locked) => {
        const moved = decideRow(
          inspected(`${named(from)}-10`),
          patch(1, { date: `${named(to)}-20` }),
          locking(locked),
        );
        const held = [...covering(from), ...covering(to)].includes(locked);
        expect(moved.status).toBe(held ? "locked" : "accepted");
      }),
    );
  });
});
