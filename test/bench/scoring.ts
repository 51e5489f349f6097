import { measureInTurn } from "./child.ts";
import type { Section } from "./comparison.ts";

const OFFICES = 4;
const RUNS = 3;

export const scoring: Section = {
  name: "scoring",
  title: "Scoring, exact and with traces (facts in memory)",
  async compare() {
    const [one, ten, kernel] = await measureInTurn(
      [
        ["score.ts", "1"],
        ["score.ts", String(OFFICES)],
        ["score.ts", String(OFFICES), "kernel"],
      ],
      RUNS,
    );
    if (one === undefined || ten === undefined || kernel === undefined)
      throw new Error("nothing was measured");
    const common = { data: `${OFFICES} demonstration offices`, runs: RUNS, unit: "ms" };
    return [
      {
        measured: "user CPU",
        against: "sums in typed arrays",
        ...common,
        median: ten.userMs,
        base: kernel.userMs,
        goal: 20,
      },
      {
        measured: "user CPU",
        against: "one office",
        ...common,
        median: ten.userMs,
        base: one.userMs,
        goal: OFFICES * 1.05,
      },
    ];
  },
};
