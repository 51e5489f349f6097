import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain } from "../../domain/explanation/explain.ts";
import { explainReason } from "../../domain/explanation/explain-reason.ts";
import { exactText } from "../../domain/values/exact.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { Policy } from "../../domain/policy/policy.ts";
import { assess } from "../../domain/score/assess.ts";
import { type Reason } from "../../domain/score/result.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { settle } from "../../domain/rating/settle.ts";
import { ReasonCode } from "../../domain/vocabulary/reason-code.ts";
import { TRACE_TEXTS } from "../../domain/texts/trace/trace.ts";
import { recompute, type TraceNode } from "../../domain/trace/trace.ts";
import {
  COMMITTEE,
  evaluation,
  fullMarks,
  mark,
  membership,
  organisation,
  person,
  row,
  session,
  tasks,
  unit,
} from "./office.ts";
import { assessment, settled, RULES } from "./standings.ts";

const source = { kind: "local", text: "test" } as const;
const since = <T>(value: T) => [{ effective: "2025-08-30", value, source }];

/** The default policy with its first two common criteria measured in another way. */
function withMeasure(measure: object): Policy {
  const policy = structuredClone(dang3662025);
  for (const criterion of policy.rubrics.individual.criteria) {
    if (criterion.id === "hoc-tap") Object.assign(criterion, { measure });
  }
  return Policy.parse(policy);
}

const whenNone = since("zero");
const policies = {
  rate: dang3662025,
  window: withMeasure({
    kind: "rate",
    of: "attendance",
    floor: since("0.5"),
    ceiling: since("0.95"),
    whenNone,
  }),
  allOrNothing: withMeasure({ kind: "allOrNothing", of: "attendance", atLeast: since("0.95"), whenNone }),
  bands: withMeasure({
    kind: "bands",
    of: "attendance",
    bands: [
      { from: since("0.5"), points: since("1") },
      { from: since("0.8"), points: since("3") },
      { from: since("1"), points: since("4") },
    ],
    whenNone,
  }),
  deduction: withMeasure({ kind: "deduction", of: "attendance", perEvent: since("0.75") }),
};
type PolicyName = keyof typeof policies;

/** One person who attended the given number of ten sessions and missed the others. */
function receipt(
  policy: Policy,
  attended: number,
  invited = 10,
  more: readonly ReturnType<typeof row>[] = [],
): TraceNode {
  const ids = Array.from({ length: invited }, (_, index) => `s${index}`);
  const committee = [
    unit("cb-1"),
    person("an"),
    membership("an", "cb-1"),
    ...ids.map((id) => session(id, "2026-03-05")),
  ];
  const marks = ids.map((id, index) => mark(id, "an", index < attended ? "present" : "unexcused"));
  const facts = organisation({ [COMMITTEE]: committee, "cb-1": [...marks, ...fullMarks("an"), ...more] });
  const found = settle(policy, NO_SETTINGS, yearPeriod(2026), assess(policy, facts)).find(
    ({ result }) => result.subject === "an",
  );
  if (found === undefined) throw new Error("not scored");
  return found.trace;
}

function nodes(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodes)];
}

const criterion = (trace: TraceNode) =>
  nodes(trace).find(({ rule, subject }) => rule === "criterion" && subject === "hoc-tap")?.value;

describe("every way to give points", () => {
  test.each<[PolicyName, number, string]>([
    ["rate", 9, "3.6"],
    ["window", 9, "3.6"],
    ["window", 4, "0"],
    ["window", 5, "2"],
    ["window", 10, "4"],
    ["allOrNothing", 10, "4"],
    ["allOrNothing", 9, "0"],
    ["bands", 10, "4"],
    ["bands", 9, "3"],
    ["bands", 8, "3"],
    ["bands", 5, "1"],
    ["bands", 4, "0"],
    ["deduction", 10, "4"],
    ["deduction", 8, "2.5"],
    ["deduction", 0, "0"],
  ])("%s: %i of 10 sessions give %s of 4 points", (name, attended, expected) => {
    expect(criterion(receipt(policies[name], attended))).toBe(expected);
  });

  test("with nothing to count the policy's stated choice holds, and the receipt names it", () => {
    expect(criterion(receipt(policies.rate, 0, 0))).toBe("4");
    expect(criterion(receipt(policies.bands, 0, 0))).toBe("0");
    const used = nodes(receipt(policies.bands, 0, 0))
      .flatMap(({ parameters }) => parameters)
      .filter(({ id }) => id === "when-none");
    expect(used).toContainEqual({
      id: "when-none",
      value: "zero",
      effective: "2025-08-30",
      source: "test",
      kind: "local",
    });
  });
});

test("every node's value follows again from the leaves and parameters below it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(policies)),
      fc.nat(10),
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 700 }),
      (policy, attended, counts, entered) => {
        const more = [
          tasks("2026-01", "an", counts),
          tasks("2026-02", "an", counts.toReversed()),
          evaluation("2026-01", "an", "ky-cuong", { unit: String(entered / 100) }),
        ];
        for (const node of nodes(receipt(policy, attended, 10, more)))
          expect(exactText(recompute(node))).toBe(node.value);
      },
    ),
    { numRuns: 40 },
  );
});

