import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { measureInTurn, type Spent } from "./child.ts";
import type { Comparison, Section } from "./comparison.ts";

const ROWS = 20_000;
const RUNS = 5;
const DATA = `${ROWS} x 20, 6 sheets`;
const NOTHING: Spent = { userMs: Number.NaN, rssMb: Number.NaN, bytes: Number.NaN };

/** SheetJS is not among the dependencies, so it is not compared. */
export const workbook: Section = {
  name: "workbook",
  title: "Writing a workbook (whole processes; SheetJS CE is not installed and left out)",
  async compare() {
    const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
    const file = path.join(folder, "book.xlsx");
    try {
      const [own = NOTHING, floor = NOTHING, stream = NOTHING, memory = NOTHING] = await measureInTurn(
        [
          ["write-own.ts", String(ROWS), file],
          ["write-floor.ts", String(ROWS), file],
          ["write-exceljs.ts", String(ROWS), file, "stream"],
          ["write-exceljs.ts", String(ROWS), file, "memory"],
        ],
        RUNS,
      );
      const cpu = (against: string, base: Spent, goal: number): Comparison => ({
        measured: "user CPU",
        against,
        data: DATA,
        runs: RUNS,
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
          data: DATA,
          runs: RUNS,
          median: own.bytes / 1024,
          base: floor.bytes / 1024,
          unit: "KB",
          goal: 1.03,
        },
        {
          measured: "peak RSS",
          against: "exceljs in memory, a style a cell",
          data: DATA,
          runs: RUNS,
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
