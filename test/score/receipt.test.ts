import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain } from "../../domain/explain.ts";
import { exact, exactText } from "../../domain/exact.ts";
import { dang3662025 as policy } from "../../domain/policy/dang-366-2025/policy.ts";
import { POLICIES } from "../../domain/policy/library.ts";
import { assess } from "../../domain/score/assess.ts";
import { NO_SETTINGS } from "../../domain/score/settings.ts";
import { settle } from "../../domain/score/settle.ts";
import { shortfall } from "../../domain/score/shortfall.ts";
import { Day } from "../../domain/day.ts";
import { yearPeriod } from "../../domain/period.ts";
import { recompute, type TraceNode } from "../../domain/trace.ts";
import { officeFacts } from "../../infra/local/office-report.ts";
import { PARAMETER_TEXTS } from "../../domain/texts/rule-terms.ts";
import { assessment } from "./standings.ts";

const nodes = (node: TraceNode): readonly TraceNode[] => [node, ...node.children.flatMap(nodes)];
const facts = officeFacts();
const receipts = POLICIES.map(
  (used) => [used.id, settle(used, NO_SETTINGS, facts.period, assess(used, facts))] as const,
);

describe.each(receipts)("the receipts of a whole office under %s", (_, settled) => {
  test("every value follows again from what lies below it", () => {
    for (const { trace } of settled)
      for (const node of nodes(trace)) expect(exactText(recompute(node))).toBe(node.value);
  });

  test("every number rests on rows or on a dated number of the policy", () => {
    const known = new Map(
      facts.registers.flatMap(({ rows }) => rows.map(({ form, key, rev }) => [`${form} ${key} ${rev}`, 1])),
    );
    // A repeated number (reached), a hundred, the calendar's quarters and counts over the group stand for themselves.
    const ownKind =
      /^(reached|award-(reached|required|counted|whole|part|half|rated|candidates)|hundred|inspection-quarters|no-shortcomings|cap-(candidates|next|rated))$/;
    for (const { trace } of settled) {
      for (const { op, rule, value, rows, parameters } of nodes(trace)) {
        for (const { form, key, rev } of rows) expect(known.has(`${form} ${key} ${rev}`)).toBe(true);
        if (op !== "value" || value === "0" || ownKind.test(rule)) continue;
        expect([rule, rows.length + parameters.length]).not.toEqual([rule, 0]);
      }
    }
  });

  test("what is read names every row that was counted, in a hundred lines at most, the result first", () => {
    for (const { result, trace } of settled) {
      const lines = explain(trace, "vi").map(({ text }) => text);
      const said = lines.join("\n");
      const keys = nodes(trace).flatMap(({ rows }) => rows.map(({ key }) => key));
      expect(keys.filter((key) => !said.includes(key))).toEqual([]);
      expect(lines.length).toBeLessThan(100);
      expect(lines[0]).toMatch(/^Phiếu điểm: .* điểm, /);
      expect(said).not.toMatch(/[{}]/);
      if (result.level === "HTT")
        expect(lines[1]).toMatch(
          /^Vì sao chưa phải Hoàn thành xuất sắc nhiệm vụ\?($| Điểm và điều kiện đều đạt)/,
        );
    }
  });

  test.each(["vi", "en"] as const)(
    "no code of the policy or of a rule is left in the words (%s)",
    (language) => {
      const said = settled.flatMap(({ trace }) => explain(trace, language).map(({ text }) => text));
      const parameters = settled.flatMap(({ trace }) =>
        nodes(trace).flatMap((node) => node.parameters.map(({ id }) => id)),
      );
      for (const id of new Set(parameters)) {
        const name = id.replace(/^(HTXS|HTT|HTNV|KHTNV)\./, "");
        expect(PARAMETER_TEXTS, id).toHaveProperty([name]);
      }
      for (const text of said)
        expect(text).not.toMatch(/(^|[ (;])(error|late|per|when|cap|award)[-.][a-z]+:/);
    },
  );

  test("a question is answered below it, or in its own line", () => {
    const unanswered = settled.flatMap(({ trace }) => {
      const lines = explain(trace, "vi");
      return lines.filter(
        ({ depth, text }, index) =>
          /^Vì sao chưa phải [^?]*\?$/.test(text) && lines[index + 1]?.depth !== depth + 1,
      );
    });
    expect(unanswered).toEqual([]);
  });

  test("points that rest on no row say why", () => {
    const bare = settled.flatMap(({ trace }) => {
      const lines = explain(trace, "vi");
      return lines.filter(
        ({ depth, text }, index) =>
          depth === 2 && /: [\d,]+ điểm/.test(text) && lines[index + 1]?.depth !== depth + 1,
      );
    });
    for (const { text } of bare) expect(text).toMatch(/trong kỳ không có gì|chưa nhập/);
  });

  test("a repeated number is the number above", () => {
    const repeated = settled.flatMap(({ result, trace }) =>
      nodes(trace)
        .filter(({ rule, subject }) => rule === "gap" && subject === "score")
        .map((gap) => [gap.children[1]?.value, result.score]),
    );
    for (const [again, score] of repeated) expect(again).toBe(score);
  });
});

describe("vì sao không phải X?", () => {
  const day = Day.parse("2026-12-31");
  const missing = (score: string, reached: Parameters<typeof shortfall>[2], fields: object = {}) => {
    const found = shortfall(policy, assessment("a", score, fields).standing, reached, day);
    return found && { level: found.level, gaps: found.gaps.map((gap) => `${gap.of} ${gap.missing}`) };
  };
  const tasks = (done: string, late: string, exceeded: string) => ({ tasks: { done, late, exceeded } });

  test("the points and each condition that the level above still asked for, with the distance", () => {
    expect(missing("87.5", { level: "HTT", suggested: null }, tasks("100", "0", "29.9"))).toEqual({
      level: "HTXS",
      gaps: ["score 2.5", "exceeded 0.1"],
    });
    expect(missing("45", { level: "KHTNV", suggested: null }, tasks("99", "25", "0"))).toEqual({
      level: "HTNV",
      gaps: ["score 5", "done 1", "late 5"],
    });
  });

  test("where no level fits, the level above the suggested one; without one, the lowest that is passed", () => {
    expect(missing("85", { level: "NO_FIT", suggested: "HTNV" }, tasks("100", "10", "0"))).toEqual({
      level: "HTT",
      gaps: ["late 10"],
    });
    expect(missing("65", { level: "NO_FIT", suggested: null }, tasks("100", "20.1", "0"))).toEqual({
      level: "HTNV",
      gaps: ["late 0.1"],
    });
  });

  test("beyond the cap nothing of one's own was missing; at the top or unrated nobody asks", () => {
    expect(missing("95", { level: "HTT", suggested: null })).toEqual({ level: "HTXS", gaps: [] });
    expect(missing("95", { level: "HTXS", suggested: null })).toBeUndefined();
    expect(missing("95", { level: "NOT_RATED", suggested: null })).toBeUndefined();
  });

  test("whoever closes every gap reaches the level, and with one open does not", () => {
    const share = fc.constantFrom("0", "10", "20", "20.1", "50", "99.9", "100");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10000 }), share, share, share, (cents, done, late, exceeded) => {
        const score = exactText(exact(cents).div(100));
        const subject = assessment("a", score, tasks(done, late, exceeded));
        const others = Array.from({ length: 10 }, (_, index) => assessment(`m${index}`, "80"));
        const [found] = settle(policy, NO_SETTINGS, yearPeriod(2026), [subject, ...others]);
        if (found === undefined) return expect.unreachable();
        const { level, suggested } = found.result;
        const why = shortfall(policy, subject.standing, { level, suggested }, day);
        const ground = found.result.reasons.some(({ code }) => code === "trigger");
        if (why !== undefined && !ground) expect(why.gaps.length).toBeGreaterThan(0);
        for (const gap of why?.gaps ?? []) expect(exact(gap.missing).compare(0)).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});
