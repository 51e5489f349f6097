import { describe, expect, test } from "vitest";
import { checkDecisions } from "../../domain/decision/check-decision.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { congChuc3352025v2 } from "../../domain/policy/library/cong-chuc-335-2025/version-2.ts";
import { congChuc3352025 } from "../../domain/policy/library/cong-chuc-335-2025/policy.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import { settle } from "../../domain/rating/settle.ts";
import { assess } from "../../domain/score/assess.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { Period } from "../../domain/values/period.ts";
import {
  COMMITTEE,
  disciplineCase,
  evaluation,
  fullMarks,
  membership,
  organisation,
  person,
  tasks,
  unit,
} from "./office.ts";
import { assessment, RULES, settled } from "./standings.ts";

const catalogue = [
  unit("cb-1"),
  unit("cb-2"),
  person("an"),
  membership("an", "cb-1", { role: "leader" }),
  person("binh"),
  membership("binh", "cb-2"),
];
const work = (id: string) => [...fullMarks(id), tasks("2026", id, [10, 10, 0, 0])];
const unitWork = (id: string) => [
  evaluation("2026", id, "chinh-tri", { committee: "3" }),
  evaluation("2026", id, "doan-ket", { committee: "6" }),
  tasks("2026", id, [10, 10, 0, 0]),
];

/** Results where the cases stand in the register of cb-2, the unit that typed them in. */
function results(cases: readonly Fields[], policy = RULES, period = "2026") {
  const rows = cases.map((fields, index) => disciplineCase(`k${index}`, { subject: "an", ...fields }));
  const facts = organisation(
    {
      [COMMITTEE]: catalogue,
      "cb-1": [...work("an"), ...unitWork("cb-1")],
      "cb-2": [...work("binh"), ...unitWork("cb-2"), ...rows],
    },
    period,
  );
  const all = settle(policy, NO_SETTINGS, facts.period, assess(policy, facts));
  return new Map(all.map(({ result }) => [result.subject, result]));
}

const decided = { decidedOn: "2026-04-01", actedOn: "2026-02-01" };

describe("a measure that was decided", () => {
  test("without its form is asked for and leaves no level, instead of being dropped", () => {
    const an = results([{ ...decided, form: null }]).get("an");
    expect(an).toMatchObject({ level: "INCOMPLETE", proposals: [] });
    expect(an?.reasons).toContainEqual(expect.objectContaining({ code: "case-undescribed" }));
    expect(results([{ ...decided, form: null }], dang3662025).get("an")?.level).toBe("HTT");
  });

  test("for a matter of duty is the ground whatever its form, also before the form is entered", () => {
    expect(results([{ ...decided, dutyRelated: true }]).get("an")?.level).toBe("KHTNV");
    expect(results([{ ...decided, dutyRelated: true, form: "cq-canh-cao" }]).get("an")?.level).toBe("KHTNV");
  });

  test("as a conclusion needs its ground; a complaint that ended needs nothing", () => {
    expect(results([{ ...decided, kind: "conclusion" }]).get("an")?.level).toBe("INCOMPLETE");
    expect(results([{ ...decided, kind: "conclusion", trigger: "suy-thoai" }]).get("an")?.level).toBe(
      "KHTNV",
    );
    expect(results([{ ...decided, kind: "complaint" }]).get("an")?.level).toBe("HTT");
  });

  test("counts although its row still says that it is pending, and the hold stays", () => {
    const row = { ...decided, pending: true, form: "canh-cao", dutyRelated: true };
    expect(results([row]).get("an")).toMatchObject({ level: "KHTNV", flags: ["HOLD"] });
    expect(results([row], dang3662025).get("an")?.level).toBe("HTT");
  });

  test("that is only under way asks for no form", () => {
    expect(results([{ pending: true }]).get("an")).toMatchObject({ level: "HTT", flags: ["HOLD"] });
  });
});

test("the unit of the act answers, whichever register the case was typed into", () => {
  const row = { ...decided, form: "khien-trach", dutyRelated: true };
  const levels = (policy = RULES, more: Fields = {}) => {
    const all = results([{ ...row, ...more }], policy);
    return [all.get("cb-1")?.level, all.get("cb-2")?.level];
  };
  expect(levels()).toEqual(["KHTNV", "HTT"]);
  expect(levels(dang3662025)).toEqual(["HTT", "HTT"]);
  expect(levels(RULES, { actUnit: "cb-2" })).toEqual(["HTT", "HTT"]);
});

