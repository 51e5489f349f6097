import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dues } from "../../domain/due/dues.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import type { StudyCounts } from "../../domain/study/study-counts.ts";
import { summariseStudy } from "../../domain/study/study-summary.ts";
import { periodEnd } from "../../domain/values/period.ts";
import { COMMITTEE, membership, organisation, person, row, session, unit } from "../score/office.ts";
import { anyDueOffice } from "./any-office.ts";
import { studyPlan } from "./office.ts";

const RECORDS = ["essaysDue", "essaysOnTime", "plansDue", "plansIssued", "plansOnTime"] as const;
const recordsOf = (counts: StudyCounts) => RECORDS.map((name) => counts[name]);

const directive = (id: string) =>
  row("directives", id, {
    number: id,
    kind: "nghi-quyet",
    issuer: "Tỉnh ủy",
    title: id,
    issuedOn: "2026-01-05",
  });

test("a unit that enters nothing owes as much in the table of study as in its score", () => {
  const held = session("s1", "2026-02-01");
  const facts = organisation({
    [COMMITTEE]: [
      unit("cb-1"),
      person("an"),
      membership("an", "cb-1"),
      directive("nq-1"),
      { ...held, fields: { ...held.fields, directives: ["nq-1"] } },
      studyPlan("nq-1", { essayDue: "2026-03-01", planDue: "2026-03-01" }),
    ],
    "cb-1": [],
  });
  expect(recordsOf(summariseStudy(dang3662025v2, facts).total)).toEqual([1, 0, 1, 0, 0]);
  // By the rows that exist nothing was asked.
  expect(recordsOf(summariseStudy(dang3662025, facts).total)).toEqual([0, 0, 0, 0, 0]);
});

test("the table of study counts the list of what is due, for any office", () => {
  fc.assert(
    fc.property(anyDueOffice, ({ catalogue, registers }) => {
      const facts = organisation({
        [COMMITTEE]: [...catalogue, ...["nq-1", "nq-2", "nq-3"].map(directive)],
        ...registers,
      });
      const all = dues(dang3662025v2, facts, facts.period, periodEnd(facts.period)).filter(
        ({ outcome, unit: of }) => outcome !== "out" && of !== COMMITTEE,
      );
      const count = (kind: string, outcome?: string) =>
        all.filter((due) => due.kind === kind && (outcome === undefined || due.outcome === outcome)).length;
      const [essaysDue, essaysOnTime, plansDue, , plansOnTime] = recordsOf(
        summariseStudy(dang3662025v2, facts).total,
      );
      expect([essaysDue, essaysOnTime, plansDue, plansOnTime]).toEqual([
        count("essay"),
        count("essay", "met"),
        count("action-plan"),
        count("action-plan", "met"),
      ]);
    }),
    { numRuns: 300 },
  );
});
