import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { measureInTurn } from "./child.ts";
import type { Comparison, Section } from "./comparison.ts";

const SIZES = { full: [10_000, 100_000], quick: [200, 2000] } as const;
const MOST_MB = 256;

/** Memory that does not grow with the run. A million people take minutes: `npm run workbook -- --rows 1000000`. */
export const large: Section = {
  name: "large",
  title: "The committee's workbook of a large run",
  async compare(scale) {
    const [few, many] = SIZES[scale];
    const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
    const file = path.join(folder, "book.xlsx");
    try {
      const [small, big] = await measureInTurn(
        [
          ["write-report.ts", String(few), file],
          ["write-report.ts", String(many), file],
        ],
        1,
      );
      if (small === undefined || big === undefined) throw new Error("nothing was measured");
      const row = (against: string, base: number, goal: number): Comparison => ({
        measured: "peak RSS",
        against,
        data: `${many} people`,
        runs: 1,
        median: big.rssMb,
        base,
        unit: "MB",
        goal,
      });
      return [row(`${MOST_MB} MB`, MOST_MB, 1), row(`${few} people`, small.rssMb, 1.5)];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
