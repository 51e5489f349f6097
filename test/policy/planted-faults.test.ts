import { expect, test } from "vitest";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { parsePolicy } from "../../domain/policy/parse-policy.ts";
import { POLICY_ISSUE_TEXTS } from "../../domain/texts/document/policies.ts";
import { render } from "../../domain/values/bilingual.ts";

/** The document of the default policy, as somebody edits it by hand. */
type Json = { [name: string]: Json } & Json[];
const source = { kind: "local", text: "QĐ 1-QĐ/ĐU" };
const since = (value: unknown, effective = "2025-08-30") => [{ effective, value, source }];
const whenNone = since("full");
const plan = (document: Json, path: string, value: unknown): void => {
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const place = steps.reduce<Json | undefined>((part, step) => part?.[step as never], document);
  if (place === undefined) expect.fail(`${path} is no place of the policy`);
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value as Json;
};
const bands = (...list: readonly [string, string][]) => ({
  kind: "bands",
  of: "essays",
  bands: list.map(([from, points]) => ({ from: since(from), points: since(points) })),
  whenNone,
});
const FIRST = "rubrics.individual.criteria.0";
const MEASURE = `${FIRST}.measure`;
const rate = { kind: "rate", of: "essays", whenNone };

const rhythms = { common: since("monthly"), results: since("monthly") };
const dues = (changed: Readonly<Record<string, unknown>> = {}) => ({
  rhythm: { individual: rhythms, leader: rhythms, collective: rhythms, ...changed },
  remedyDays: since("90"),
  closing: {},
  unitMonths: since("6"),
});

