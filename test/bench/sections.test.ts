import { expect, test } from "vitest";
import { SECTIONS } from "./sections.ts";

test.each(SECTIONS.map((section) => [section.name, section] as const))(
  "the benchmark's section %s can be measured, and says of what on which data",
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
