import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { measureInTurn } from "./child.ts";
import type { Section } from "./comparison.ts";

const SIZES = { full: { rows: 10_000, runs: 5 }, quick: { rows: 500, runs: 1 } };

export const reading: Section = {
  name: "reading",
  title: "Reading an uploaded workbook (libraries loaded)",
  async compare(scale) {
    const { rows, runs } = SIZES[scale];
    const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
    const file = path.join(folder, "book.xlsx");
    try {
      await measureInTurn([["write-exceljs.ts", String(rows), file, "stream"]], 1);
      const [own, memory] = await measureInTurn(
        [
          ["read.ts", file, "own"],
          ["read.ts", file, "exceljs"],
        ],
        runs,
      );
      if (own === undefined || memory === undefined) throw new Error("nothing was measured");
      const common = { against: "exceljs in memory", data: `${rows} x 20`, runs };
      return [
        { measured: "user CPU", ...common, median: own.userMs, base: memory.userMs, unit: "ms", goal: 1 },
        { measured: "peak RSS", ...common, median: own.rssMb, base: memory.rssMb, unit: "MB", goal: 1 },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
