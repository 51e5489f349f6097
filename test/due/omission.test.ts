import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { assess } from "../../domain/score/assess.ts";
import { dues } from "../../domain/due/dues.ts";
import { chosenPolicy } from "../../domain/facts/chosen-policy.ts";
import type { FactRow, OrganisationFacts } from "../../domain/facts/facts.ts";
import { decideLevel } from "../../domain/score/level.ts";
import type { Standing } from "../../domain/score/standing.ts";
import { exact } from "../../domain/values/exact.ts";
import { periodEnd } from "../../domain/values/period.ts";
import { COMMITTEE, evaluation, organisation, tasks } from "../score/office.ts";
import { anyDueOffice, type AnyOffice } from "./any-office.ts";

/** Years are entered here, so that a small office can be complete. */
const policy = chosenPolicy(dang3662025v2, {
  rhythm: { value: "yearly", source: { kind: "local", text: "QĐ 02-QĐ/ĐU" } },
});
const SUBJECTS = ["an", "binh", "chi", "dung", "cb-1", "cb-2", "cd"];
const CRITERIA = ["chinh-tri", "ky-cuong", "tac-phong", "phoi-hop", "neu-guong", "lanh-dao", "doan-ket"];

/** Points and results of everybody for the year, in the committee's register. */
const entered: readonly FactRow[] = SUBJECTS.flatMap((who) => [
  ...CRITERIA.map((criterion) => evaluation("2026", who, criterion, { committee: "2" })),
  tasks("2026", who, [10, 10, 0, 4]),
]);

function completed({ catalogue, registers }: AnyOffice): OrganisationFacts {
  const isEntered = ({ form }: FactRow) => form === "evaluations" || form === "task-results";
  const others = Object.entries(registers).map(([unit, rows]) => [
    unit,
    rows.filter((row) => !isEntered(row)),
  ]);
  return organisation({ [COMMITTEE]: [...catalogue, ...entered], ...Object.fromEntries(others) });
}

function without(
  facts: OrganisationFacts,
  holds: (unit: string, row: FactRow) => boolean,
): OrganisationFacts {
  return {
    ...facts,
    registers: facts.registers.map(({ unit, seq, rows }) => ({
      unit,
      seq,
      rows: rows.filter((row) => !holds(unit, row)),
    })),
  };
}

/** Whether a level can be decided at all. */
const isComplete = ({ incomplete, missing }: Standing) => incomplete.length === 0 && missing.length === 0;

const assessed = (facts: OrganisationFacts) =>
  new Map(assess(policy, facts).map(({ standing }) => [standing.id, standing]));

describe("leaving out", () => {
  test(
    "a row by which a duty was met raises nobody: the score falls or stays, or there is no level",
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(anyDueOffice, fc.nat(), (office, chance) => {
          const facts = completed(office);
          const met = dues(policy, facts, facts.period, periodEnd(facts.period)).filter(
            ({ outcome, row }) => outcome === "met" && row !== undefined && row.ref.form !== "sessions",
          );
          fc.pre(met.length > 0);
          const row = met[chance % met.length]?.row;
          const less = without(
            facts,
            (unit, one) => unit === row?.register && one.form === row.ref.form && one.key === row.ref.key,
          );
          const [before, after] = [assessed(facts), assessed(less)];
          for (const [id, standing] of before) {
            const now = after.get(id);
            if (now === undefined || !isComplete(now) || !isComplete(standing)) continue;
            expect([id, exact(now.score ?? "0").compare(exact(standing.score ?? "0"))]).not.toEqual([id, 1]);
          }
        }),
        { numRuns: 200 },
      );
    },
  );

  test("everything never gives a unit a better level than entering the truth", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyDueOffice, fc.constantFrom("cb-1", "cb-2", "cd"), (office, unit) => {
        const facts = completed(office);
        const silent = without(
          facts,
          (register, row) => register === unit || (register === COMMITTEE && row.key.split(".")[1] === unit),
        );
        const standing = assessed(silent).get(unit) ?? expect.unreachable();
        const { level } = decideLevel(policy, standing, periodEnd(facts.period));
        expect(standing.nothingDue || level === "INCOMPLETE").toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

test("the order of rows changes no byte of an assessment", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyDueOffice, (office) => {
      const facts = completed(office);
      const turned = {
        ...facts,
        registers: facts.registers.toReversed().map((one) => ({ ...one, rows: one.rows.toReversed() })),
      };
      expect(JSON.stringify(assess(policy, turned))).toBe(JSON.stringify(assess(policy, facts)));
    }),
    { numRuns: 80 },
  );
});