/** What is wrong, where the fault is told, what is put where, and what the Vietnamese message must hold. */
const FAULTS: readonly [string, string, Readonly<Record<string, unknown>>, RegExp][] = [
  [
    "criteria that sum to less than their group",
    "rubrics.individual.groups.0",
    { [`${FIRST}.max`]: since("2") },
    /29 ≠ 30/,
  ],
  [
    "criteria that stop summing on a later day",
    "rubrics.individual.groups.0",
    { [`${FIRST}.max`]: [...since("3"), ...since("2.5", "2027-01-01")] },
    /29\.5 ≠ 30, 2027-01-01/,
  ],
  [
    "groups that do not make 100",
    "rubrics.collective.groups",
    { "rubrics.collective.groups.0.max": since("31") },
    /101 ≠ 100/,
  ],
  [
    "a group of no points and no criteria",
    "rubrics.individual.groups.2",
    { "rubrics.individual.groups.2": { id: "phu", title: { vi: "p", en: "p" }, max: since("0") } },
    /không có tiêu chí nào/,
  ],
  ["a criterion in no group", `${FIRST}.group`, { [`${FIRST}.group`]: "khac" }, /các nhóm: common, /],
  [
    "two criteria of one id",
    "rubrics.individual.criteria.1.id",
    { "rubrics.individual.criteria.1.id": "chinh-tri" },
    /trùng mã/,
  ],
  [
    "two groups of one id",
    "rubrics.leader.groups.1.id",
    { "rubrics.leader.groups.1.id": "common" },
    /trùng mã/,
  ],
  ["points below zero", `${FIRST}.max`, { [`${FIRST}.max`]: since("-3") }, /không được âm/],
  [
    "days that descend",
    `${FIRST}.max`,
    { [`${FIRST}.max`]: [...since("3", "2025-08-30"), ...since("3", "2025-01-01")] },
    /không tăng dần/,
  ],
  [
    "a day that stands twice",
    "cap.percent",
    { "cap.percent": [...since("20"), ...since("25")] },
    /không tăng dần/,
  ],
  [
    "a number without a value on the first day",
    "cap.drop",
    { "cap.drop": since("simple", "2026-01-01") },
    /chưa có giá trị từ ngày đầu/,
  ],
  ["a day that is none", "effective", { effective: "2025-02-30" }, /ngày có thật/],
  [
    "points to enter without a rhythm",
    "dues.rhythm.leader",
    { dues: dues({ leader: { common: since("monthly") } }) },
    /theo tháng, quý hay năm: results/,
  ],
  [
    "a rhythm of a group that the rubric has not",
    "dues.rhythm.collective.khac",
    { dues: dues({ collective: { ...rhythms, khac: since("monthly") } }) },
    /các nhóm: common, results/,
  ],
  [
    "a remedy within no whole number of days",
    "dues.remedyDays",
    { dues: { ...dues(), remedyDays: since("1.5") } },
    /ngoài giới hạn/,
  ],
  [
    "a month that closes before it began",
    "dues.closing.month",
    { dues: { ...dues(), closing: { month: since("28") } } },
    /ngoài giới hạn/,
  ],
  ["floors that overlap", "levels.1.floor", { "levels.1.floor": since("95") }, /ngưỡng chồng/],
  [
    "floors that overlap from a later day on",
    "levels.2.floor",
    { "levels.2.floor": [...since("50"), ...since("70", "2026-07-01")] },
    /ngưỡng chồng/,
  ],
  [
    "a lowest level that leaves scores without a level",
    "levels.3.floor",
    { "levels.3.floor": since("10") },
    /bắt đầu từ 0/,
  ],
  [
    "levels in the wrong order",
    "levels.1.level",
    { "levels.0.level": "HTT", "levels.1.level": "HTXS" },
    /từ cao xuống thấp: HTXS, HTT/,
  ],
  ["a level that stands twice", "levels.2.level", { "levels.2.level": "HTT" }, /trùng mức/],
  ["a level that does not exist", "levels.2.level", { "levels.2.level": "KHA" }, /HTXS, HTT, HTNV, KHTNV/],
  [
    "a condition that nobody can meet",
    "levels.0.conditions.0.value",
    { "levels.0.conditions.0.value": since("120") },
    /ngoài giới hạn/,
  ],
  [
    "two conditions that nobody can meet at once",
    "levels.1.conditions.2",
    { "levels.1.conditions.2": { of: "done", kinds: ["leader"], test: "atMost", value: since("99") } },
    /không ai đạt được cả hai/,
  ],
  [
    "a condition on a number that is not kept",
    "levels.0.conditions.0.of",
    { "levels.0.conditions.0.of": "overtime" },
    /done, late, exceeded/,
  ],
  [
    "a cap above the highest that may be set",
    "cap.percent",
    { "cap.percent": since("26") },
    /cao hơn mức tối đa/,
  ],
  ["a cap above 100 per cent", "cap.percentMax", { "cap.percentMax": since("120") }, /ngoài giới hạn/],
  ["a cap on the lowest level", "cap.level", { "cap.level": "KHTNV" }, /không phải mức nào phía trên/],
  [
    "a way of counting that does not exist",
    `${MEASURE}.kind`,
    { [MEASURE]: { kind: "average" } },
    /entered.*taskResult/,
  ],
  [
    "a rate that does not exist",
    `${MEASURE}.of`,
    { [MEASURE]: { ...rate, of: "zeal" } },
    /attendance, attendance-members/,
  ],
  [
    "a rate that only a unit has, asked of a person",
    `${MEASURE}.of`,
    { [MEASURE]: { ...rate, of: "inspections-held" } },
    /không đếm được/,
  ],
  [
    "a share in per cent instead of 0-1",
    `${MEASURE}.floor`,
    { [MEASURE]: { ...rate, floor: since("50") } },
    /từ 0 đến 1/,
  ],
  [
    "a ceiling below its floor",
    `${MEASURE}.ceiling`,
    { [MEASURE]: { ...rate, floor: since("0.9"), ceiling: since("0.8") } },
    /không tăng dần/,
  ],
  [
    "bands that overlap",
    `${MEASURE}.bands`,
    { [MEASURE]: bands(["0.5", "1"], ["0.5", "2"]) },
    /không tăng dần/,
  ],
  [
    "a better band that gives less",
    `${MEASURE}.bands`,
    { [MEASURE]: bands(["0.5", "3"], ["0.8", "1"]) },
    /ít điểm hơn/,
  ],
  [
    "a band above the criterion's maximum",
    `${MEASURE}.bands`,
    { [MEASURE]: bands(["0.5", "9"]) },
    /cao hơn điểm tối đa/,
  ],
  [
    "a deduction that gives points",
    `${MEASURE}.perEvent`,
    { [MEASURE]: { kind: "deduction", of: "essays", perEvent: since("-1") } },
    /không được âm/,
  ],
  [
    "a ground that stands twice",
    "triggers.1.id",
    { "triggers.1.id": "suy-thoai", "triggers.0.id": "suy-thoai" },
    /trùng mã/,
  ],
  ["a ground that does not exist", "triggers.0.id", { "triggers.0.id": "luoi" }, /suy-thoai, /],
  [
    "a category of people that does not exist",
    "notRated.workedCategories.0.value.0",
    { "notRated.workedCategories": since(["can-boo"]) },
    /can-bo, cong-chuc/,
  ],
  ["half a month", "notRated.workedMonths", { "notRated.workedMonths": since("5.5") }, /ngoài giới hạn/],
  [
    "an award that counts itself",
    "proposals.0.conditions.1.proposed",
    {
      "proposals.0.id": "ldtt",
      "proposals.0.kinds": ["collective"],
      "proposals.0.conditions.1": { kind: "memberShare", proposed: "ldtt", atLeast: since("70") },
    },
    /chưa được xét trước đó/,
  ],
  [
    "an award that stands twice",
    "proposals.1.id",
    { "proposals.0.id": "ldtt", "proposals.1.id": "ldtt" },
    /trùng mã/,
  ],
  [
    "members asked of a person",
    "proposals.0.conditions.0.kind",
    {
      "proposals.0.kinds": ["individual"],
      "proposals.0.conditions.0": { kind: "everyMember", atLeast: "HTT" },
    },
    /không đếm được/,
  ],
  [
    "a kind of unit that does not exist",
    "proposals.0.unitKinds.0",
    { "proposals.0.unitKinds": ["chi-boo"] },
    /chi-bo, chi-bo-co-so/,
  ],
  [
    "a level that the policy does not give",
    "proposals.0.conditions.0.atLeast",
    { levels: undefinedLevels("HTNV"), "proposals.0.conditions.0": { kind: "level", atLeast: "HTNV" } },
    /không xếp mức này; các mức: HTXS, HTT, KHTNV/,
  ],
  [
    "more than all members",
    "proposals.0.conditions.0.atLeast",
    { "proposals.0.conditions.0": { kind: "vote", atLeast: since("101") } },
    /ngoài giới hạn/,
  ],
  [
    "women first in an award of the Party",
    "proposals.0.tieBreakers.0.by",
    {
      "proposals.0.branch": "party",
      "proposals.0.tieBreakers": [{ by: "women", share: since("70"), source }],
    },
    /ưu tiên nữ/,
  ],
  [
    "a number without a source",
    "cap.percent.0.source",
    { "cap.percent": [{ effective: "2025-08-30", value: "20" }] },
    /thiếu/,
  ],
  [
    "a source without words",
    "cap.percent.0.source.text",
    { "cap.percent": [{ effective: "2025-08-30", value: "20", source: { kind: "law", text: "  " } }] },
    /ít nhất 1 phần tử hoặc ký tự/,
  ],
  ["a number without quotes", "cap.percent.0.value", { "cap.percent": since(20) }, /cần chữ trong ngoặc kép/],
  ["a number with a comma", "cap.percent.0.value", { "cap.percent": since("20,5") }, /"12\.5"/],
  ["no value at all", "cap.percent", { "cap.percent": [] }, /ít nhất 1 phần tử/],
  ["a misspelt part", "headAtMostUnits", { headAtMostUnits: since("on") }, /không có trường này/],
  ["a part that is not there", "headAtMostUnit", { headAtMostUnit: undefined }, /thiếu/],
];

