import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactText } from "../../domain/values/exact.ts";
import type { AwardRule, Slots, TieBreaker } from "../../domain/policy/award.ts";
import { explain } from "../../domain/explanation/explain.ts";
import { explainReason } from "../../domain/explanation/explain-reason.ts";
import { recompute, type TraceNode } from "../../domain/trace/trace.ts";
import { assessment } from "../score/standings.ts";
import { award, proposed, rate, since, source, withAwards } from "./offices.ts";

const byScore: TieBreaker = { by: "score", source };
const women: TieBreaker = { by: "women", share: since("70", source), source };
const places = (value: string, within: Slots["within"] = "organisation"): Slots => ({
  kind: "number",
  within,
  value: since(value, source),
});
const limited = (slots: Slots, ...tieBreakers: TieBreaker[]): AwardRule => award({ slots, tieBreakers });
const nodes = (node: TraceNode): readonly TraceNode[] => [node, ...node.children.flatMap(nodes)];

const people = (...scores: string[]) => scores.map((score, index) => assessment(`p${index}`, score));

describe("places", () => {
  test("without slots everyone who meets the conditions is proposed", () => {
    expect(proposed(rate(withAwards(award()), people("85", "85", "60")))).toEqual({
      p0: ["ldtt"],
      p1: ["ldtt"],
    });
  });

  test("with slots the first by the ordered rules are proposed, and the others told by which rule", () => {
    const outcomes = rate(withAwards(limited(places("2"), byScore)), people("85", "84", "83", "60"));
    expect(proposed(outcomes)).toEqual({ p0: ["ldtt"], p1: ["ldtt"] });
    const over = outcomes.get("p2")?.result;
    expect(over?.flags).toEqual([]);
    expect(
      over?.reasons
        .filter(({ code }) => code.startsWith("award"))
        .map((reason) => explainReason(reason, "vi")),
    ).toEqual([
      "Đủ điều kiện nhưng ngoài số chỉ tiêu Lao động tiên tiến (trong toàn đảng bộ): 2 chỉ tiêu cho 3 đối tượng, phân định theo tổng điểm. (test)",
    ]);
    expect(outcomes.get("p1")?.result.proposals[0]?.settledBy).toContain(
      "2 chỉ tiêu cho 3 đối tượng đủ điều kiện, phân định theo tổng điểm.",
    );
    expect(outcomes.get("p3")?.result.reasons.some(({ code }) => code.startsWith("award"))).toBe(false);
  });

  test("are counted in each unit, in each peer group, or in the whole organisation", () => {
    const office = [
      assessment("a", "85", { unit: "u", group: "x" }),
      assessment("b", "84", { unit: "u", group: "y" }),
      assessment("c", "83", { unit: "v", group: "y" }),
    ];
    const chosen = (within: Slots["within"]) =>
      Object.keys(proposed(rate(withAwards(limited(places("1", within), byScore)), office)));
    expect([chosen("unit"), chosen("group"), chosen("organisation")]).toEqual([
      ["a", "c"],
      ["a", "b"],
      ["a"],
    ]);
  });

  test.each([
    // 7 candidates among 8 rated.
    ["20", "candidates", "down", 1],
    ["20", "candidates", "half-up", 1],
    ["20", "candidates", "up", 2],
    ["18.75", "rated", "half-up", 2],
    ["18.74", "rated", "half-up", 1],
    ["25", "rated", "up", 2],
    ["0", "rated", "up", 0],
  ] as const)(
    "%s percent of the %s rounded %s gives %i, whoever is not rated counts nowhere",
    (percent, of, rounding, expected) => {
      const slots: Slots = {
        kind: "share",
        within: "organisation",
        percent: since(percent, source),
        of,
        rounding: since(rounding, source),
      };
      const office = people("89", "88", "87", "86", "85", "84", "83", "60");
      expect(Object.keys(proposed(rate(withAwards(limited(slots, byScore)), office)))).toHaveLength(expected);
      const newcomer = assessment("new", "95", { monthsWorked: 1 });
      const withNewcomer = rate(withAwards(limited(slots, byScore)), [...office, newcomer]);
      expect(withNewcomer.get("new")?.result.level).toBe("NOT_RATED");
      expect(Object.keys(proposed(withNewcomer))).toHaveLength(expected);
      for (const least of [1, 3]) {
        const atLeast = { ...slots, least: since(String(least), source) };
        expect(Object.keys(proposed(rate(withAwards(limited(atLeast, byScore)), office)))).toHaveLength(
          Math.max(least, expected),
        );
      }
    },
  );
});

test("the number of places cites the values of the policy that it was made of", () => {
  const share: Slots = {
    kind: "share",
    within: "organisation",
    percent: since("50", source),
    of: "rated",
    rounding: since("half-up", source),
    least: since("1", source),
  };
  const cited = (slots: Slots) => {
    const [outcome] = rate(withAwards(limited(slots, byScore)), people("89", "88")).values();
    const all = outcome === undefined ? [] : nodes(outcome.trace);
    return new Set(all.flatMap(({ parameters }) => parameters.map(({ id }) => id)));
  };
  expect(cited(places("1"))).toContain("award.slots");
  for (const id of ["award.percent", "award.rounding", "award.least"]) expect(cited(share)).toContain(id);
});

