import { expect, test } from "vitest";
import { push } from "./push.ts";
import { reading } from "./reading.ts";
import { SECTIONS } from "./sections.ts";

/** Sections measure in two ways: programs in processes of their own, and the local stack. */
test.each([
  ["programs", reading],
  ["the local stack", push],
])(
  "the benchmark measures by %s, and says what against what on which data",
  async (_, { compare }) => {
    const comparisons = await compare("quick");
    expect(comparisons.length).toBeGreaterThan(0);
    for (const { measured, against, data, runs, median, base, goal } of comparisons) {
      expect([measured, against, data]).not.toContain("");
      expect(runs).toBeGreaterThan(0);
      expect(Number.isFinite(median / base)).toBe(true);
      expect(goal).toBeGreaterThan(0);
    }
  },
  240_000,
);

test("every section of the benchmark can be asked for by a name of its own", () => {
  const names = SECTIONS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
