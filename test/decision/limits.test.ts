import { expect, test } from "vitest";
import { checkDecisions } from "../../domain/decision/check-decision.ts";
import type { DecisionBasis } from "../../domain/decision/decision-basis.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import type { AwardSubject } from "../../domain/policy/award-subject.ts";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { proposal, result } from "./results.ts";

/** A group with two places at the best level, both proposed. */
const places: SubjectResult["reasons"] = [
  { code: "cap-within", values: { group: "chuyên viên", slots: "2", candidates: "3" }, source: "Điều 11" },
];
const RESULTS = [
  result("an", { level: "HTXS", reasons: places, proposals: [proposal("giay-khen-nam")] }),
  result("binh", { level: "HTXS", reasons: places }),
  result("chi", { level: "HTT", flags: ["OVER_CAP"] }),
  result("dung", { level: "HTNV", proposals: [proposal("ldtt")] }),
  result("em", { level: "NOT_RATED" }),
  result("giang", { level: "HTXS", group: "other", flags: ["HOLD"], proposals: [proposal("giay-khen-nam")] }),
  result("hoa", { level: "HTXS", group: "other", proposals: [proposal("cstdcs")] }),
  result("khach", { level: "HTXS", group: "other" }),
  result("cb-mot", { kind: "collective", level: "HTXS", group: "chi-bo" }),
];
const person = (party = true): AwardSubject => ({ subject: "individual", party, unitKind: "chi-bo" });
const BASIS: DecisionBasis = {
  policy: dang3662025,
  period: Period.parse("2026"),
  results: new Map(RESULTS.map((known) => [known.subject, known])),
  subjects: new Map([
    ...RESULTS.map(({ subject }): [string, AwardSubject] => [subject, person()]),
    ["khach", person(false)],
    ["cb-mot", { subject: "collective", party: true, unitKind: "chi-bo" }],
  ]),
  decider: { persons: new Set(), interests: new Set() },
};

const input = (said: object): DecisionInput =>
  DecisionInput.parse({ matter: "level", outcome: "approved", ...said });
function verdicts(said: readonly object[], basis: DecisionBasis = BASIS): readonly string[] {
  return checkDecisions(basis, said.map(input)).map((fault) => fault?.code ?? "recorded");
}
const given = (subject: string, award: string) => ({
  subject,
  matter: award,
  outcome: "changed",
  award,
  reason: "Thành tích đặc biệt",
});
const best = (subject: string) => ({ subject, outcome: "changed", level: "HTXS", reason: "Hội đồng đã xét" });
const voted = { votesFor: 9, councilMembers: 10, decidedOn: "2026-12-20" };

test.each<[string, object, string]>([
  ["a person gets no title of collectives", given("an", "tap-the-ldtt"), "wrong-kind"],
  [
    "a person gets no giấy khen of a grassroots organisation",
    given("an", "giay-khen-co-so-nam"),
    "wrong-kind",
  ],
  ["a collective gets no giấy khen of members", given("cb-mot", "giay-khen-nam"), "wrong-kind"],
  ["who is no member gets no award of members", given("khach", "giay-khen-nam"), "wrong-kind"],
  ["an award asks for its level", given("chi", "giay-khen-nam"), "below-level"],
  [
    "a title asks for its level also where it was proposed",
    { subject: "dung", matter: "ldtt" },
    "below-level",
  ],
  ["who is not rated gets no level", { ...best("em"), level: "HTT" }, "not-rated"],
  ["a third of a group with two places is not the best", best("chi"), "beyond-cap"],
  ["what is pending holds an award", { subject: "giang", matter: "giay-khen-nam" }, "on-hold"],
  ["too few votes", { subject: "hoa", matter: "cstdcs", ...voted, votesFor: 7 }, "vote-too-low"],
  ["a day before the period", { subject: "an", decidedOn: "2020-01-01" }, "day-far"],
  ["a day decades after it", { subject: "an", decidedOn: "2062-12-30" }, "day-far"],
])("%s: it is told, and recorded only as an exception with an article and a reason", (_, said, code) => {
  expect(verdicts([said])).toEqual([code]);
  const reason = "Cấp trên đã đồng ý";
  expect(verdicts([{ ...said, reason, exception: "Điều 19.3" }])).toEqual(["recorded"]);
  expect(verdicts([{ ...said, reason, exception: "  " }])).toEqual([code]);
  const isReasoned = (said as { outcome?: string }).outcome === "changed";
  expect(verdicts([{ ...said, reason: null, exception: "Điều 19.3" }])).toEqual([
    isReasoned ? "reason-missing" : "exception-without-reason",
  ]);
});

test.each<[string, object]>([
  ["the level that was proposed within the places", { subject: "an" }],
  ["a level below the best", { ...best("chi"), level: "HTNV" }],
  ["an award of its kind and level", given("binh", "giay-khen-nam")],
  ["the last day of a year after the period", { subject: "an", decidedOn: "2027-12-31" }],
  ["the first day of the period", { subject: "an", decidedOn: "2026-01-01" }],
  ["a refusal, whatever is pending", { subject: "giang", outcome: "refused", reason: "Chờ kết luận" }],
])("%s needs no exception", (_, said) => {
  expect(verdicts([said])).toEqual(["recorded"]);
});

test("a place that somebody gives up, now or before, is free for another", () => {
  const down = { subject: "an", outcome: "changed", level: "HTT", reason: "Tự nhận" };
  expect(verdicts([down, best("chi")])).toEqual(["recorded", "recorded"]);
  expect(verdicts([best("chi"), down])).toEqual(["recorded", "recorded"]);
  const before = { subject: RowKey.parse("an"), matter: "level", level: "HTT" } as const;
  const recorded = [{ ...before, decidedOn: null, councilMembers: null }];
  expect(verdicts([best("chi")], { ...BASIS, recorded })).toEqual(["recorded"]);
});

test("a level that is lowered takes the award that asks for it along", () => {
  const down = { subject: "an", outcome: "changed", level: "HTT", reason: "Tự nhận" };
  expect(verdicts([{ subject: "an", matter: "giay-khen-nam" }, down])).toEqual(["below-level", "recorded"]);
});

test("one council has one size on one day; on another day it may have another", () => {
  const title = (more: object) => ({ subject: "hoa", matter: "cstdcs", ...voted, ...more });
  const other = { ...given("binh", "cstdcs"), ...voted };
  const third = { ...given("an", "cstdcs"), ...voted };
  expect(verdicts([title({ councilMembers: 11 }), other, third])).toEqual([
    "council-differs",
    "recorded",
    "recorded",
  ]);
  expect(verdicts([title({ councilMembers: 11, decidedOn: "2026-12-21" }), other])).toEqual([
    "recorded",
    "recorded",
  ]);
});

test("a recognised initiative stands for the best level of a fighter, and no more than that (Luật TĐKT Điều 23)", () => {
  const withInitiative = (subject: string): [string, AwardSubject] => [
    subject,
    { ...person(), initiative: "QĐ 12/QĐ-VP" },
  ];
  const basis = { ...BASIS, policy: dang3662025v2 };
  const title = (subject: string) => ({ ...given(subject, "cstdcs"), ...voted });
  expect(verdicts([title("chi")], basis)).toEqual(["below-level"]);
  const recognised = {
    ...basis,
    subjects: new Map([...(BASIS.subjects ?? []), withInitiative("chi"), withInitiative("dung")]),
  };
  expect(verdicts([title("chi"), title("dung")], recognised)).toEqual(["recorded", "below-level"]);
});