describe("measures of the Party and the state for one act", () => {
  const party = { ...decided, form: "khien-trach" };
  const state = { ...decided, decidedOn: "2026-09-01", form: "cq-canh-cao" };
  const count = (cases: readonly Fields[], period = "2026") =>
    assess(
      RULES,
      organisation(
        {
          [COMMITTEE]: catalogue,
          "cb-1": cases.map((fields, index) => disciplineCase(`k${index}`, { subject: "an", ...fields })),
        },
        period,
      ),
    ).find(({ standing }) => standing.id === "an")?.standing.discipline;

  test("count once, as the graver of the two", () => {
    expect(count([party, state])).toEqual([{ form: "cq-canh-cao", dutyRelated: false }]);
    expect(count([party, { ...state, dutyRelated: true }])).toEqual([
      { form: "cq-canh-cao", dutyRelated: true },
    ]);
  });

  test("count twice for another act: another day, another name, or two measures of one branch", () => {
    expect(count([party, { ...state, actedOn: "2026-02-02" }])).toHaveLength(2);
    expect(
      count([
        { ...party, act: "Chậm báo cáo" },
        { ...state, act: "Lộ đề" },
      ]),
    ).toHaveLength(2);
    expect(
      count([
        { ...party, act: "Chậm báo cáo" },
        { ...state, act: " chậm báo cáo" },
      ]),
    ).toHaveLength(1);
    expect(count([party, { ...party, form: "canh-cao" }])).toHaveLength(2);
  });

  test("count in the period of the first decision alone", () => {
    expect(count([party, state], "2026-Q2")).toHaveLength(1);
    expect(count([party, state], "2026-Q3")).toEqual([]);
    expect(count([{ ...party, decidedOn: "2025-12-01", actedOn: "2025-11-01" }, state])).toHaveLength(1);
    expect(count([{ ...party, decidedOn: "2025-12-01" }, state])).toEqual([]);
  });
});

describe("a ground", () => {
  const one = (policy: typeof congChuc3352025, trigger: "vi-pham-neu-guong" | "mat-doan-ket") =>
    settled([assessment("a", "95", { triggers: [trigger] })], NO_SETTINGS, "2026", policy).get("a");

  test("of the decree's Điều 20.4.b gives the lowest level under its second version", () => {
    expect(one(congChuc3352025v2, "vi-pham-neu-guong")).toMatchObject({
      level: "KHTNV",
      reasons: [{ code: "trigger", source: "335/2025/NĐ-CP Điều 20.4.b" }],
    });
    expect(one(congChuc3352025, "vi-pham-neu-guong")?.level).toBe("HTT");
  });

  test("that the rule book does not name changes no level and is said aloud", () => {
    expect(one(congChuc3352025v2, "mat-doan-ket")?.level).toBe(one(congChuc3352025, "mat-doan-ket")?.level);
    expect(one(congChuc3352025v2, "mat-doan-ket")?.reasons).toContainEqual(
      expect.objectContaining({ code: "trigger-unknown", values: { trigger: "mat-doan-ket" } }),
    );
  });
});

describe("a matter under way", () => {
  const result = settled([assessment("a", "85", { pending: ["complaint"] })], NO_SETTINGS, "2026", RULES).get(
    "a",
  );
  const verdict = (policy: typeof RULES, said: object) => {
    const basis = {
      policy,
      period: Period.parse("2026"),
      results: new Map(result === undefined ? [] : [["a", result]]),
      decider: { persons: new Set<string>(), interests: new Set<string>() },
    };
    const input = DecisionInput.parse({ subject: "a", matter: "level", outcome: "approved", ...said });
    return checkDecisions(basis, [input])[0]?.code;
  };

  test("also stops the decision on the Party level until it was verified", () => {
    expect(result?.reasons.find(({ code }) => code === "verify-first")?.source).toMatch(
      /^366-QĐ\/TW Điều 12\.1/,
    );
    expect(verdict(RULES, {})).toBe("on-hold");
    expect(verdict(RULES, { reason: "đã thẩm tra, xác minh" })).toBe("on-hold");
    const exception = { reason: "đã thẩm tra, xác minh", exception: "366-QĐ/TW Điều 12.1" };
    expect(verdict(RULES, exception)).toBeUndefined();
    expect(verdict(RULES, { outcome: "refused", reason: "x" })).toBeUndefined();
  });

  test("stops awards alone under version 1", () => {
    expect(verdict(dang3662025, {})).toBeUndefined();
    expect(verdict(dang3662025, { matter: "ldtt" })).toBe("on-hold");
  });
});
