import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { checkDecisions } from "../../domain/decision/check-decision.ts";
import type { DecisionBasis } from "../../domain/decision/decision-basis.ts";
import { deciderOf } from "../../domain/decision/decider.ts";
import { Period } from "../../domain/values/period.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import { proposal, result } from "./results.ts";

const RESULTS = [
  result("an", { level: "HTXS", proposals: [proposal("cstdcs"), proposal("giay-khen-nam")] }),
  result("binh"),
  result("chi", { level: "NO_FIT", suggested: "HTNV" }),
  result("em", { level: "INCOMPLETE" }),
  result("tu", { level: "HTXS" }),
  result("dung", { flags: ["TIE_DECISION_NEEDED"] }),
  result("giang", { level: "HTXS", flags: ["HOLD"], proposals: [proposal("giay-khen-nam")] }),
];
const CONTEXT: DecisionBasis = {
  policy: dang3662025,
  period: Period.parse("2026"),
  results: new Map(RESULTS.map((known) => [known.subject, known])),
  decider: { persons: new Set(["hoa"]), interests: new Set(["kim"]) },
};

function verdict(said: Record<string, unknown>, context: DecisionBasis = CONTEXT): string {
  const [fault] = checkDecisions(context, [
    DecisionInput.parse({ matter: "level", outcome: "approved", ...said }),
  ]);
  return fault?.code ?? "recorded";
}