test("the cap's limit stands in the receipt of everyone whom it touched, and follows again too", () => {
  const people = [
    assessment("a", "95"),
    assessment("b", "94"),
    ...["80", "80", "80", "80", "80"].map((score, index) => assessment(`m${index}`, score)),
  ];
  for (const drop of ["simple", "fixed-point"] as const) {
    const all = settle(dang3662025, { "cap.drop": { value: drop, source } }, yearPeriod(2026), people);
    const limit = all
      .find(({ result }) => result.subject === "b")
      ?.trace.children.find(({ rule }) => rule === "cap-limit");
    expect(limit?.value).toBe("1");
    expect(limit === undefined ? "" : exactText(recompute(limit))).toBe("1");
  }
});

test("a receipt's score is its criteria's sum, every leaf has rows, a policy parameter or an empty count", () => {
  const trace = receipt(dang3662025, 9, 10, [tasks("2026", "an", [4, 4, 0, 2])]);
  const bare = nodes(trace).filter(
    ({ op, value, rows, parameters }) =>
      op === "value" && value !== "0" && rows.length + parameters.length === 0,
  );
  // Nothing was to be remedied, and a hundred is a hundred: neither comes from a row or an article. Awards compare numbers
  // that stand above with those of their own article.
  const rules = bare.map(({ rule }) => rule).filter((rule) => !/^award-(reached|required)$/.test(rule));
  expect(rules).toEqual(["no-shortcomings", "hundred"]);
  expect(trace.parameters.map(({ id }) => id)).toContain("HTXS.score");
});

