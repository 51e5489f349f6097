import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { measureInTurn, type Spent } from "./child.ts";
import type { Comparison, Section } from "./comparison.ts";

const SIZES = { full: { rows: 20_000, runs: 5 }, quick: { rows: 500, runs: 1 } };
const NOTHING: Spent = { userMs: Number.NaN, rssMb: Number.NaN, bytes: Number.NaN };

/** SheetJS is not among the dependencies, so it is not compared. */
export const workbook: Section = {
  name: "workbook",
  title: "Writing a workbook (whole processes; SheetJS CE is not installed and left out)",
  async compare(scale) {
    const { rows, runs } = SIZES[scale];
    const data = `${rows} x 20, 6 sheets`;
    const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
    const file = path.join(folder, "book.xlsx");
    try {
      const [own = NOTHING, floor = NOTHING, stream = NOTHING, memory = NOTHING] = await measureInTurn(
        [
          ["write-own.ts", String(rows), file],
          ["write-floor.ts", String(rows), file],
          ["write-exceljs.ts", String(rows), file, "stream"],
          ["write-exceljs.ts", String(rows), file, "memory"],
        ],
        runs,
      );
      const cpu = (against: string, base: Spent, goal: number): Comparison => ({
        measured: "user CPU",
        against,
        data,
        runs,
        median: own.userMs,
        base: base.userMs,
        unit: "ms",
        goal,
      });
      return [
        cpu("XML by hand + zlib 6", floor, 2.2),
        cpu("exceljs streaming", stream, 0.7),
        cpu("exceljs in memory, a style a cell", memory, 0.25),
        {
          measured: "size",
          against: "XML by hand + zlib 6",
          data,
          runs,
          median: own.bytes / 1024,
          base: floor.bytes / 1024,
          unit: "KB",
          goal: 1.03,
        },
        {
          measured: "peak RSS",
          against: "exceljs in memory, a style a cell",
          data,
          runs,
          median: own.rssMb,
          base: memory.rssMb,
          unit: "MB",
          goal: 0.5,
        },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
