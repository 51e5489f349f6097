import { describe, expect, test } from "vitest";
import { termAwards } from "../../domain/commendation/term-awards.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { termOf } from "../../domain/term/term.ts";
import { result } from "../decision/results.ts";

/** A term from 2022 on with these recognised levels, null for a year without a decision. */
function honoured(levels: readonly (string | null)[], pending: readonly string[] = [], kind = "individual") {
  const years = levels.map((level, index) => ({
    year: 2022 + index,
    catalogue: new Map(),
    results: [result("an", { kind: kind as never })],
    decisions: level === null ? [] : [{ subject: "an", matter: "level", outcome: "approved", level }],
    past: [],
  }));
  const term = { from: 2022, to: 2021 + levels.length, pending: new Set(pending) };
  return termOf(years, "HTXS").flatMap((subject) => termAwards(dang3662025, term, subject));
}

describe("the honour of a term (local, an assumption)", () => {
  test("asks for every year at HTT or better, and three in five at HTXS", () => {
    const ids = (...levels: (string | null)[]) => honoured(levels).map(({ id }) => id);
    expect(ids("HTXS", "HTT", "HTXS", "HTT", "HTXS")).toEqual(["tuyen-duong-nhiem-ky"]);
    expect(ids("HTXS", "HTT", "HTXS", "HTT", "HTT")).toEqual([]);
    expect(ids("HTXS", "HTXS", "HTXS", "HTXS", "HTNV")).toEqual([]);
  });

  test("counts a year without a decision as one that does not reach it", () => {
    expect(honoured(["HTXS", "HTXS", null, "HTXS", "HTXS"])).toEqual([]);
  });

  test("says its numbers and that no text of the Party fixes it; collectives have their own", () => {
    const [award] = honoured(["HTXS", "HTXS", "HTXS", "HTT", "HTT"], [], "collective");
    expect(award).toMatchObject({ id: "tuyen-duong-nhiem-ky-tap-the", form: "Tuyên dương" });
    expect(award?.settledBy).toMatch(
      /^Trong 5 năm của nhiệm kỳ: 5 năm từ mức Hoàn thành tốt nhiệm vụ trở lên \(cần 5\); 3 năm từ mức Hoàn thành xuất sắc nhiệm vụ trở lên \(cần 3\)\./,
    );
    expect(award?.source).toContain("06-HD/TW mục 19 không có khen thưởng nhiệm kỳ");
  });

  test("names what several of its conditions rest on once", () => {
    const [award] = honoured(["HTXS", "HTXS", "HTXS", "HTT", "HTT"]);
    expect(award?.settledBy.match(/06-HD\/TW/g)).toHaveLength(1);
  });

  test("waits while something is under way at the term's end", () => {
    const [award] = honoured(["HTXS", "HTXS", "HTXS", "HTT", "HTT"], ["an"]);
    expect(award?.settledBy).toContain("Chờ kết luận");
  });

  test("is for those whom a published run of the term knows", () => {
    const decisions = [{ subject: "an", matter: "level", outcome: "approved", level: "HTXS" }];
    const years = [2025, 2026].map((year) => ({
      year,
      catalogue: new Map(),
      results: [],
      decisions,
      past: [],
    }));
    const term = { from: 2025, to: 2026, pending: new Set<string>() };
    expect(termOf(years, "HTXS").flatMap((subject) => termAwards(dang3662025, term, subject))).toEqual([]);
  });
});
