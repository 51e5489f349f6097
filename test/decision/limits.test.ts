import { expect, test } from "vitest";
import { checkDecisions } from "../../domain/decision/check-decision.ts";
import type { DecisionBasis } from "../../domain/decision/decision-basis.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import type { AwardSubject } from "../../domain/policy/award-subject.ts";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { emptyPlaces } from "../../domain/rating/cap.ts";
import { Day } from "../../domain/values/day.ts";
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
  result("chi", { level: "HTT", score: "92", flags: ["OVER_CAP"] }),
  result("dung", { level: "HTNV", score: "65", proposals: [proposal("ldtt")] }),
  result("em", { level: "NOT_RATED" }),
  result("chi-le", { level: "HTT", score: "92", group: "alone" }),
  result("giang", { level: "HTXS", group: "other", flags: ["HOLD"], proposals: [proposal("giay-khen-nam")] }),
  result("hoa", { level: "HTXS", group: "other", proposals: [proposal("cstdcs")] }),
  result("lan", { level: "HTXS", group: "other", proposals: [proposal("cstdcs")] }),
  result("mai", { level: "HTXS", group: "other", proposals: [proposal("cstdcs")] }),
  result("vi-pham", {
    level: "KHTNV",
    score: "95",
    reasons: [{ code: "trigger", values: { trigger: "suy-thoai" }, source: "Điều 11.4" }],
  }),
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
  placesOf: (members) => emptyPlaces(dang3662025, NO_SETTINGS, Day.parse("2026-12-31"), levelsOf(members)),
};
const levelsOf = (members: readonly { level: SubjectResult["level"] }[]) => members.map(({ level }) => level);

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
  ["a ground for the lowest level stands", { ...best("vi-pham"), level: "HTNV" }, "not-earned"],
  ["a score below the level", { ...best("dung"), level: "HTT" }, "not-earned"],
  ["a level without a place in its group", best("chi-le"), "beyond-cap"],
  ["outstanding, below the best level", { subject: "dung", typical: true }, "typical-below"],
  ["five years that no run has counted", given("an", "khen-5-nam"), "not-met"],
  ["a day half a year before the period's end", { subject: "an", decidedOn: "2026-06-30" }, "day-far"],
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
  ["a day in the last two months of the period", { subject: "an", decidedOn: "2026-10-31" }],
  ["a refusal, whatever is pending", { subject: "giang", outcome: "refused", reason: "Chờ kết luận" }],
])("%s needs no exception", (_, said) => {
  expect(verdicts([said])).toEqual(["recorded"]);
});

test("a day that has not come is told like one far from the period; today is not", () => {
  const basis = { ...BASIS, today: Day.parse("2027-01-10") };
  const ahead = { subject: "an", decidedOn: "2027-01-11" };
  expect(verdicts([ahead], basis)).toEqual(["day-ahead"]);
  const signed = { ...ahead, reason: "Quyết định đã ký, ghi trước ngày hiệu lực", exception: "Điều 7" };
  expect(verdicts([signed], basis)).toEqual(["recorded"]);
  expect(verdicts([{ ...ahead, decidedOn: "2027-01-10" }], basis)).toEqual(["recorded"]);
});

test("an exception that exceeds nothing is refused, so that no paper names one", () => {
  const said = { subject: "an", reason: "Hội đồng đã xét", exception: "Điều 11.1.5" };
  expect(verdicts([said])).toEqual(["exception-exceeds-nothing"]);
  expect(verdicts([{ ...said, exception: " " }])).toEqual(["recorded"]);
});

test("a place that somebody gives up, now or before, is free for another", () => {
  const down = { subject: "an", outcome: "changed", level: "HTT", reason: "Tự nhận" };
  expect(verdicts([down, best("chi")])).toEqual(["recorded", "recorded"]);
  expect(verdicts([best("chi"), down])).toEqual(["recorded", "recorded"]);
  const before = { subject: RowKey.parse("an"), matter: "level", level: "HTT" } as const;
  const nothing = { decidedOn: null, councilMembers: null, award: null, typical: null };
  const recorded = [{ ...before, ...nothing }];
  expect(verdicts([best("chi")], { ...BASIS, recorded })).toEqual(["recorded"]);
});

