import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../domain/values/exact.ts";
import { Period } from "../../domain/values/period.ts";
import type { Source } from "../../domain/policy/dated.ts";
import { dang3662025 as policy } from "../../domain/policy/library/dang-366-2025/policy.ts";
import type { Assessment } from "../../domain/score/assess.ts";
import { SubjectResult } from "../../domain/score/result.ts";
import { NO_SETTINGS, type Settings } from "../../domain/facts/settings.ts";
import { settle } from "../../domain/rating/settle.ts";
import type { TraceNode } from "../../domain/trace/trace.ts";
import { assessment, settled } from "./standings.ts";

const source: Source = { kind: "local", text: "test" };
const anySettings: fc.Arbitrary<Settings> = fc.record({
  "cap.base": fc
    .constantFrom("HTT" as const, "HTT_TRO_LEN" as const, "TONG_SO" as const)
    .map((value) => ({ value, source })),
  "cap.percent": fc.constantFrom("20", "25", "12.5", "0").map((value) => ({ value, source })),
  "cap.drop": fc.constantFrom("simple" as const, "fixed-point" as const).map((value) => ({ value, source })),
});

/** Few different scores, so that ties are common. */
const anyScore = fc.constantFrom("95", "94", "94.5", "93", "90", "85", "80", "75", "60", "40");
const anySubjects = fc
  .array(
    fc.record({
      score: anyScore,
      late: fc.constantFrom("0", "0", "0", "10"),
      months: fc.constantFrom(12, 12, 12, 3),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) =>
    all.map(({ score, late, months }, index) =>
      assessment(`p${index}`, score, { monthsWorked: months, tasks: { done: "100", late, exceeded: "30" } }),
    ),
  );

test("the order of subjects changes no byte", () => {
  const shuffled = anySubjects.chain((subjects) =>
    fc.tuple(fc.constant(subjects), fc.shuffledSubarray(subjects, { minLength: subjects.length })),
  );
  fc.assert(
    fc.property(shuffled, anySettings, ([subjects, other], settings) => {
      const bytes = (input: readonly Assessment[]) =>
        JSON.stringify(settle(policy, settings, Period.parse("2026"), input));
      expect(bytes(other)).toBe(bytes(subjects));
    }),
    { numRuns: 60 },
  );
});

describe("a policy may cap any level", () => {
  const capping = (level: (typeof policy.levels)[number]["level"]) => ({
    ...policy,
    cap: { ...policy.cap, level },
  });
  const ofAll: Settings = {
    "cap.base": { value: "TONG_SO", source },
    "cap.percent": { value: "20", source },
  };
  const levels = (level: (typeof policy.levels)[number]["level"], scores: readonly string[]) =>
    settle(
      capping(level),
      ofAll,
      Period.parse("2026"),
      scores.map((score, index) => assessment(`p${index}`, score)),
    ).map(({ result }) => result.level);

  test("those beyond take the one below it, and who stands above is not counted among them", () => {
    const scores = ["95", "89", "88", "87", "86", "60", "60", "60", "60", "60"];
    const below = policy.levels[policy.levels.findIndex(({ level }) => level === "HTT") + 1]?.level;
    expect(levels("HTT", scores).slice(0, 5)).toEqual(["HTXS", "HTT", "HTT", below, below]);
  });

  test("below the lowest there is none: it is capped in vain", () => {
    const lowest = policy.levels.at(-1)?.level ?? "HTT";
    const scores = ["20", "21", "22", "23", "24"];
    expect(levels(lowest, scores)).toEqual(scores.map(() => lowest));
  });
});

test("a limit says of each number that it was made of which value of the policy was in force", () => {
  const office = ["95", "94", "80", "80", "80", "80", "80"].map((score, index) =>
    assessment(`p${index}`, score),
  );
  const [best] = settle(policy, {}, Period.parse("2026"), office);
  const nodes = (node: TraceNode): readonly TraceNode[] => [node, ...node.children.flatMap(nodes)];
  const limit = nodes(best?.trace ?? office[0]?.trace ?? expect.unreachable()).find(
    ({ rule }) => rule === "cap-limit",
  );
  const cited =
    limit === undefined ? [] : nodes(limit).flatMap(({ parameters }) => parameters.map(({ id }) => id));
  expect([...new Set(cited)].toSorted()).toEqual(["cap.base", "cap.drop", "cap.percent"]);
});

test("the cap is never exceeded, under any setting", () => {
  fc.assert(
    fc.property(anySubjects, anySettings, (subjects, settings) => {
      const levels = [...settled(subjects, settings).values()].map(({ level }) => level);
      const count = (...wanted: string[]) => levels.filter((level) => wanted.includes(level)).length;
      const base = {
        HTT: count("HTT"),
        HTT_TRO_LEN: count("HTT", "HTXS"),
        TONG_SO: levels.length - count("NOT_RATED"),
      }[settings["cap.base"]?.value ?? "HTT"];
      const most = exact(settings["cap.percent"]?.value ?? "20")
        .mul(base)
        .div(100);
      expect(exact(count("HTXS")).compare(most)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
});

test("with equal conditions a higher score never gets a lower level within a group", () => {
  const ranks = ["KHTNV", "HTNV", "HTT", "HTXS"];
  fc.assert(
    fc.property(fc.array(anyScore, { minLength: 2, maxLength: 30 }), anySettings, (scores, settings) => {
      const results = [
        ...settled(
          scores.map((score, index) => assessment(`p${index}`, score)),
          settings,
        ).values(),
      ];
      const ordered = results.toSorted((a, b) => exact(b.score ?? "0").compare(exact(a.score ?? "0")));
      const levels = ordered.map(({ level }) => ranks.indexOf(level));
      expect(levels).toEqual(levels.toSorted((a, b) => b - a));
    }),
    { numRuns: 100 },
  );
});

test("decimals of thirty digits decide exactly", () => {
  const digits = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 29, maxLength: 29 })
    .map((all) => all.join(""));
  const others = Array.from({ length: 10 }, (_, index) => assessment(`m${index}`, "80"));
  fc.assert(
    fc.property(digits, digits, (left, right) => {
      fc.pre(left !== right);
      const results = settled([
        assessment("a", `92.${left}1`),
        assessment("b", `92.${right}1`),
        assessment("c", "91"),
        ...others,
      ]);
      expect([results.get("a")?.level, results.get("b")?.level, results.get("c")?.level]).toEqual([
        "HTXS",
        "HTXS",
        "HTT",
      ]);
      const one = settled([
        assessment("a", `92.${left}1`),
        assessment("b", `92.${right}1`),
        ...others.slice(5),
      ]);
      expect([...one.values()].find(({ level }) => level === "HTXS")?.subject).toBe(left > right ? "a" : "b");
    }),
    { numRuns: 50 },
  );
});

describe("periods other than the year", () => {
  const others = Array.from({ length: 5 }, (_, index) => assessment(`m${index}`, "80"));

  test.each(["2026-03", "2026-Q2"])(
    "in %s the best are praised, and the year's commendations wait for the year",
    (period) => {
      const { proposals = [] } =
        settled([assessment("a", "95", { history: { 2025: "HTXS" } }), ...others], NO_SETTINGS, period).get(
          "a",
        ) ?? {};
      expect(proposals.map(({ id }) => id)).toEqual(["bieu-duong"]);
    },
  );

  test("a failed quarter and months of work matter to the year only", () => {
    const results = settled(
      [assessment("a", "95", { quarters: ["KHTNV"], monthsWorked: 1 }), ...others],
      NO_SETTINGS,
      "2026-Q2",
    );
    expect(results.get("a")).toMatchObject({ level: "HTXS", flags: [] });
  });

  test("six months since admission are counted to the day after that period's end", () => {
    const admitted = (admittedOn: string) =>
      settled([assessment("a", "80", { admittedOn: admittedOn as never })], NO_SETTINGS, "2026-Q1").get("a")
        ?.level;
    expect([admitted("2025-10-01"), admitted("2025-10-02")]).toEqual(["HTT", "NOT_RATED"]);
  });
});

test("facts that were never entered leave the level open, but not a concluded ground", () => {
  const results = settled([
    assessment("a", "95", { missing: ["ket-qua"], tasks: null }),
    assessment("b", "95", { missing: ["ket-qua"], tasks: null, triggers: ["suy-thoai"] }),
  ]);
  expect(results.get("a")).toMatchObject({
    level: "NO_FIT",
    suggested: null,
    reasons: [{ code: "undecided" }],
    proposals: [],
  });
  expect(results.get("b")?.level).toBe("KHTNV");
});

test("a ground that the text does not name for the kind counts, and the result says so", () => {
  const results = settled([assessment("a", "95", { triggers: ["don-vi-khtnv-qua-50"] })]);
  expect(results.get("a")).toMatchObject({ level: "KHTNV", reasons: [{ code: "trigger-of-other-kind" }] });
});

test("only Party members and cells are offered the Party's commendations", () => {
  const others = Array.from({ length: 5 }, (_, index) => assessment(`m${index}`, "80"));
  const { proposals = [] } = settled([assessment("a", "95", { party: false }), ...others]).get("a") ?? {};
  expect(proposals.map(({ id }) => id)).toEqual(["ldtt", "cstdcs"]);
});

test("a proposal names its form, body, article and what settled it; a result keeps its wire shape", () => {
  const others = Array.from({ length: 5 }, (_, index) => assessment(`m${index}`, "80"));
  const result = settled([assessment("a", "95"), ...others]).get("a");
  expect(SubjectResult.parse(result)).toEqual(result);
  expect(result?.proposals[0]).toEqual({
    id: "giay-khen-nam",
    form: "Giấy khen",
    decidedBy: "Đảng ủy cơ sở, chi bộ cơ sở",
    source: "06-HD/TW ngày 09/6/2025, mục 19",
    settledBy:
      "Trong giới hạn xuất sắc của nhóm g: 1 chỉ tiêu cho 1 trường hợp đủ điều kiện (20%, tính trên số hoàn thành tốt nhiệm vụ), xếp theo điểm. (366-QĐ/TW Điều 11.1.5)",
  });
});
