import { describe, expect, test } from "vitest";
import { checkDecisions } from "../../domain/decision/check-decision.ts";
import { explain } from "../../domain/explanation/explain.ts";
import { congChuc3352025v2 } from "../../domain/policy/library/cong-chuc-335-2025/version-2.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import type { Dated, Source } from "../../domain/policy/dated.ts";
import { countSources } from "../../domain/policy/source-kinds.ts";
import { Policy } from "../../domain/policy/policy.ts";
import { law } from "../../domain/policy/sources.ts";
import { validatePolicy } from "../../domain/policy/validate-policy.ts";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import { settle } from "../../domain/rating/settle.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { Day } from "../../domain/values/day.ts";
import { Period } from "../../domain/values/period.ts";
import { assessment, RULES, settled } from "../score/standings.ts";

const V2 = [dang3662025v2, congChuc3352025v2];

/** Every source of a policy, at any depth. */
function sourcesIn(part: unknown): readonly Source[] {
  if (typeof part !== "object" || part === null) return [];
  const own = "kind" in part && "text" in part ? [part as Source] : [];
  return [...own, ...Object.values(part).flatMap(sourcesIn)];
}

describe("under version 2 each value stands on its own text's day", () => {
  test.each(V2.map((policy) => [policy.id, policy] as const))("%s: no law without its day", (_, policy) => {
    const laws = sourcesIn(policy).filter(({ kind }) => kind === "law");
    expect(laws.filter(({ from }) => from === undefined)).toEqual([]);
    const dayOf = (number: string) =>
      new Set(laws.filter(({ text }) => text.startsWith(number)).map(({ from }) => from));
    expect(dayOf("335/2025/NĐ-CP")).toEqual(new Set(["2026-01-01"]));
    expect(dayOf("Luật Thi đua, khen thưởng 2022")).toEqual(new Set(["2024-01-01"]));
  });

  test("the rules of 2026 do not rate 2025: a head above the unit, a failed quarter", () => {
    const people = [
      assessment("cb", "60", { subject: "collective", unit: "cb" }),
      assessment("head", "85", { subject: "leader", head: true, unit: "cb" }),
      assessment("quarter", "95", { quarters: ["KHTNV"], group: "h" }),
      ...Array.from({ length: 5 }, (_, index) => assessment(`m${index}`, "80", { group: "h" })),
    ];
    const levels = (period: string, policy: Policy) => {
      const results = settled(people, NO_SETTINGS, period, policy);
      return ["head", "quarter"].map((id) => results.get(id)?.level);
    };
    expect(levels("2025", RULES)).toEqual(["HTT", "HTXS"]);
    expect(levels("2026", RULES)).toEqual(["HTNV", "HTT"]);
    expect(levels("2025", dang3662025)).toEqual(["HTNV", "HTT"]);
  });

  test("a text that has ended is named with its successor", () => {
    const others = Array.from({ length: 5 }, (_, index) => assessment(`m${index}`, "80"));
    const proposals = settled([assessment("a", "95"), ...others], NO_SETTINGS, "2026", RULES).get(
      "a",
    )?.proposals;
    expect(proposals?.find(({ id }) => id === "cstdcs")?.settledBy).toContain(
      "tạm giữ như 98/2023/NĐ-CP Điều 30.7 (hết hiệu lực từ 01/07/2025, thay bằng 152/2025/NĐ-CP (Điều 59))",
    );
    const laws = sourcesIn(dang3662025v2).filter(({ kind, ended }) => kind === "law" && ended !== undefined);
    expect(laws, "no value rests on it any more").toEqual([]);
  });

  const atLeast = (effective: string, source: Source) => ({
    effective: Day.parse(effective),
    value: "80",
    source,
  });
  const old: Source = {
    ...law("98/2023/NĐ-CP Điều 30.7"),
    ended: { on: Day.parse("2026-12-20"), by: "152/2025/NĐ-CP" },
  };
  const decidedBy = (votes: Dated<string>, decidedOn: string | null, more: object = {}) => {
    const proposals = dang3662025v2.proposals.map((rule) =>
      rule.id === "cstdcs" ? { ...rule, conditions: [{ kind: "vote" as const, atLeast: votes }] } : rule,
    );
    const results = settled([assessment("a", "95")], NO_SETTINGS, "2026", RULES);
    return checkDecisions(
      {
        policy: Policy.parse({ ...dang3662025v2, proposals }),
        period: Period.parse("2026"),
        results,
        decider: { persons: new Set(), interests: new Set() },
      },
      [
        DecisionInput.parse({
          subject: "a",
          matter: "cstdcs",
          outcome: "changed",
          award: "cstdcs",
          reason: "Hội đồng đã xét",
          votesFor: 18,
          councilMembers: 20,
          decidedOn,
          ...more,
        }),
      ],
    )[0];
  };

  test("an award decided after its text had ended is told, with the successor", () => {
    const votes = [atLeast("2025-08-30", old)];
    expect(decidedBy(votes, "2026-12-19")).toBeUndefined();
    expect(decidedBy(votes, null)).toBeUndefined();
    expect(decidedBy(votes, "2026-12-20")).toEqual({
      code: "text-ended",
      values: {
        source: "98/2023/NĐ-CP Điều 30.7 (hết hiệu lực từ 20/12/2026, thay bằng 152/2025/NĐ-CP)",
        day: "20/12/2026",
      },
    });
    expect(decidedBy(votes, "2026-12-20", { exception: "152/2025/NĐ-CP Điều 12" })).toBeUndefined();
    const renewed = [...votes, atLeast("2026-12-20", law("152/2025/NĐ-CP Điều 12"))];
    expect(decidedBy(renewed, "2026-12-20")).toBeUndefined();
  });

  test("the score sheet prints that day and, where it is known, the sentence", () => {
    const [first] = settle(RULES, NO_SETTINGS, Period.parse("2026"), [assessment("a", "85")]);
    const lines = explain(first?.trace ?? expect.fail("no trace"), "vi").map(({ text }) => text);
    expect(lines.join("\n")).toContain(
      "Luật Thi đua, khen thưởng 2022, Điều 24 (được Luật 06/2026/QH16 sửa đổi từ 01/10/2026; nội dung sửa đổi chưa kiểm chứng), từ 01/01/2024",
    );
    const sources = sourcesIn(dang3662025v2).filter(({ quote }) => quote !== undefined);
    expect(sources.map(({ quote }) => quote)).toContain(
      "đơn vị, bộ phận do cá nhân trực tiếp lãnh đạo, quản lý hoàn thành dưới 70%",
    );
  });

  test("a source with a sentence and a day is still counted among those of its kind", () => {
    const { law: laws, local, assumption } = countSources(dang3662025v2);
    expect(laws + local + assumption).toBe(sourcesIn(dang3662025v2).length);
  });
});

