import { describe, expect, test } from "vitest";
import { Day } from "../../domain/values/day.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { inForce } from "../../domain/policy/dated.ts";
import { nameOf } from "../../domain/policy/policy-name.ts";
import { findPolicy, POLICIES, storedName } from "../../domain/policy/library/library.ts";
import { Policy } from "../../domain/policy/policy.ts";
import { validatePolicy } from "../../domain/policy/validate-policy.ts";
import { listSettings } from "../../domain/facts/chosen-policy.ts";
import { parseSettings, settingInForce } from "../../domain/facts/settings.ts";

const day = Day.parse("2026-12-31");
const source = { kind: "law", text: "test" } as const;
const since = <T>(value: T, effective = "2025-08-30") => ({ effective: Day.parse(effective), value, source });

/** A copy of the default policy after one change. */
function changed(change: (policy: Policy) => void): Policy {
  const policy = structuredClone(dang3662025);
  change(policy);
  return Policy.parse(policy);
}

test("a policy of the library is found by its id in the newest version, and in each by the exact name", () => {
  expect(findPolicy("dang-366-2025")).toBe(dang3662025v2);
  expect(findPolicy("dang-366-2025@2")).toBe(dang3662025v2);
  expect(findPolicy("dang-366-2025@1")).toBe(dang3662025);
  expect(findPolicy("dang-366-2025@3")).toBeUndefined();
  expect(findPolicy("dang-1930")).toBeUndefined();
});

test("a bare name that was stored means version 1 of the product's; other names stay as they are", () => {
  expect(storedName("dang-366-2025")).toBe("dang-366-2025@1");
  expect(storedName("dang-366-2025@2")).toBe("dang-366-2025@2");
  expect(storedName("quy-che-van-phong")).toBe("quy-che-van-phong");
});

test("every version of the library has a name of its own, and its versions ascend", () => {
  const names = POLICIES.map(nameOf);
  expect(new Set(names).size).toBe(names.length);
  for (const { id } of POLICIES) {
    const versions = POLICIES.filter((policy) => policy.id === id).map(({ version }) => Number(version));
    expect(versions).toEqual(versions.map((_, place) => place + 1));
  }
});

test.each(POLICIES.map((policy) => [nameOf(policy), policy] as const))(
  "%s is free of issues",
  (_, policy) => {
    expect(validatePolicy(policy)).toEqual([]);
    expect(Policy.parse(policy)).toEqual(policy);
  },
);

test("a value holds from its day on, the last that has begun; before the first there is none", () => {
  const values = [since("1", "2026-01-01"), since("2", "2026-07-01")];
  const on = (text: string) => inForce(values, Day.parse(text)).value;
  expect([on("2026-01-01"), on("2026-06-30"), on("2026-07-01")]).toEqual(["1", "1", "2"]);
  expect(() => on("2025-12-31")).toThrow(RangeError);
});

test("sub-points that no text fixes are marked as assumptions, the groups of 30 and 70 as law", () => {
  const { groups, criteria } = dang3662025.rubrics.collective;
  expect(groups.map(({ max }) => max[0]?.source.kind)).toEqual(["law", "law"]);
  expect(criteria.filter(({ group }) => group === "common").map(({ max }) => max[0]?.source.kind)).toEqual(
    Array(8).fill("assumption"),
  );
});

