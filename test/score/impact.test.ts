import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Period, periodEnd } from "../../domain/values/period.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { Policy } from "../../domain/policy/policy.ts";
import { Impact, impactOf } from "../../domain/score/impact.ts";
import { impactApart } from "../../domain/score/impact-apart.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { settle } from "../../domain/rating/settle.ts";
import { assessment } from "./standings.ts";

const period = Period.parse("2026");
const day = periodEnd(period);
const source = { kind: "local", text: "test" } as const;

/** The default policy with other floors for HTXS, HTT and HTNV. */
function withFloors(...floors: readonly string[]): Policy {
  const levels = dang3662025.levels.map((rule, index) => ({
    ...rule,
    floor: [{ effective: dang3662025.effective, value: floors[index] ?? "0", source }],
  }));
  return Policy.parse({ ...dang3662025, id: "other", levels });
}

const people = (scores: readonly string[]) => scores.map((score, index) => assessment(`p${index}`, score));
const sideOf = (policy: Policy, scores: readonly string[]) => ({
  policy,
  results: settle(policy, NO_SETTINGS, period, people(scores)).map(({ result }) => result),
});

test("the same policy changes nobody", () => {
  const scores = ["95", "85", "75", "60", "40"];
  const impact = impactOf(sideOf(dang3662025, scores), sideOf(dang3662025, scores), day);
  expect(impact).toEqual({
    compared: 5,
    raised: 0,
    lowered: 0,
    rescored: 0,
    crossedUp: 0,
    crossedDown: 0,
    unentered: 0,
    changed: [],
    onlyBefore: [],
    onlyAfter: [],
  });
});

test("whom neither policy can rate, because facts are missing, is counted apart", () => {
  const { policy, results } = sideOf(dang3662025, ["85", "75"]);
  const missing = results.map((result, index) =>
    index === 0 ? { ...result, level: "INCOMPLETE" as const } : result,
  );
  const unentered = (before: typeof results, after: typeof results) =>
    impactOf({ policy, results: before }, { policy, results: after }, day).unentered;
  expect([unentered(missing, missing), unentered(missing, results), unentered(results, results)]).toEqual([
    1, 0, 0,
  ]);
});

describe("another floor", () => {
  const scores = ["85", "75", "60", "52"];
  const impact = impactOf(sideOf(dang3662025, scores), sideOf(withFloors("90", "80", "52"), scores), day);

  test("names who falls and who crosses a line", () => {
    expect(Impact.parse(impact)).toEqual(impact);
    expect(impact).toMatchObject({ compared: 4, raised: 0, lowered: 1, crossedUp: 0, crossedDown: 1 });
    expect(impact.changed.map(({ subject, level, line }) => [subject, level, line])).toEqual([
      ["p1", "down", "down"],
    ]);
  });

  test("seen from the other side everything turns round", () => {
    const back = impactOf(sideOf(withFloors("90", "80", "52"), scores), sideOf(dang3662025, scores), day);
    expect(back).toMatchObject({ raised: 1, lowered: 0, crossedUp: 1, crossedDown: 0 });
  });
});

test("somebody may cross a line without another level: beyond the cap, only the flag tells", () => {
  const impact = impactOf(
    sideOf(withFloors("95", "70", "50"), ["92", "80"]),
    sideOf(dang3662025, ["92", "80"]),
    day,
  );
  expect(impact.changed).toMatchObject([
    { subject: "p0", level: "same", line: "up", after: { level: "HTT", flags: ["OVER_CAP"] } },
  ]);
});

test("who is in one run alone is named, not compared", () => {
  const impact = impactOf(sideOf(dang3662025, ["85"]), sideOf(dang3662025, ["85", "75"]), day);
  expect(impact).toMatchObject({ compared: 1, onlyBefore: [], onlyAfter: ["p1"] });
});

