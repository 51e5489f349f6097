import { expect, test } from "vitest";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { assess } from "../../domain/score/assess.ts";
import { parseFacts } from "../../domain/facts/parse-facts.ts";
import { found, points, unit } from "../score/office.ts";
import { inspection } from "./office.ts";

const finding = (key: string, remedyBy: string, remediedOn: string | null) =>
  inspection(key, "2025-11-20", { finding: key, remedyBy, remediedOn });

function facts(period: string, last: readonly object[]) {
  const parsed = parseFacts({
    committee: "dang-uy",
    year: 2026,
    period,
    registers: { "dang-uy": { rows: [unit("cb-1")] }, "cb-1": { rows: [] } },
    earlier: { 2025: { rows: [], registers: { "cb-1": { rows: last } } } },
  });
  return parsed.ok ? parsed.facts : expect.fail(JSON.stringify(parsed.issues));
}

test("a finding of last year counts in the period in which its day lies, and stays due until it is remedied", () => {
  const open = facts("2026", [
    finding("h1", "2026-01-20", null),
    finding("h2", "2025-12-10", "2026-02-01"),
    finding("h3", "2025-12-10", "2025-12-09"),
  ]);
  // Half of the 7,5 points: one open, one remedied by the next closing; the third was done last year.
  expect(points(found(assess(dang3662025v2, open), "cb-1"), "kiem-tra")).toBe("3.75");
  const second = facts("2026-Q2", [finding("h1", "2026-01-20", null)]);
  expect(
    found(assess(dang3662025v2, second), "cb-1").criteria.find(({ id }) => id === "kiem-tra")?.points,
  ).toBe("0");
});

test("version 1 reads this year's registers alone", () => {
  const open = facts("2026", [finding("h1", "2026-01-20", null)]);
  expect(points(found(assess(dang3662025, open), "cb-1"), "kiem-tra")).toBe("3");
});

test("a wrong row of last year's registers is refused at its place", () => {
  const parsed = parseFacts({
    committee: "dang-uy",
    year: 2026,
    registers: { "dang-uy": { rows: [unit("cb-1")] }, "cb-1": { rows: [] } },
    earlier: { 2025: { rows: [], registers: { "cb-1": { rows: [inspection("k", "2026-01-20")] } } } },
  });
  expect(parsed).toMatchObject({
    ok: false,
    issues: [{ field: "earlier.2025.registers.cb-1.rows[0].fields.date", code: "outside-year" }],
  });
});