describe("a policy with a mistake names its place", () => {
  const first = (policy: Policy) => policy.rubrics.individual.criteria[0] ?? expect.fail("no criterion");
  test.each<[string, string, (policy: Policy) => void]>([
    ["points-do-not-sum", "rubrics.individual.groups.0", (policy) => void (first(policy).max = [since("4")])],
    [
      "points-do-not-sum",
      "rubrics.individual.groups.0",
      (policy) => void first(policy).max.push(since("4", "2027-01-01")),
    ],
    [
      "groups-do-not-sum",
      "rubrics.leader.groups",
      (policy) => {
        for (const group of policy.rubrics.leader.groups) group.max = [since("60")];
      },
    ],
    [
      "unknown-group",
      "rubrics.individual.criteria.0.group",
      (policy) => void (first(policy).group = "other"),
    ],
    ["duplicate-id", "rubrics.individual.criteria.1.id", (policy) => void (first(policy).id = "hoc-tap")],
    [
      "dates-not-ascending",
      "cap.percent",
      (policy) => void policy.cap.percent.push(since("25", "2025-08-30")),
    ],
    [
      "not-in-force-at-start",
      "headAtMostUnit",
      (policy) => void (policy.headAtMostUnit = [since("on" as const, "2026-01-01")]),
    ],
    [
      "floors-not-descending",
      "levels.1.floor",
      (policy) =>
        policy.levels.forEach((rule) => void (rule.floor = [since(rule.level === "HTT" ? "90" : "50")])),
    ],
    [
      "share-out-of-range",
      "rubrics.individual.criteria.0.measure.floor",
      (policy) =>
        void (first(policy).measure = {
          kind: "rate",
          of: "essays",
          floor: [since("50")],
          whenNone: [since("full" as const)],
        }),
    ],
    [
      "bands-not-ascending",
      "rubrics.individual.criteria.0.measure.bands",
      (policy) =>
        void (first(policy).measure = {
          kind: "bands",
          of: "essays",
          bands: ["0.9", "0.5"].map((from) => ({ from: [since(from)], points: [since("1")] })),
          whenNone: [since("full" as const)],
        }),
    ],
    [
      "points-above-maximum",
      "rubrics.individual.criteria.0.measure.bands",
      (policy) =>
        void (first(policy).measure = {
          kind: "bands",
          of: "essays",
          bands: [{ from: [since("0.5")], points: [since("9")] }],
          whenNone: [since("full" as const)],
        }),
    ],
    [
      "bands-not-ascending",
      "rubrics.individual.criteria.0.measure.ceiling",
      (policy) =>
        void (first(policy).measure = {
          kind: "rate",
          of: "essays",
          floor: [since("0.9")],
          ceiling: [since("0.8")],
          whenNone: [since("full" as const)],
        }),
    ],
    [
      // Bands that are fine at first and overlap from a later day on.
      "bands-not-ascending",
      "rubrics.individual.criteria.0.measure.bands",
      (policy) =>
        void (first(policy).measure = {
          kind: "bands",
          of: "essays",
          bands: [
            { from: [since("0.5"), since("0.95", "2027-01-01")], points: [since("1")] },
            { from: [since("0.9")], points: [since("2")] },
          ],
          whenNone: [since("full" as const)],
        }),
    ],
    [
      "not-measurable",
      "rubrics.leader.criteria.0.measure.of",
      (policy) => {
        const [criterion] = policy.rubrics.leader.criteria;
        if (criterion !== undefined)
          criterion.measure = {
            kind: "rate",
            of: "inspections-held",
            whenNone: [since("full" as const)],
          };
      },
    ],
    [
      "negative-points",
      "rubrics.individual.criteria.0.max",
      (policy) => void (first(policy).max = [since("-3")]),
    ],
    [
      "negative-points",
      "rubrics.individual.criteria.0.measure.perEvent",
      (policy) => void (first(policy).measure = { kind: "deduction", of: "essays", perEvent: [since("-1")] }),
    ],
    [
      "duplicate-level",
      "levels.1.level",
      (policy) => policy.levels.forEach((rule) => void (rule.level = "HTXS")),
    ],
    [
      "lowest-floor-not-zero",
      "levels.3.floor",
      (policy) =>
        policy.levels.slice(3).forEach((rule) => void (rule.floor = [since("0"), since("1", "2027-01-01")])),
    ],
    [
      "out-of-range",
      "levels.0.floor",
      (policy) => policy.levels.slice(0, 1).forEach((rule) => void (rule.floor = [since("100.1")])),
    ],
    [
      "out-of-range",
      "levels.0.conditions.0.value",
      (policy) =>
        policy.levels[0]?.conditions
          .slice(0, 1)
          .forEach((condition) => void (condition.value = [since("101")])),
    ],
    [
      "out-of-range",
      "notRated.workedMonths",
      (policy) => void (policy.notRated.workedMonths = [since("5.5")]),
    ],
    ["cap-above-maximum", "cap.percent", (policy) => void (policy.cap.percent = [since("26")])],
    ["unknown-level", "cap.level", (policy) => void (policy.cap.level = "KHTNV")],
    [
      "duplicate-id",
      "proposals.1.id",
      (policy) => void policy.proposals.splice(1, 0, ...policy.proposals.slice(0, 1)),
    ],
    [
      "duplicate-id",
      "triggers.1.id",
      (policy) => void policy.triggers.splice(1, 0, ...policy.triggers.slice(0, 1)),
    ],
    [
      "proposal-not-yet-decided",
      "proposals.4.conditions.2.proposed",
      (policy) => void (policy.proposals = policy.proposals.toReversed()),
    ],
  ])("%s at %s", (code, path, change) => {
    expect(validatePolicy(changed(change))).toContainEqual(expect.objectContaining({ path, code }));
  });

  test("a fault that holds on several days is named once", () => {
    const issues = validatePolicy(
      changed((policy) => {
        first(policy).max = [since("4"), since("5", "2027-01-01"), since("6", "2028-01-01")];
      }),
    );
    const detail = { vi: "31 ≠ 30, 2025-08-30", en: "31 ≠ 30, 2025-08-30" };
    expect(issues).toEqual([{ path: "rubrics.individual.groups.0", code: "points-do-not-sum", detail }]);
  });

  test("a measure, a source or a field outside the closed set is no policy at all", () => {
    const broken = (change: object) =>
      Policy.safeParse({ ...structuredClone(dang3662025), ...change }).success;
    expect(broken({})).toBe(true);
    expect(broken({ colour: "red" })).toBe(false);
    expect(broken({ headAtMostUnit: [{ effective: "2025-08-30", value: "on" }] })).toBe(false);
  });
});

describe("settings", () => {
  const setting = (name: string, value: string, form = "settings") => ({
    form,
    key: name,
    fields: { name, value, source: "KH 5-KH/ĐU" },
  });

  test("without rows the policy's own values hold", () => {
    const read = parseSettings(dang3662025, []);
    expect(read).toEqual({ ok: true, settings: {} });
    expect(listSettings(dang3662025, {}, day)).toEqual({
      "cap.base": "HTT",
      "cap.percent": "20",
      "cap.drop": "simple",
      headAtMostUnit: "on",
      quarterKhtnvBlocksHtxs: "on",
    });
  });

  test("a row chooses another value, and its source is kept with it", () => {
    const read = parseSettings(dang3662025, [
      setting("cap.percent", "25"),
      setting("cap.base", "nonsense", "grants"),
    ]);
    if (!read.ok) expect.fail(read.setting);
    expect(settingInForce(dang3662025, read.settings, "cap.percent", day)).toMatchObject({
      value: "25",
      source: { kind: "local", text: "KH 5-KH/ĐU" },
    });
  });

  test.each([
    ["cap.percent", "25.01"],
    ["cap.percent", "nhiều"],
    ["cap.base", "HTXS"],
    ["headAtMostUnit", "yes"],
    ["toString", "x"],
  ])("%s = %s is refused by name", (name, value) => {
    expect(parseSettings(dang3662025, [setting(name, value)])).toEqual({ ok: false, setting: name });
  });
});