/** The levels without one of them. */
function undefinedLevels(without: string): unknown {
  return dang3662025.levels.filter(({ level }) => level !== without);
}

test.each(FAULTS)("%s is told at %s", (_, path, edits, said) => {
  const document = structuredClone(dang3662025) as unknown as Json;
  for (const [place, value] of Object.entries(edits)) plan(document, place, value);
  const read = parsePolicy(document);
  const issues = read.ok ? [] : read.issues;
  const found = issues.filter((issue) => issue.path === path);
  expect(issues.map((issue) => issue.path)).toContain(path);
  const messages = (language: "vi" | "en") =>
    found.map(({ code, detail }) =>
      render(POLICY_ISSUE_TEXTS[code], language, { detail: detail?.[language] ?? "" }),
    );
  expect(messages("vi").join("\n")).toMatch(said);
  for (const message of messages("en")) expect(message).toMatch(/^[ -~≠…]+$/);
});

test("faults of different kinds are told together, also beside a day that is wrong", () => {
  const document = structuredClone(dang3662025) as unknown as Json;
  plan(document, "cap.percent", [...since("20"), ...since("25")]);
  plan(document, "triggers.1.id", "suy-thoai");
  plan(document, "triggers.0.id", "suy-thoai");
  plan(document, `${FIRST}.group`, "khac");
  const read = parsePolicy(document);
  expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual([
    "cap.percent",
    `${FIRST}.group`,
    "triggers.1.id",
  ]);
});
