import { expect, test } from "vitest";
import type { AwardRule } from "../../domain/policy/award.ts";
import { validatePolicy } from "../../domain/policy/validate-policy.ts";
import { award, since, withAwards } from "../commendation/offices.ts";

const law = { kind: "law", text: "152/2025/NĐ-CP Điều 4.6" } as const;
const assumption = { kind: "assumption", text: "giả định" } as const;
const women = (source: typeof law | typeof assumption) => [
  { by: "women" as const, share: since("70", law), source },
];
const share = (percent: string, least = "0"): Pick<AwardRule, "slots"> => ({
  slots: {
    kind: "share",
    within: "unit",
    percent: since(percent, law),
    of: "rated",
    rounding: since("down", law),
    least: since(least, law),
  },
});

test.each<[string, string, Partial<AwardRule>]>([
  ["women-rule-not-in-law", "tieBreakers.0.by", { branch: "party", tieBreakers: women(law) }],
  ["women-rule-not-in-law", "tieBreakers.0.by", { branch: "local", tieBreakers: women(law) }],
  ["women-rule-not-in-law", "tieBreakers.0.by", { branch: "state", tieBreakers: women(assumption) }],
  [
    "unknown-criterion",
    "tieBreakers.0.criterion",
    { tieBreakers: [{ by: "criterion", criterion: "khong-co", source: law }] },
  ],
  ["out-of-range", "slots.percent", share("100.01")],
  ["out-of-range", "slots.least", share("20", "1.5")],
  ["out-of-range", "slots.value", { slots: { kind: "number", within: "unit", value: since("-1", law) } }],
  [
    "out-of-range",
    "conditions.0.atLeast",
    {
      kinds: ["collective"],
      conditions: [{ kind: "levelShare", of: "members", level: "HTT", atLeast: since("4/3", law) }],
    },
  ],
  [
    "out-of-range",
    "conditions.0.years",
    { conditions: [{ kind: "streak", years: since("2.5", law), typical: false }] },
  ],
  ["term-only", "conditions.0.kind", { periods: ["term"] }],
  [
    "term-only",
    "conditions.0.kind",
    { conditions: [{ kind: "termYears", level: "HTT", typical: false, atLeast: since("1", law) }] },
  ],
])("%s at proposals.0.%s", (code, path, fields) => {
  expect(validatePolicy(withAwards(award(fields)))).toEqual([{ path: `proposals.0.${path}`, code }]);
});

test("the state's preference for women, a part of the members and a share of places are sound", () => {
  const sound = award({
    kinds: ["collective"],
    tieBreakers: women(law),
    ...share("20", "1"),
    conditions: [{ kind: "levelShare", of: "members", level: "HTT", atLeast: since("2/3", law) }],
  });
  expect(validatePolicy(withAwards(sound))).toEqual([]);
});

test("a share that begins later must ascend and hold from the first day, as every dated number", () => {
  const later = since("20", law).map((value) => ({ ...value, effective: "2027-01-01" as never }));
  const policy = withAwards(award({ slots: { kind: "number", within: "unit", value: later } }));
  expect(validatePolicy(policy)).toEqual([
    { path: "proposals.0.slots.value", code: "not-in-force-at-start" },
  ]);
});
