import { describe, expect, test } from "vitest";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { Standing } from "../../domain/score/standing.ts";
import type { AwardCondition } from "../../domain/policy/award.ts";
import type { TraceNode } from "../../domain/trace/trace.ts";
import { Day } from "../../domain/values/day.ts";
import { explainReason } from "../../domain/explanation/explain-reason.ts";
import { explain } from "../../domain/explanation/explain.ts";
import { assessment } from "../score/standings.ts";
import { award, proposed, rate, since, source, withAwards } from "./offices.ts";

const others = Array.from({ length: 10 }, (_, index) => assessment(`m${index}`, "60"));
const well = Array.from({ length: 10 }, (_, index) => assessment(`w${index}`, "80", { group: "g" }));

function holds(condition: AwardCondition, fields: Parameters<typeof assessment>[2], score = "80"): boolean {
  const outcomes = rate(withAwards(award({ conditions: [condition] })), [
    assessment("an", score, fields),
    ...others,
  ]);
  return outcomes.get("an")?.result.proposals.length === 1;
}

describe("conditions", () => {
  test("a percentage of tasks, at least or at most, exactly", () => {
    const exceeded: AwardCondition = {
      kind: "tasks",
      of: "exceeded",
      test: "atLeast",
      value: since("50", source),
    };
    const tasks = (value: string) => ({ tasks: { done: "100", late: "0", exceeded: value } });
    expect([
      holds(exceeded, tasks("50")),
      holds(exceeded, tasks("49.999")),
      holds(exceeded, { tasks: null }),
    ]).toEqual([true, false, false]);
    const late: AwardCondition = { kind: "tasks", of: "late", test: "atMost", value: since("5", source) };
    const lateBy = (value: string) => ({ tasks: { done: "100", late: value, exceeded: "0" } });
    expect([holds(late, lateBy("5"), "60"), holds(late, lateBy("5.01"), "60")]).toEqual([true, false]);
  });

  test("a recognised initiative stands for a level only where the rule says so", () => {
    const best = (orInitiative: boolean): AwardCondition => ({
      kind: "level",
      atLeast: "HTXS",
      orInitiative,
    });
    const initiative = { initiative: "QĐ 12/QĐ-VP ngày 05/11/2026" };
    expect([
      holds(best(true), initiative),
      holds(best(true), {}),
      holds(best(false), initiative),
      holds({ kind: "level", atLeast: "HTXS" }, initiative),
    ]).toEqual([true, false, false, false]);
  });

  test("years running at a level other than the best", () => {
    const twice: AwardCondition = {
      kind: "streak",
      years: since("2", source),
      typical: false,
      atLeast: "HTT",
    };
    expect([
      holds(twice, { history: { 2025: "HTT" } }),
      holds(twice, { history: { 2025: "HTXS" } }),
      holds(twice, { history: { 2025: "HTNV" } }),
      holds(twice, { history: { 2024: "HTT" } }),
    ]).toEqual([true, true, false, false]);
  });

  const collective = (id: string, score: string, fields = {}) =>
    assessment(id, score, { subject: "collective", unit: id, group: "units", ...fields });
  const share = (of: "members" | "units", atLeast: string) =>
    withAwards(
      award({
        id: "tap-the-ldtt",
        kinds: ["collective"],
        conditions: [{ kind: "levelShare", of, level: "HTT", atLeast: since(atLeast, source) }],
      }),
    );

  test("a part of the members at a level is an exact fraction: two of three reach 2/3", () => {
    const office = [
      collective("u", "80"),
      assessment("a", "80", { unit: "u" }),
      assessment("b", "80", { unit: "u" }),
      assessment("c", "60", { unit: "u" }),
      // A subject that is not rated is in no base.
      assessment("d", "80", { unit: "u", exempt: true }),
    ];
    expect(proposed(rate(share("members", "2/3"), office))).toEqual({ u: ["tap-the-ldtt"] });
    expect(proposed(rate(share("members", "0.667"), office))).toEqual({});
  });

  test("a part of the units below counts collectives that name it as theirs; without any there is no share", () => {
    const office = [
      collective("top", "80"),
      collective("one", "80", { unit: "top" }),
      collective("two", "60", { unit: "top" }),
    ];
    expect(proposed(rate(share("units", "1/2"), office))).toEqual({ top: ["tap-the-ldtt"] });
    expect(proposed(rate(share("units", "0.51"), office))).toEqual({});
    expect(proposed(rate(share("units", "0"), [collective("top", "80")]))).toEqual({});
  });
});