test("whom a decision lowered has no place of the run's any more: another has it", () => {
  const held = (subject: string, level: "HTXS" | "HTT") => ({
    subject: RowKey.parse(subject),
    matter: "level" as const,
    level,
    decidedOn: null,
    councilMembers: null,
    award: null,
    typical: null,
  });
  const basis = { ...BASIS, recorded: [held("an", "HTT"), held("chi", "HTXS")] };
  expect(verdicts([{ subject: "an" }], basis)).toEqual(["beyond-cap"]);
  expect(verdicts([{ subject: "binh" }], basis)).toEqual(["recorded"]);
});

test("every limit is told before one exception acknowledges all of them", () => {
  const said = { ...given("dung", "khen-5-nam"), decidedOn: "2020-01-01" };
  const [fault] = checkDecisions(BASIS, [input(said)]);
  expect([fault?.code, ...(fault?.also ?? []).map(({ code }) => code)]).toEqual([
    "day-far",
    "below-level",
    "not-met",
  ]);
});

test("an award is given once: another matter's decision for it is told", () => {
  const twice = given("binh", "giay-khen-nam");
  const other = { ...given("binh", "giay-khen-nam"), matter: "ldtt" };
  expect(verdicts([twice, other])).toEqual(["given-twice", "given-twice"]);
});

test("a level that takes away what an earlier award asks for is told, unless the award is decided again with it", () => {
  const award = {
    subject: RowKey.parse("an"),
    matter: "giay-khen-nam" as const,
    level: null,
    decidedOn: null,
    councilMembers: null,
    award: "giay-khen-nam" as const,
    typical: null,
  };
  const basis = { ...BASIS, recorded: [award] };
  const down = { subject: "an", outcome: "changed", level: "HTT", reason: "Tự nhận" };
  const none = { subject: "an", matter: "giay-khen-nam", outcome: "refused", reason: "Hạ mức" };
  expect(verdicts([down], basis)).toEqual(["award-stands"]);
  expect(verdicts([{ subject: "an", outcome: "refused", reason: "Chưa xét" }], basis)).toEqual([
    "award-stands",
  ]);
  expect(verdicts([down, none], basis)).toEqual(["recorded", "recorded"]);
});

test("a level that is lowered takes the award that asks for it along", () => {
  const down = { subject: "an", outcome: "changed", level: "HTT", reason: "Tự nhận" };
  expect(verdicts([{ subject: "an", matter: "giay-khen-nam" }, down])).toEqual(["below-level", "recorded"]);
});

test("one council has one size on one day; on another day it may have another", () => {
  const title = (more: object) => ({ subject: "hoa", matter: "cstdcs", ...voted, ...more });
  const other = { subject: "lan", matter: "cstdcs", ...voted };
  const third = { subject: "mai", matter: "cstdcs", ...voted };
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
  const results = new Map(
    ["chi", "dung"].map((subject) => {
      const { level } = BASIS.results.get(subject) ?? expect.fail();
      return [subject, result(subject, { level, proposals: [proposal("cstdcs")] })];
    }),
  );
  const basis = { ...BASIS, results, policy: dang3662025v2 };
  const title = (subject: string) => ({ subject, matter: "cstdcs", ...voted });
  expect(verdicts([title("chi")], basis)).toEqual(["below-level"]);
  const recognised = {
    ...basis,
    subjects: new Map([...(BASIS.subjects ?? []), withInitiative("chi"), withInitiative("dung")]),
  };
  expect(verdicts([title("chi"), title("dung")], recognised)).toEqual(["recorded", "below-level"]);
});
