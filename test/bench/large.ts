import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { measureInTurn } from "./child.ts";
import { type Comparison, required, type Section } from "./comparison.ts";

/** The numbers of people in a committee's workbook, then of rows with 20 columns beside exceljs in memory. */
const SIZES = {
  full: { few: 100_000, many: 1_000_000, rows: 100_000 },
  quick: { few: 200, many: 2000, rows: 2000 },
};
const MOST_MB = 256;
const LONGEST_QUEUE_MB = 2;

/** Checks that memory grows neither with the size of the run nor with a slow reader. */
export const large: Section = {
  name: "large",
  title: "Large workbooks: memory",
  async compare(scale) {
    const { few, many, rows } = SIZES[scale];
    const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
    const file = path.join(folder, "book.xlsx");
    try {
      const [small, big, own, memory, slow] = await measureInTurn(
        [
          ["write-report.ts", String(few), file],
          ["write-report.ts", String(many), file],
          ["write-own.ts", String(rows), file],
          ["write-exceljs.ts", String(rows), file, "memory"],
          ["write-own.ts", String(rows), file, "slow"],
        ],
        1,
      );
      const people = `committee's workbook, ${many} people`;
      const table = `${rows} x 20, 6 sheets`;
      const peak = required(big).rssMb;
      const row = (one: Pick<Comparison, "against" | "data" | "median" | "base" | "goal">): Comparison => ({
        measured: "peak RSS",
        runs: 1,
        unit: "MB",
        ...one,
      });
      return [
        row({ against: `at most ${MOST_MB} MB`, data: people, median: peak, base: MOST_MB, goal: 1 }),
        row({ against: `${few} people`, data: people, median: peak, base: required(small).rssMb, goal: 1.5 }),
        row({
          against: "exceljs in memory, a style a cell",
          data: table,
          goal: 0.12,
          median: required(own).rssMb,
          base: required(memory).rssMb,
        }),
        {
          ...row({ against: `at most ${LONGEST_QUEUE_MB} MB`, data: table, median: 0, base: 0, goal: 1 }),
          measured: "queue before a reader of 1 MB/s",
          median: required(slow).bytes / 2 ** 20,
          base: LONGEST_QUEUE_MB,
        },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
