import { measureInTurn } from "./child.ts";
import { required, type Section } from "./comparison.ts";

/** Offices of 116 subjects and about 80 rows each; ten times as many must take ten times as long. */
const SIZES = { full: { offices: 2, runs: 3 }, quick: { offices: 1, runs: 1 } };
const MORE = 10;

export const scoring: Section = {
  name: "scoring",
  title: "Scoring, exact and with traces (facts in memory)",
  async compare(scale) {
    const { offices, runs } = SIZES[scale];
    const [few, many, kernel] = await measureInTurn(
      [
        ["score.ts", String(offices)],
        ["score.ts", String(offices * MORE)],
        ["score.ts", String(offices * MORE), "kernel"],
      ],
      runs,
    );
    const median = required(many).userMs;
    const common = {
      measured: "user CPU",
      data: `${offices * MORE} demonstration offices`,
      runs,
      unit: "ms",
      median,
    };
    return [
      {
        ...common,
        against: "sums of as many facts in typed arrays",
        base: required(kernel).userMs,
        goal: 20,
      },
      { ...common, against: `${offices} offices`, base: required(few).userMs, goal: MORE * 1.05 },
    ];
  },
};