describe("ties", () => {
  test("across the line that no rule settles are flagged, and nobody in them is chosen", () => {
    const outcomes = rate(withAwards(limited(places("2"), byScore)), people("85", "84", "84"));
    expect(proposed(outcomes)).toEqual({ p0: ["ldtt"] });
    for (const id of ["p1", "p2"]) {
      const { flags = [], reasons = [] } = outcomes.get(id)?.result ?? {};
      expect(flags).toEqual(["AWARD_TIE"]);
      expect(reasons.map(({ code }) => code)).toContain("award-tie");
    }
  });

  test("above or below the line need no decision", () => {
    const above = rate(withAwards(limited(places("2"), byScore)), people("85", "85", "84"));
    expect(proposed(above)).toEqual({ p0: ["ldtt"], p1: ["ldtt"] });
    const below = rate(withAwards(limited(places("1"), byScore)), people("85", "84", "84"));
    expect([...below.values()].flatMap(({ result }) => result.flags)).toEqual([]);
  });

  test("with no order at all, more candidates than places are all left to the authority", () => {
    const outcomes = rate(withAwards(limited(places("1"))), people("85", "84"));
    expect([...outcomes.values()].map(({ result }) => result.flags)).toEqual([["AWARD_TIE"], ["AWARD_TIE"]]);
  });

  test("the later rule is asked only where the earlier leaves a tie", () => {
    const late = { by: "late", source } as const;
    const office = [
      assessment("a", "84", { tasks: { done: "100", late: "0", exceeded: "0" } }),
      assessment("b", "84", { tasks: { done: "100", late: "0", exceeded: "9" } }),
      assessment("c", "83", { tasks: { done: "100", late: "0", exceeded: "50" } }),
    ];
    const rule = limited(places("1"), byScore, late, { by: "exceeded", source });
    const outcomes = rate(withAwards(rule), office);
    expect(proposed(outcomes)).toEqual({ b: ["ldtt"] });
    expect(outcomes.get("a")?.result.reasons.at(-1)?.values["by_en"]).toBe("tasks exceeded (%)");
  });

  test("a streak and a criterion's points can settle them, by their own numbers", () => {
    const office = [
      assessment("a", "95", { history: { 2025: "HTXS" } }),
      assessment("b", "95", { history: { 2024: "HTXS" } }),
      ...Array.from({ length: 10 }, (_, index) => assessment(`m${index}`, "80")),
    ];
    const rule = award({
      conditions: [{ kind: "level", atLeast: "HTXS" }],
      slots: places("1"),
      tieBreakers: [{ by: "streak", source }],
    });
    const outcomes = rate(withAwards(rule), office);
    expect(proposed(outcomes)).toEqual({ a: ["ldtt"] });
    const breaker = nodes(outcomes.get("a")?.trace ?? assessment("", "0").trace).find(
      ({ rule: id }) => id === "award-tie-break",
    );
    expect(breaker?.value).toBe("2");
  });
});

describe("of a woman and a man who both meet the conditions the woman is chosen (152/2025/NĐ-CP Điều 4.6)", () => {
  const rule = limited(places("1"), byScore, women);

  test("the equal score being the only difference", () => {
    const office = [assessment("an", "85", { female: false }), assessment("binh", "85", { female: true })];
    const outcomes = rate(withAwards(rule), office);
    expect(proposed(outcomes)).toEqual({ binh: ["ldtt"] });
    expect(outcomes.get("binh")?.result.proposals[0]?.settledBy).toContain("phân định theo ưu tiên nữ");
  });

  test("a higher score comes first where the order says score first", () => {
    const office = [assessment("an", "85.01", { female: false }), assessment("binh", "85", { female: true })];
    expect(proposed(rate(withAwards(rule), office))).toEqual({ an: ["ldtt"] });
  });

  test("a collective with 70% women, exactly, comes before one with less", () => {
    const ofUnits = { ...rule, kinds: ["collective" as const] };
    const unit = (id: string, womenShare: string) =>
      assessment(id, "85", { subject: "collective", womenShare });
    expect(proposed(rate(withAwards(ofUnits), [unit("a", "69.99"), unit("b", "70")]))).toEqual({
      b: ["ldtt"],
    });
  });

  test("where somebody's gender is not entered it settles nothing", () => {
    const office = [assessment("an", "85"), assessment("binh", "85", { female: true })];
    const outcomes = rate(withAwards(rule), office);
    expect([...outcomes.values()].map(({ result }) => result.flags)).toEqual([["AWARD_TIE"], ["AWARD_TIE"]]);
  });
});

test("whatever the scores and places: never more than the places, never a lower before a higher, every node recomputes", () => {
  const score = fc.constantFrom("89", "88", "87", "75", "60");
  fc.assert(
    fc.property(fc.array(score, { maxLength: 12 }), fc.integer({ min: 0, max: 6 }), (scores, count) => {
      const outcomes = rate(withAwards(limited(places(String(count)), byScore)), people(...scores));
      const chosen = [...outcomes.values()].filter(({ result }) => result.proposals.length > 0);
      const left = [...outcomes.values()].filter(
        ({ result }) => result.level === "HTT" && result.proposals.length === 0,
      );
      expect(chosen.length).toBeLessThanOrEqual(count);
      for (const one of chosen)
        for (const other of left)
          expect(Number(one.result.score)).toBeGreaterThan(Number(other.result.score));
      for (const { trace } of outcomes.values()) {
        for (const node of nodes(trace)) expect(exactText(recompute(node))).toBe(node.value);
        expect(explain(trace, "en").filter(({ text }) => /[{}]/.test(text))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});