describe("Party organisations (06-HD/TW mục 19)", () => {
  const year = (unitKind: string, typical = { 2026: true }) =>
    rate(dang3662025, [
      assessment("u", "95", { subject: "collective", unitKind, typical, group: "u" }),
      ...["a", "b", "c", "d", "e"].map((id) => assessment(id, "80", { subject: "collective", group: "u" })),
    ]).get("u")?.result.proposals ?? [];
  const ids = (proposals: ReturnType<typeof year>) => proposals.map(({ id }) => id);

  test("a cell below a grassroots committee is commended by the committee directly above", () => {
    expect(ids(year("chi-bo"))).toEqual(["giay-khen-chi-bo-nam"]);
  });

  test("a grassroots cell or organisation is commended by the standing committee above it", () => {
    for (const kind of ["chi-bo-co-so", "dang-bo-co-so"]) {
      const [proposal] = year(kind);
      expect(proposal).toMatchObject({
        id: "giay-khen-co-so-nam",
        decidedBy: "Ban thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng",
      });
    }
  });

  test("five outstanding years running give the grassroots organisation the province's diploma or banner", () => {
    const typical = { 2022: true, 2023: true, 2024: true, 2025: true, 2026: true };
    expect(ids(year("dang-bo-co-so", typical))).toEqual(["giay-khen-co-so-nam", "khen-co-so-5-nam"]);
  });
});

test("a matter under way holds an award, with the article of that award, and refuses none", () => {
  const outcomes = rate(dang3662025, [assessment("an", "85", { pending: ["complaint"] })]);
  const { flags, proposals } = outcomes.get("an")?.result ?? {};
  expect(flags).toEqual(["HOLD"]);
  expect(proposals?.map(({ id, settledBy }) => [id, settledBy.includes("Chờ kết luận")])).toEqual([
    ["ldtt", true],
  ]);
  expect(proposals?.[0]?.settledBy).toContain("(152/2025/NĐ-CP Điều 4)");
});

test("collectives are praised for a month and a quarter as people are, never for a year", () => {
  const office = [
    assessment("u", "95", { subject: "collective", group: "u" }),
    ...["a", "b", "c", "d", "e"].map((id) => assessment(id, "80", { subject: "collective", group: "u" })),
  ];
  const ids = (period: string) =>
    rate(dang3662025, office, period)
      .get("u")
      ?.result.proposals.map(({ id }) => id);
  expect([ids("2026-03"), ids("2026-Q1"), ids("2026")]).toEqual([
    ["bieu-duong-tap-the"],
    ["bieu-duong-tap-the"],
    [],
  ]);
});

test("the receipt lists each condition of an award with its numbers and articles, and the votes still to be taken", () => {
  const office = [
    assessment("an", "95", { history: { 2025: "HTXS", 2024: "HTXS", 2023: "HTXS", 2022: "HTXS" } }),
    ...well,
  ];
  const trace = rate(dang3662025, office).get("an")?.trace;
  const lines = explain(trace ?? ({} as TraceNode), "vi").map(({ text }) => text);
  expect(lines).toContain(
    "Đề nghị khen thưởng: Khen thưởng đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền (06-HD/TW ngày 09/6/2025, mục 19, từ 30/08/2025)",
  );
  expect(lines.some((text) => text.startsWith("Điều kiện - số năm liền: 5, cần 5"))).toBe(true);
  expect(lines.some((text) => text.startsWith("Còn phải lấy phiếu hội đồng, cần ít nhất 80%"))).toBe(true);
});

describe("five years in a row, which two bodies reward", () => {
  const history = { 2025: "HTXS", 2024: "HTXS", 2023: "HTXS", 2022: "HTXS" } as const;
  const rated = (policy: Policy, awards: Standing["awards"] = {}) => {
    const result = rate(policy, [assessment("an", "95", { history, awards }), ...well]).get("an")?.result;
    return result ?? expect.fail("no result");
  };
  const bodies = ({ proposals }: ReturnType<typeof rated>) =>
    proposals.filter(({ id }) => id.endsWith("5-nam")).map(({ form, decidedBy }) => [form, decidedBy]);

  test("are two proposals, each with its body; the years of version 1 keep the one", () => {
    expect(bodies(rated(dang3662025v2))).toEqual([
      ["Giấy khen", "Ban thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng"],
      ["Bằng khen", "Ban thường vụ tỉnh ủy"],
    ]);
    expect(bodies(rated(dang3662025))).toEqual([
      ["Giấy khen, bằng khen", "Ban thường vụ cấp ủy cấp trên trực tiếp, ban thường vụ tỉnh ủy"],
    ]);
  });

  test("and rewarded in one form before are proposed in both, with the warning in that one", () => {
    const given = { 2024: [{ award: "Giấy khen đảng viên HTXS 5 năm liền", number: "3-QĐ/TU" }] };
    const result = rated(dang3662025v2, given);
    expect(result.flags).toContain("STREAK_REWARDED");
    const warned = result.proposals.filter(({ settledBy }) => settledBy.includes("Lưu ý: năm 2024 đã tặng"));
    expect(warned.map(({ id }) => id)).toEqual(["giay-khen-5-nam"]);
    expect(rated(dang3662025, given).flags).not.toContain("STREAK_REWARDED");
    const year = { 2024: [{ award: "Giấy khen đảng viên HTXS", number: "3-QĐ/ĐU" }] };
    expect(rated(dang3662025v2, year).flags).not.toContain("STREAK_REWARDED");
    const longAgo = { 2021: [{ award: "Giấy khen 5 năm liền" }] };
    expect(rated(dang3662025v2, longAgo).flags).not.toContain("STREAK_REWARDED");
  });
});