test("there and back are mirror images, whatever the scores and floors", () => {
  const cents = fc.integer({ min: 0, max: 10000 }).map((value) => (value / 100).toFixed(2));
  const floors = fc
    .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 })
    .map((values) => values.toSorted((a, b) => b - a).map(String));
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 12 }), floors, (scores, other) => {
      const [a, b] = [sideOf(dang3662025, scores), sideOf(withFloors(...other), scores)];
      const [there, back] = [impactOf(a, b, day), impactOf(b, a, day)];
      expect([back.raised, back.lowered, back.crossedUp, back.crossedDown]).toEqual([
        there.lowered,
        there.raised,
        there.crossedDown,
        there.crossedUp,
      ]);
      expect(back.changed.map(({ subject }) => subject)).toEqual(there.changed.map(({ subject }) => subject));
    }),
    { numRuns: 60 },
  );
});

test("another policy lists nobody whose score moved inside its band; after a correction a moved score is the point", () => {
  const sides = [sideOf(dang3662025, ["85", "75"]), sideOf(dang3662025, ["86", "75"])] as const;
  const moved = (facts: "same" | "corrected") => impactOf(...sides, day, facts);
  expect(moved("same")).toMatchObject({ rescored: 1, changed: [] });
  expect(moved("corrected").changed.map(({ subject, level }) => [subject, level])).toEqual([["p0", "same"]]);
});

describe("a correction and other rules at once", () => {
  const scores = fc.array(fc.constantFrom("95", "85", "75", "60", "52", "40"), {
    minLength: 3,
    maxLength: 3,
  });
  const other = withFloors("88", "70", "55");

  test("are told apart: each subject moves from the first run to the second by the sum of both", () => {
    fc.assert(
      fc.property(scores, scores, (first, second) => {
        const [before, after] = [sideOf(dang3662025, first), sideOf(other, second)];
        const between = sideOf(dang3662025, second).results;
        const { engine, facts, rules } = impactApart({ before, after, between, again: undefined }, day);
        expect(engine).toBeNull();
        const whole = impactOf(before, after, day, "corrected");
        const levelOf = ({ results }: { results: typeof between }, id: string) =>
          results.find(({ subject }) => subject === id)?.level;
        for (const change of whole.changed) {
          const [moved, ruled] = [facts, rules].map((cause) =>
            cause?.changed.find(({ subject }) => subject === change.subject),
          );
          expect(moved?.after.level ?? levelOf(before, change.subject)).toBe(
            ruled?.before.level ?? levelOf(after, change.subject),
          );
        }
        expect(rules?.rescored).toBe(0);
        expect(facts.rescored).toBe(whole.rescored);
      }),
    );
  });

  test("under the same rules everything is the correction's", () => {
    const [before, after] = [
      sideOf(dang3662025, ["95", "75", "40"]),
      sideOf(dang3662025, ["85", "75", "60"]),
    ];
    const { facts, rules } = impactApart({ before, after, between: after.results, again: undefined }, day);
    expect(facts).toEqual(impactOf(before, after, day, "corrected"));
    expect(rules).toMatchObject({ raised: 0, lowered: 0, rescored: 0, changed: [] });
    const none = impactApart({ before, after, between: undefined, again: undefined }, day);
    expect(none).toEqual({ engine: null, facts, rules: null });
  });

  test("what a newer version of the product counts otherwise is neither the correction's nor the rules'", () => {
    const [before, again] = [sideOf(dang3662025, ["95", "75"]), sideOf(dang3662025, ["95", "60"])];
    const corrected = sideOf(dang3662025, ["85", "60"]);
    const after = sideOf(other, ["85", "60"]);
    const kept = { again: again.results, between: corrected.results };
    const { engine, facts, rules } = impactApart({ before, after, ...kept }, day);
    const subjects = (cause: typeof engine) => cause?.changed.map(({ subject }) => subject);
    expect([engine, facts].map(subjects)).toEqual([["p1"], ["p0"]]);
    expect(rules).toEqual(impactOf(corrected, after, day));
  });
});
