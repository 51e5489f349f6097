import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPolicy } from "../../domain/policy/library/library.ts";
import { assess } from "../../domain/score/assess.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { rowOf } from "../../domain/due/due-row.ts";
import { dues } from "../../domain/due/dues.ts";
import { inspections } from "../../domain/forms/catalogue/inspections.ts";
import { chosenPolicy } from "../../domain/facts/chosen-policy.ts";
import type { FactRow, OrganisationFacts } from "../../domain/facts/facts.ts";
import { decideLevel } from "../../domain/score/level.ts";
import type { Standing } from "../../domain/score/standing.ts";
import { exact } from "../../domain/values/exact.ts";
import { periodEnd } from "../../domain/values/period.ts";
import { COMMITTEE, evaluation, organisation, tasks } from "../score/office.ts";
import { anyDueOffice, type AnyOffice } from "./any-office.ts";

/** Years are entered here, so that a small office can be complete. */
const bookOf = (name: string): Policy =>
  chosenPolicy(findPolicy(name) ?? expect.unreachable(), {
    rhythm: { value: "yearly", source: { kind: "local", text: "QĐ 02-QĐ/ĐU" } },
  });
const BOOKS = ["dang-366-2025@2", "cong-chuc-335-2025@2", "hoc-tap-noi-bo-2026@2"].map(
  (name) => [name, bookOf(name)] as const,
);
/** Rule books with points that a unit owes; the other counts study and plans alone. */
const ENTERED_BOOKS = BOOKS.filter(([name]) => name !== "hoc-tap-noi-bo-2026@2");
const SUBJECTS = ["an", "binh", "chi", "dung", "cb-1", "cb-2", "cd"];

/** Points and results of everybody for the year, in the committee's register. */
function enteredFor({ rubrics }: Policy): readonly FactRow[] {
  const criteria = new Set(
    Object.values(rubrics).flatMap((rubric) =>
      rubric.criteria.flatMap(({ id, measure }) => (measure.kind === "entered" ? [id] : [])),
    ),
  );
  return SUBJECTS.flatMap((who) => [
    ...[...criteria].map((criterion) => evaluation("2026", who, criterion, { committee: "2" })),
    tasks("2026", who, [10, 10, 0, 4]),
  ]);
}

function completed(policy: Policy, { catalogue, registers }: AnyOffice): OrganisationFacts {
  const entered = enteredFor(policy);
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

const isInTwoRegisters = ({ registers }: OrganisationFacts, { form, key }: Pick<FactRow, "form" | "key">) =>
  registers.filter(({ rows }) => rows.some((row) => row.form === form && row.key === key)).length > 1;

/** Whether a level can be decided at all. */
const isComplete = ({ incomplete, missing }: Standing) => incomplete.length === 0 && missing.length === 0;

const assessed = (policy: Policy, facts: OrganisationFacts) =>
  new Map(assess(policy, facts).map(({ standing }) => [standing.id, standing]));

describe("leaving out", () => {
  test.each(BOOKS)(
    "under %s a row by which a duty was met raises nobody: the score falls or stays, or there is no level",
    { timeout: 120_000 },
    (_, policy) => {
      fc.assert(
        fc.property(anyDueOffice, fc.nat(), (office, chance) => {
          const facts = completed(policy, office);
          const met = dues(policy, facts, facts.period, periodEnd(facts.period)).filter(
            (due) =>
              due.outcome === "met" &&
              due.row !== undefined &&
              due.row.ref.form !== "sessions" &&
              // An essay of somebody in two units that stands in both registers then counts in the other.
              !isInTwoRegisters(facts, due.row.ref) &&
              // Where inspections are due, one with a finding asks for a reminder and a remedy as well.
              !(policy.dues?.inspections !== undefined && rowOf(due, inspections)?.fields.finding != null),
          );
          fc.pre(met.length > 0);
          const row = met[chance % met.length]?.row;
          const less = without(
            facts,
            (unit, one) => unit === row?.register && one.form === row.ref.form && one.key === row.ref.key,
          );
          const [before, after] = [assessed(policy, facts), assessed(policy, less)];
          for (const [id, standing] of before) {
            const now = after.get(id);
            if (now === undefined || !isComplete(now) || !isComplete(standing)) continue;
            expect([id, exact(now.score ?? "0").compare(exact(standing.score ?? "0"))]).not.toEqual([id, 1]);
          }
        }),
        { numRuns: 120 },
      );
    },
  );

  test.each(ENTERED_BOOKS)("everything gives a unit no level under %s", { timeout: 120_000 }, (_, policy) => {
    fc.assert(
      fc.property(anyDueOffice, fc.constantFrom("cb-1", "cb-2", "cd"), (office, unit) => {
        const facts = completed(policy, office);
        const silent = without(
          facts,
          (register, row) => register === unit || (register === COMMITTEE && row.key.split(".")[1] === unit),
        );
        const standing = assessed(policy, silent).get(unit) ?? expect.unreachable();
        const { level } = decideLevel(policy, standing, periodEnd(facts.period));
        expect(standing.nothingDue || level === "INCOMPLETE").toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("everything earns no unit a point where study and plans alone count", { timeout: 120_000 }, () => {
    const policy = bookOf("hoc-tap-noi-bo-2026@2");
    fc.assert(
      fc.property(anyDueOffice, ({ catalogue }) => {
        const standings = assessed(policy, organisation({ [COMMITTEE]: catalogue }));
        for (const unit of ["cb-1", "cb-2", "cd"]) {
          const { nothingDue, score } = standings.get(unit) ?? expect.unreachable();
          expect(nothingDue || score === "0").toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

test.each(BOOKS)(
  "the order of rows changes no byte of an assessment under %s",
  { timeout: 60_000 },
  (_, policy) => {
    fc.assert(
      fc.property(anyDueOffice, (office) => {
        const facts = completed(policy, office);
        const turned = {
          ...facts,
          registers: facts.registers.toReversed().map((one) => ({ ...one, rows: one.rows.toReversed() })),
        };
        expect(JSON.stringify(assess(policy, turned))).toBe(JSON.stringify(assess(policy, facts)));
      }),
      { numRuns: 40 },
    );
  },
);
