import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readWithLibreOffice } from "../workbook/libre-office.ts";
import { measureInTurn, type Spent } from "./child.ts";
import type { Comparison, Section } from "./comparison.ts";
import { COLUMNS } from "./programs/table.ts";

const SIZES = { full: { rows: 20_000, runs: 5 }, quick: { rows: 500, runs: 1 } };
const NOTHING: Spent = { userMs: Number.NaN, rssMb: Number.NaN, bytes: Number.NaN };

export const workbook: Section = {
  name: "workbook",
  title: "Writing a workbook (whole processes)",
  async compare(scale) {
    const { rows, runs } = SIZES[scale];
    const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
    const file = (name: string): string => path.join(folder, `${name}.xlsx`);
    try {
      const [own = NOTHING, floor = NOTHING, stream = NOTHING, memory = NOTHING, sheetJs = NOTHING] =
        await measureInTurn(
          [
            ["write-own.ts", String(rows), file("own")],
            ["write-floor.ts", String(rows), file("floor")],
            ["write-exceljs.ts", String(rows), file("stream"), "stream"],
            ["write-exceljs.ts", String(rows), file("memory"), "memory"],
            ["write-sheetjs.ts", String(rows), file("sheetjs")],
          ],
          runs,
        );
      const common = { data: `${rows} x ${COLUMNS}, 6 sheets`, runs };
      const cpu = (against: string, base: Spent, goal: number): Comparison => ({
        ...common,
        measured: "user CPU",
        against,
        median: own.userMs,
        base: base.userMs,
        unit: "ms",
        goal,
      });
      return [
        cpu("XML by hand + zlib 6", floor, 2.2),
        cpu("exceljs streaming", stream, 0.7),
        cpu("exceljs in memory, a style a cell", memory, 0.25),
        cpu("SheetJS CE, which writes no styles", sheetJs, 1),
        {
          ...common,
          measured: "size",
          against: "XML by hand + zlib 6",
          median: own.bytes / 1024,
          base: floor.bytes / 1024,
          unit: "KB",
          goal: 1.03,
        },
        {
          ...common,
          measured: "peak RSS",
          against: "exceljs in memory, a style a cell",
          median: own.rssMb,
          base: memory.rssMb,
          unit: "MB",
          goal: 0.5,
        },
        {
          ...common,
          runs: 1,
          measured: "rows that LibreOffice reads otherwise",
          against: "all rows, as exceljs streaming wrote them",
          ...(await readOtherwise(file("own"), file("stream"))),
          unit: "rows",
          goal: 0,
        },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Reads all sheets through LibreOffice. Our rows follow a head, which the other file lacks. */
async function readOtherwise(own: string, other: string): Promise<{ median: number; base: number }> {
  const [ours, theirs] = [await linesOf(own), await linesOf(other)];
  let median = 0;
  let base = 0;
  for (const [name, expected] of theirs) {
    const found = ours.get(name)?.slice(-expected.length);
    base += expected.length;
    median += expected.filter((line, index) => line !== found?.[index]).length;
  }
  return { median, base };
}

/** The lines that are not empty, by sheet. */
async function linesOf(file: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const sheets = await readWithLibreOffice(await readFile(file));
  return new Map(
    [...sheets].map(([name, rows]) => [
      name,
      rows.map((row) => row.join("\t")).filter((line) => line.trim() !== ""),
    ]),
  );
}