test("a value that holds before its text is a fault at its place", () => {
  const policy = structuredClone(dang3662025v2);
  const [value] = policy.cap.percent;
  if (value !== undefined) value.source.from = Day.parse("2026-05-01");
  expect(validatePolicy(policy)).toContainEqual(
    expect.objectContaining({ path: "cap.percent.0.effective", code: "before-its-text" }),
  );
});

test("a vote is weighed by the rule of the day of the decision, not of the period's end", () => {
  const vote = (value: string, effective: string): Dated<string>[number] => ({
    effective: Day.parse(effective),
    value,
    source: law("test"),
  });
  const proposals = dang3662025v2.proposals.map((rule) =>
    rule.id === "cstdcs"
      ? {
          ...rule,
          conditions: [
            { kind: "vote" as const, atLeast: [vote("80", "2025-08-30"), vote("90", "2027-01-10")] },
          ],
        }
      : rule,
  );
  const policy = Policy.parse({ ...dang3662025v2, proposals });
  const others = Array.from({ length: 5 }, (_, index) => assessment(`m${index}`, "80"));
  const results = settled([assessment("a", "95"), ...others], NO_SETTINGS, "2026", RULES);
  const decided = (decidedOn: string | null) =>
    checkDecisions(
      {
        policy,
        period: Period.parse("2026"),
        results,
        decider: { persons: new Set(), interests: new Set() },
      },
      [
        DecisionInput.parse({
          subject: "a",
          matter: "cstdcs",
          outcome: "approved",
          votesFor: 17,
          councilMembers: 20,
          decidedOn,
        }),
      ],
    )[0]?.code;
  expect([decided("2027-01-09"), decided("2027-01-10"), decided(null)]).toEqual([
    undefined,
    "vote-too-low",
    undefined,
  ]);
});
