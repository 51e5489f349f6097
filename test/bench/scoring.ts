import { measureInTurn } from "./child.ts";
import { required, type Section } from "./comparison.ts";

const SIZES = { full: { members: 100_000, runs: 3 }, quick: { members: 1000, runs: 1 } };
const MORE = 10;

/** The programs also check that the kernel's totals are those of the rules, and that the order of the facts changes no byte. */
export const scoring: Section = {
  name: "scoring",
  title: "Scoring a year of members with 30 facts each, exactly (facts in memory)",
  async compare(scale) {
    const { members, runs } = SIZES[scale];
    const [kernel, scores, traces] = await measureInTurn(
      [
        ["score.ts", String(members), "kernel"],
        ["score.ts", String(members), "scores"],
        ["score.ts", String(members), "traces"],
      ],
      runs,
    );
    const [many] = await measureInTurn([["score.ts", String(members * MORE), "scores"]], 1);
    const few = required(scores).userMs;
    const totals = { against: "the same totals, in typed arrays", base: required(kernel).userMs };
    const common = { data: `${members} members`, runs, unit: "ms" };
    return [
      { ...common, ...totals, measured: "with traces", median: required(traces).userMs, goal: 20 },
      { ...common, ...totals, measured: "without traces", median: few, goal: 6 },
      {
        ...common,
        measured: "without traces",
        data: `${members * MORE} members`,
        runs: 1,
        against: `${members} members`,
        base: few,
        median: required(many).userMs,
        goal: MORE * 1.05,
      },
    ];
  },
};