describe("explanations", () => {
  const trace = receipt(dang3662025, 9, 10, [tasks("2026", "an", [4, 4, 0, 2])]);

  test("say counts, rows and articles in Vietnamese and in English, indented as the tree", () => {
    const [vi, en] = [explain(trace, "vi"), explain(trace, "en")];
    expect(vi.map(({ depth }) => depth)).toEqual(en.map(({ depth }) => depth));
    expect(vi.slice(0, 2)).toEqual([
      { depth: 0, text: "Phiếu điểm: 99,60 điểm, Hoàn thành tốt nhiệm vụ" },
      { depth: 1, text: "Lý do chưa xếp loại Hoàn thành xuất sắc nhiệm vụ" },
    ]);
    expect(vi[2]?.text).toMatch(/^Ngoài giới hạn xuất sắc của nhóm .*: 0 chỉ tiêu cho 1 /);
    expect(vi[3]).toEqual({ depth: 1, text: "Tổng điểm các tiêu chí: 99,60" });
    expect(vi).toContainEqual({
      depth: 2,
      text: "Hoàn thành xuất sắc nhiệm vụ - điểm: 90 (366-QĐ/TW Điều 11.1, từ 30/08/2025)",
    });
    const said = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);
    expect(said(vi)).toContain(
      "Tham gia học tập, quán triệt chỉ thị, nghị quyết: 3,60 điểm trên tối đa 4 (căn cứ 1)",
    );
    expect(said(vi)[4]).toContain(
      "3 điểm trên tối đa 3 (căn cứ 1: giả định, văn bản không quy định: điểm thành phần do cấp ủy cụ thể hóa;",
    );
    expect(said(vi)).toContain("Tỷ lệ: 9/10 = 90%");
    expect(said(vi)).toContain("Vắng không phép: 1 [Điểm danh học tập: s9.an]");
    expect(said(en)).toContain("Absent, unexcused: 1 [Attendance: s9.an]");
  });

  test("show how much was taken off, so that each number can be made again with a pencil", () => {
    const late = receipt(dang3662025, 9, 10, [tasks("2026", "an", [8, 8, 1, 3])]);
    expect(explain(late, "vi").map(({ text }) => text)).toContainEqual(
      expect.stringContaining(
        "98,96% = trung bình của Số lượng: 8/8 = 100%; Chất lượng: 8/8 = 100%; Tiến độ: (8 - 0,25 × 1)/8 = 96,88%",
      ),
    );
  });

  test("leave no place unfilled, for any rule or reason that the engine uses", () => {
    const lines = [...explain(trace, "vi"), ...explain(trace, "en")].map(({ text }) => text);
    expect(lines.filter((text) => /[{}]/.test(text))).toEqual([]);
    expect(nodes(trace).filter(({ rule }) => !Object.hasOwn(TRACE_TEXTS, rule))).toEqual([]);
  });

  const unitOf = { subject: "collective" as const, group: "cb" };
  const reasons: readonly Reason[] = [
    ...settled([
      assessment("cb-1", "60", unitOf),
      assessment("head", "95", { unit: "cb-1", head: true, subject: "leader" }),
      assessment("tie-1", "93"),
      assessment("tie-2", "93"),
      assessment("best", "99.9"),
      assessment("low", "91"),
      ...Array.from({ length: 10 }, (_, index) => assessment(`m${index}`, "80")),
      assessment("few", "92", { tasks: { done: "100", late: "0", exceeded: "29.9" } }),
      assessment("late", "85", { tasks: { done: "100", late: "200/3", exceeded: "0" } }),
      assessment("near", "49.995"),
      assessment("quarter", "95", { quarters: ["KHTNV"] }),
      assessment("hold", "80", { pending: ["complaint"] }),
      assessment("open", "80", { missing: ["ket-qua"] }),
      assessment("exempt", "80", { exempt: true }),
      assessment("suspended", "80", { suspended: true }),
      assessment("new", "80", { admittedOn: "2026-12-01" as never }),
      assessment("short", "80", { monthsWorked: 2 }),
      assessment("ground", "80", { triggers: ["suy-thoai", "don-vi-khtnv-qua-50"] }),
      assessment("aside", "80", {
        triggers: ["suy-thoai"],
        overrides: [{ trigger: "suy-thoai", reason: "Kết luận lại" }],
      }),
    ]).values(),
    ...settled([assessment("away", "80", { presence: "40" })], NO_SETTINGS, "2026-04").values(),
    ...settled([assessment("last", "80")], NO_SETTINGS, "2026-Q4", RULES).values(),
    ...settled(
      [
        assessment("cb-1", "60", unitOf),
        assessment("cb-2", "95", { ...unitOf, tasks: { done: "60", late: "0", exceeded: "0" } }),
        assessment("cb-3", "85", { ...unitOf, tasks: { done: "80", late: "0", exceeded: "0" } }),
        assessment("deputy", "95", { unit: "cb-2", subject: "leader" }),
        assessment("head", "85", { unit: "cb-3", head: true, subject: "leader" }),
        assessment("idle", "80", { nothingDue: true }),
        assessment("formless", "80", {
          undescribed: [{ form: "discipline", key: "k1", rev: 1 }],
        }),
        assessment("unknown", "80", {
          incomplete: [
            { kind: "attendance", criterion: "hoc-tap", dueOn: "2026-03-05" as never, source: "" },
          ],
        }),
        assessment("stranger", "80", { triggers: ["mat-doan-ket"] }),
        assessment("asked", "80", { pending: ["complaint"] }),
        assessment("best", "99"),
      ],
      NO_SETTINGS,
      "2026",
      { ...RULES, triggers: RULES.triggers.filter(({ id }) => id !== "mat-doan-ket") },
    ).values(),
  ].flatMap((result) => result.reasons);

  test("every reason of a level reads as a sentence", () => {
    // Commendations and the notes about a unit's facts are tested elsewhere.
    const ofLevel = (code: string) =>
      !/^(by|award|title|not-recorded|not-rated-founded|rows-not-counted|cases-not-counted|act-counted-once|sessions|plans)/.test(
        code,
      );
    const codes = new Set(reasons.map(({ code }) => code).filter(ofLevel));
    expect([...codes].toSorted()).toEqual(ReasonCode.options.filter(ofLevel).toSorted());
    const said = reasons.flatMap((reason) => [explainReason(reason, "vi"), explainReason(reason, "en")]);
    expect(said.filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  test.each<[string, Reason["code"]]>([
    [
      "Chưa đạt điều kiện của mức Hoàn thành xuất sắc nhiệm vụ: tỷ lệ nhiệm vụ vượt mức (%) là 29,9, cần ít nhất 30. (366-QĐ/TW Điều 11.1.3)",
      "condition-below",
    ],
    [
      "Chưa đạt điều kiện của mức Hoàn thành tốt nhiệm vụ: tỷ lệ nhiệm vụ chậm (%) là 66,67, chỉ được nhiều nhất 0. (366-QĐ/TW Điều 11.2)",
      "condition-above",
    ],
    [
      "Người đứng đầu không xếp cao hơn đơn vị: đơn vị ở mức Hoàn thành nhiệm vụ, cá nhân đạt mức Hoàn thành xuất sắc nhiệm vụ. (335/2025/NĐ-CP Điều 20.6)",
      "head-limited",
    ],
    ["Chưa xét khen thưởng, chờ kết luận: Khiếu nại, tố cáo. (152/2025/NĐ-CP Điều 4)", "hold"],
    ["Chưa đủ dữ liệu để xếp mức: Kết quả thực hiện nhiệm vụ.", "undecided"],
    ["Không xếp loại: vào Đảng ngày 01/12/2026, chưa đủ 6 tháng. (366-QĐ/TW Điều 5)", "not-rated-admitted"],
    ["Điểm in ra là 50,00 nhưng chưa đạt ngưỡng 50 (sát ngưỡng). (366-QĐ/TW Điều 11.3)", "near-threshold"],
  ])("%s", (sentence, code) => {
    expect(
      reasons.filter((reason) => reason.code === code).map((reason) => explainReason(reason, "vi")),
    ).toContain(sentence);
  });
});