describe("one decision", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a level as proposed", { subject: "binh" }, "recorded"],
    ["someone whom the run does not know", { subject: "nobody" }, "unknown-subject"],
    [
      "another level with its reason",
      { subject: "binh", outcome: "changed", level: "HTNV", reason: "x" },
      "recorded",
    ],
    [
      "another level without a reason",
      { subject: "binh", outcome: "changed", level: "HTNV" },
      "reason-missing",
    ],
    [
      "another level that is not named",
      { subject: "binh", outcome: "changed", reason: "x" },
      "value-missing",
    ],
    ["an approval that names another level", { subject: "binh", level: "HTXS" }, "value-unexpected"],
    ["a refusal without a reason", { subject: "binh", outcome: "refused" }, "reason-missing"],
    ["an approval where no level fits", { subject: "chi" }, "nothing-proposed"],
    [
      "a level where none fits",
      { subject: "chi", outcome: "changed", level: "HTNV", reason: "x" },
      "recorded",
    ],
    ["an approval while facts are missing", { subject: "em" }, "nothing-proposed"],
    [
      "a level while facts are missing, without a reason",
      { subject: "em", outcome: "changed", level: "HTT" },
      "reason-missing",
    ],
    [
      "a level while facts are missing, with the reason",
      { subject: "em", outcome: "changed", level: "HTT", reason: "x" },
      "recorded",
    ],
    ["an approval of a tie, which somebody has to settle", { subject: "dung" }, "nothing-proposed"],
    ["an award that was proposed", { subject: "an", matter: "giay-khen-nam" }, "recorded"],
    ["an award that was not proposed", { subject: "binh", matter: "giay-khen-nam" }, "nothing-proposed"],
    [
      "an award of its level that was not proposed, given with a reason",
      { subject: "tu", matter: "giay-khen-nam", outcome: "changed", award: "giay-khen-nam", reason: "x" },
      "recorded",
    ],
    [
      "an award that asks for a clean record, which only a run establishes",
      { subject: "an", matter: "ldtt", outcome: "changed", award: "ldtt", reason: "x" },
      "not-met",
    ],
    ["an award while something is pending", { subject: "giang", matter: "giay-khen-nam" }, "on-hold"],
    ["the same with a reason alone", { subject: "giang", matter: "giay-khen-nam", reason: "x" }, "on-hold"],
    ["a title without the council's vote", { subject: "an", matter: "cstdcs" }, "vote-missing"],
    ["80% of all members", { subject: "an", matter: "cstdcs", votesFor: 8, councilMembers: 10 }, "recorded"],
    [
      "just below 80% of all members, though all present agreed",
      { subject: "an", matter: "cstdcs", votesFor: 79, councilMembers: 99 },
      "vote-too-low",
    ],
    ["all members", { subject: "an", matter: "cstdcs", votesFor: 9, councilMembers: 9 }, "recorded"],
    [
      "nobody of a council without members",
      { subject: "an", matter: "cstdcs", votesFor: 0, councilMembers: 0 },
      "vote-missing",
    ],
    ["nobody's vote", { subject: "an", matter: "cstdcs", votesFor: 0, councilMembers: 9 }, "vote-too-low"],
    [
      "votes for without the number of members",
      { subject: "an", matter: "cstdcs", votesFor: 9 },
      "vote-missing",
    ],
    ["members without the votes for", { subject: "an", matter: "cstdcs", councilMembers: 9 }, "vote-missing"],
    [
      "more votes than members",
      { subject: "an", matter: "cstdcs", votesFor: 9, councilMembers: 8 },
      "votes-exceed",
    ],
    [
      "more votes than members on a level, too",
      { subject: "binh", votesFor: 9, councilMembers: 8 },
      "votes-exceed",
    ],
  ])("%s", (_, said, expected) => {
    expect(verdict(said)).toBe(expected);
  });

  test("an award for a term is decided with the term, one for a year with the year's run, a level never with a term", () => {
    const honoured = result("an", { proposals: [proposal("tuyen-duong-nhiem-ky")] });
    const term = { ...CONTEXT, isTerm: true, results: new Map([["an", honoured]]) } as const;
    const given = { outcome: "changed", award: "tuyen-duong-nhiem-ky", reason: "x" };
    expect(verdict({ subject: "an", matter: "tuyen-duong-nhiem-ky" }, term)).toBe("recorded");
    expect(verdict({ subject: "an", matter: "giay-khen-nam" }, term)).toBe("other-period");
    expect(verdict({ subject: "an", matter: "level" }, term)).toBe("other-period");
    expect(verdict({ subject: "an", matter: "tuyen-duong-nhiem-ky", ...given })).toBe("other-period");
    expect(verdict({ subject: "an", matter: "giay-khen-nam", ...given })).toBe("other-period");
  });

  test("nobody decides on themselves or where they declared an interest, whatever they decide", () => {
    const context = {
      ...CONTEXT,
      results: new Map(["hoa", "kim"].map((subject) => [subject, result(subject)])),
    };
    for (const outcome of ["approved", "changed", "refused"]) {
      const said = { outcome, level: outcome === "changed" ? "HTXS" : null, reason: "x" };
      expect(verdict({ ...said, subject: "hoa" }, context)).toBe("own-subject");
      expect(verdict({ ...said, subject: "kim" }, context)).toBe("declared-interest");
    }
  });

  test("the second decision on one matter of one subject is refused, the first stands", () => {
    const input = DecisionInput.parse({ subject: "binh", matter: "level", outcome: "approved" });
    expect(checkDecisions(CONTEXT, [input, input]).map((fault) => fault?.code)).toEqual([
      undefined,
      "duplicate",
    ]);
  });

  test("each is judged by itself: the order of distinct decisions changes no verdict", () => {
    const inputs = RESULTS.flatMap(({ subject }) =>
      ["level", "giay-khen-nam"].map((matter) =>
        DecisionInput.parse({ subject, matter, outcome: "approved" }),
      ),
    );
    const name = (input: DecisionInput) => `${input.subject} ${input.matter}`;
    const judge = (some: readonly DecisionInput[]) => {
      const faults = checkDecisions(CONTEXT, some);
      return new Map(some.map((input, index) => [name(input), faults[index]?.code]));
    };
    const expected = judge(inputs);
    fc.assert(
      fc.property(fc.shuffledSubarray(inputs), (some) => {
        for (const [each, code] of judge(some)) expect(code).toBe(expected.get(each));
      }),
    );
  });
});

describe("who decides", () => {
  const facts = {
    user: "u1",
    name: "Nguyễn Thị  Hoa",
    people: [
      { id: "hoa", fullName: "Nguyễn Thị Hoa" },
      { id: "hoa-2", fullName: "Nguyễn Thị Hoa" },
      { id: "kim", fullName: "Trần Kim" },
    ],
    grants: [{ user: "u1", person: null }],
    interests: [
      { user: "u1", subject: "kim", withdrawal: null },
      { user: "u1", subject: "le", withdrawal: "Hết liên quan" },
      { user: "u2", subject: "an", withdrawal: null },
    ],
  };

  test("is taken for everyone of their name until the grant says who they are", () => {
    expect([...deciderOf(facts).persons]).toEqual(["hoa", "hoa-2"]);
    const named = { ...facts, grants: [{ user: "u1", person: "hoa-2" }] };
    expect([...deciderOf(named).persons]).toEqual(["hoa-2"]);
  });

  test("is bound by their own declarations alone", () => {
    expect([...deciderOf(facts).interests]).toEqual(["kim"]);
  });
});
