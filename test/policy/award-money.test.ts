import { expect, test } from "vitest";
import { moneyOn } from "../../domain/policy/award.ts";
import { congChuc3352025v2 } from "../../domain/policy/library/cong-chuc-335-2025/version-2.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { Day } from "../../domain/values/day.ts";

const sumOf = ({ proposals }: Policy, award: string, day: string) => {
  const rule = proposals.find(({ id }) => id === award) ?? expect.fail(`no ${award}`);
  return moneyOn(rule, Day.parse(day))?.amount;
};

test.each([
  ["giay-khen-nam", 759_000],
  ["giay-khen-chi-bo-nam", 1_518_000],
  ["giay-khen-5-nam", 2_530_000],
  ["bang-khen-5-nam", 3_795_000],
  ["giay-khen-chi-bo-5-nam", 3_795_000],
  ["cstdcs", 2_530_000],
  ["tap-the-ldtt", 2_024_000],
])("%s at the end of 2026 is its ratio times 2.530.000 (161/2026/NĐ-CP)", (award, sum) => {
  expect(sumOf(dang3662025v2, award, "2026-12-20")).toBe(sum);
});

test("the base is that of the day of the decision", () => {
  expect(sumOf(dang3662025v2, "giay-khen-nam", "2026-06-30")).toBe(702_000);
  expect(sumOf(dang3662025v2, "giay-khen-nam", "2026-07-01")).toBe(759_000);
  expect(sumOf(congChuc3352025v2, "ldtt", "2026-12-25")).toBe(759_000);
});

test("a ratio that no text fixes on the day gives no sum, and version 1 gives none", () => {
  expect(sumOf(dang3662025v2, "bang-khen-chi-bo-5-nam", "2026-12-20")).toBeUndefined();
  expect(sumOf(dang3662025v2, "giay-khen-chi-bo-nam", "2025-12-01")).toBeUndefined();
  expect(sumOf(dang3662025, "giay-khen-nam", "2026-12-20")).toBeUndefined();
});
