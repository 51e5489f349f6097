import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseFacts } from "../../domain/facts/parse-facts.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { impactOf } from "../../domain/score/impact.ts";
import { whatWasAssumed } from "../../domain/trial/assumed.ts";
import { readChanges } from "../../domain/trial/named-change.ts";
import { movedPoints, resultsOf, whatIf, withChanges } from "../../domain/trial/what-if.ts";
import { withoutAssumption } from "../../domain/trial/without-assumption.ts";
import { periodEnd } from "../../domain/values/period.ts";

const parsed = parseFacts(JSON.parse(readFileSync("docs/examples/facts.json", "utf8")));
if (!parsed.ok) throw new Error("the example is no file of facts");
const { facts } = parsed;
const policy = dang3662025v2;
const before = resultsOf(policy, facts) ?? [];

const changesOf = (text: string, subject?: string) => {
  const read = readChanges(text, facts, subject);
  if (!read.ok) throw new Error(read.faults.map(({ code }) => code).join());
  return read.changes;
};
const faultOf = (text: string, subject?: string) => {
  const read = readChanges(text, facts, subject);
  return read.ok ? undefined : read.faults[0];
};

describe("what if, for one subject", () => {
  test("a cell is named by form and key, in short for a row about the subject, and its own field where none is named", () => {
    const cell = { form: "essays", key: "nq-1.p-01", field: "submittedOn", value: "2026-03-30" };
    for (const said of [
      "essay.nq1=2026-03-30",
      "essays.NQ-1.submittedOn=2026-03-30",
      "essay.nq-1.p-01=2026-03-30",
    ])
      expect(changesOf(said, "p-01")).toEqual([cell]);
    expect(changesOf("essay.nq1=; attendance.hn-1=unexcused", "p-01").map(({ value }) => value)).toEqual([
      null,
      "unexcused",
    ]);
  });

  test.each([
    ["bai.x=1", "unknown-form"],
    ["essay.nq57=2026-03-30", "no-such-row"],
    ["evaluations.2026-Q1=3", "several-rows"],
    ["essay.nq1=ngay mai", "bad-value"],
    ["attendance.hn-1=absent", "bad-value"],
  ])("%s is named, with what could have been meant: %s", (said, code) => {
    const fault = faultOf(said, "p-01");
    expect(fault).toMatchObject({ code, said });
    expect(fault?.known.length).toBeGreaterThan(0);
  });

  test("an essay handed in late takes its points, the unit moves with it, and the facts stay as they are", () => {
    const stored = JSON.stringify(facts);
    const found = whatIf(policy, facts, before, changesOf("essay.nq1=2026-05-30", "p-01"));
    const [was, is] = [before, found?.after ?? []].map((results) =>
      results.find(({ subject }) => subject === "p-01"),
    );
    if (was === undefined || is === undefined) throw new Error("nobody is rated");
    expect(movedPoints(was, is).find(({ id }) => id === "thu-hoach")).toMatchObject({
      was: "3,00",
      is: "0,00",
    });
    expect(found?.impact.changed.map(({ subject }) => subject)).toContain("cb-mot");
    expect(JSON.stringify(facts)).toBe(stored);
  });

  test("it gives what a run over facts with that cell gives; the same value again changes nothing", () => {
    const changes = changesOf("essay.nq1=2026-05-30", "p-01");
    const found = whatIf(policy, facts, before, changes);
    expect(found?.after).toEqual(resultsOf(policy, withChanges(facts, changes)));
    const own = facts.registers.flatMap(({ rows }) => rows).find(({ key }) => key === "nq-1.p-01")?.fields[
      "submittedOn"
    ];
    const same = whatIf(policy, facts, before, changesOf(`essay.nq1=${String(own)}`, "p-01"));
    expect(same?.impact.changed).toEqual([]);
  });
});

describe("what was assumed", () => {
  const day = periodEnd(facts.period);
  const assumed = whatWasAssumed(policy, facts);

  test("each assumption is told with as many as a run without it moves", () => {
    for (const { text, moved } of assumed) {
      const other = withoutAssumption(policy, text, day);
      if (other === undefined) expect(moved, text).toBeNull();
      else {
        const sides = [policy, other].map((rules) => ({
          policy: rules,
          results: resultsOf(rules, facts) ?? [],
        }));
        const [left, right] = sides;
        if (left === undefined || right === undefined) throw new Error("two runs");
        expect(moved, text).toBe(impactOf(left, right, day, "corrected").changed.length);
      }
    }
    expect(assumed[0]?.moved).toBeGreaterThan(0);
  });

  test("points that an assumption shares out are shared out evenly without it, and the group keeps its sum", () => {
    const text = assumed.find((one) => one.text.startsWith("điểm thành phần"))?.text ?? "";
    const other = withoutAssumption(policy, text, day);
    const maxima = other?.rubrics.collective.criteria
      .filter(({ group }) => group === "common")
      .map(({ max }) => Number(max[0]?.value));
    expect(maxima).toEqual([3.75, 3.75, 3.75, 3.75, 3.75, 3.75, 3.75, 3.75]);
  });

  test("a value that another text gives on the day rests on no assumption then", () => {
    const early = assumed.filter(({ text }) => text.startsWith("trước ngày 01/01/2026"));
    expect(early.length).toBeGreaterThan(0);
    expect(new Set(early.map(({ moved }) => moved))).toEqual(new Set([0]));
    for (const { text } of early) expect(withoutAssumption(policy, text, day)).toBe(policy);
  });
});