describe("a streak", () => {
  const history = { 2025: "HTXS", 2024: "HTXS", 2023: "HTXS", 2022: "HTXS" } as const;
  const papers = {
    2025: { number: "12-QĐ/ĐU", decidedOn: Day.parse("2026-01-05") },
    2024: { number: "9-QĐ/ĐU" },
  };
  const told = (fields: Parameters<typeof assessment>[2]) => {
    const result = rate(dang3662025, [assessment("an", "95", fields), ...well]).get("an")?.result;
    return {
      proposed: result?.proposals.find(({ id }) => id === "khen-5-nam")?.settledBy,
      short: result?.reasons
        .filter(({ code }) => code === "award-streak-short")
        .map((reason) => explainReason(reason, "vi"))
        .join(),
    };
  };

  test("is proposed with each year and the number and day of the decision that recognised it", () => {
    expect(told({ history, papers })).toEqual({
      proposed: expect.stringContaining(
        "5 năm liền, tính cả năm nay: 2026 (kỳ đang xét); 2025 (12-QĐ/ĐU, 05/01/2026); 2024 (9-QĐ/ĐU); 2023 (không ghi số quyết định); 2022 (không ghi số quyết định).",
      ) as string,
      short: "",
    });
  });

  test("names the deciding body, and what was given for a year already", () => {
    const { 2025: year, ...earlier } = papers;
    const named = { ...earlier, 2025: { ...year, decidedBy: "Đảng ủy" } };
    const awards = {
      2025: [{ award: "Giấy khen", number: "15-QĐ/ĐU" }],
      2024: [{ award: "Giấy khen" }, { award: "Bằng khen", decidedOn: Day.parse("2025-02-03") }],
    };
    expect(told({ history, papers: named, awards }).proposed).toContain(
      "2025 (12-QĐ/ĐU, 05/01/2026, Đảng ủy; đã tặng Giấy khen 15-QĐ/ĐU); 2024 (9-QĐ/ĐU; đã tặng Giấy khen, Bằng khen 03/02/2025); 2023",
    );
  });

  test("that is too short says so with the year that is missing, or that was below", () => {
    const { 2023: _gone, ...gap } = history;
    expect(told({ history: gap, papers })).toEqual({
      proposed: undefined,
      short: expect.stringContaining(
        "mới có 3 năm, 2026 (kỳ đang xét); 2025 (12-QĐ/ĐU, 05/01/2026); 2024 (9-QĐ/ĐU); năm 2023 chưa có quyết định nào được ghi.",
      ) as string,
    });
    expect(told({ history: { ...history, 2025: "HTT" } }).short).toContain(
      "mới có 1 năm, 2026 (kỳ đang xét); năm 2025 là Hoàn thành tốt nhiệm vụ.",
    );
  });

  test("of a cell names the year in which it was not outstanding", () => {
    const office = [
      assessment("cb", "95", {
        subject: "collective",
        group: "cb",
        history,
        typical: { 2026: true, 2025: true, 2024: false },
      }),
      ...["a", "b", "c", "d", "e"].map((id) => assessment(id, "80", { subject: "collective", group: "cb" })),
    ];
    const reasons = rate(dang3662025, office).get("cb")?.result.reasons ?? [];
    expect(reasons.map((reason) => explainReason(reason, "vi")).join(" ")).toContain(
      "năm 2024 không được công nhận tiêu biểu",
    );
  });

  test("is told to nobody who was not at the level this year anyway", () => {
    const result = rate(dang3662025, [assessment("an", "85", { history }), ...well]).get("an")?.result;
    expect(result?.reasons.map(({ code }) => code)).not.toContain("award-streak-short");
  });
});
