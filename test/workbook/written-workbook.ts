import { Writable } from "node:stream";
import { type Grid } from "../../lambda/office-file/grid.ts";
import { columnName } from "../../domain/values/cell-names.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { openZip, type ZipArchive } from "../../lambda/office-file/zip-archive.ts";
import { writeCommitteeWorkbook } from "../../lambda/workbook/committee/committee-workbook.ts";
import { writeAnnexWorkbook } from "../../lambda/workbook/annex/annex-workbook.ts";
import type { CommitteeReport } from "../../lambda/workbook/report/committee-report.ts";

export interface WrittenWorkbook {
  readonly file: Buffer;
  readonly rows: number;
  readonly archive: ZipArchive;
  /** Parsed independently of the writer. */
  readonly sheets: ReadonlyMap<string, Sheet>;
}

/** The stored values of cells by their address; a formula has the value stored with it. */
export interface Sheet {
  readonly cells: ReadonlyMap<string, string | number>;
  readonly formulas: ReadonlySet<string>;
  readonly grid: Grid;
}

export function writeToMemory(report: CommitteeReport, rowsPerSheet?: number): Promise<WrittenWorkbook> {
  return written(writeCommitteeWorkbook, report, rowsPerSheet);
}

/** The annex of the committee's workbook. */
export function writeAnnexToMemory(report: CommitteeReport, rowsPerSheet?: number): Promise<WrittenWorkbook> {
  return written(writeAnnexWorkbook, report, rowsPerSheet);
}

async function written(
  write: typeof writeCommitteeWorkbook,
  report: CommitteeReport,
  rowsPerSheet?: number,
): Promise<WrittenWorkbook> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const { rows } = await write(report, sink, rowsPerSheet);
  const file = Buffer.concat(chunks);
  const opened = openWorkbook(file);
  if (opened.kind === "refused") throw new Error(`refused: ${opened.code}`);
  const sheets = opened.grids.map((grid): [string, Sheet] => [grid.name, sheetOf(grid)]);
  return { file, rows, archive: openZip(file), sheets: new Map(sheets) };
}

export function sheetOf(grid: Grid): Sheet {
  const cells = new Map<string, string | number>();
  const formulas = new Set<string>();
  for (const row of grid.rows) {
    for (const [column, cell] of row.cells) {
      const address = `${columnName(column)}${row.number}`;
      if (cell.formula) formulas.add(address);
      if (cell.kind === "text") cells.set(address, cell.text);
      if (cell.kind === "number") cells.set(address, cell.value);
    }
  }
  return { cells, formulas, grid };
}

/**
 * The table below the row of column numbers, one record per row by caption, down to the first row without a value in column A.
 */
export function recordsOf({ cells, grid }: Sheet): readonly Readonly<Record<string, string | number>>[] {
  const numbers = grid.rows.find(({ number }) => cells.get(`A${number}`) === "(1)")?.number ?? 0;
  const captions = Array.from({ length: 60 }, (_, index) => {
    const column = columnName(index + 1);
    const [below, above] = [cells.get(`${column}${numbers - 1}`), cells.get(`${column}${numbers - 2}`)];
    return { column, caption: String(below ?? above ?? "") };
  });
  const records: Record<string, string | number>[] = [];
  for (let row = numbers + 1; cells.has(`A${row}`) && cells.has(`C${row}`); row += 1) {
    const filled = captions.flatMap(({ column, caption }) => {
      const value = cells.get(`${column}${row}`);
      return caption === "" || value === undefined ? [] : [[caption, value] as const];
    });
    records.push(Object.fromEntries(filled));
  }
  return records;
}
