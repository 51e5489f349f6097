import ExcelJS from "exceljs";
import type { SheetReport } from "../../domain/protocol/imports.ts";
import { parseWorkbook, reportSheet } from "../../lambda/import/upload/uploaded-workbook.ts";

/** A cell as a clerk leaves it; null is empty. */
export type Written = ExcelJS.CellValue;

export interface SheetPlan {
  readonly name?: string;
  readonly rows: readonly (readonly Written[])[];
  readonly merges?: readonly string[];
  /** Number formats by cell. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly date1904?: boolean;
}

/** An .xlsx file from another program: exceljs writes it, our own reader reads it. */
export async function writeSheets(...plans: readonly SheetPlan[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const [index, plan] of plans.entries()) {
    if (plan.date1904) workbook.properties.date1904 = true;
    const sheet = workbook.addWorksheet(plan.name ?? `Sheet${index + 1}`);
    for (const [row, cells] of plan.rows.entries()) {
      for (const [column, value] of cells.entries()) {
        if (value !== null) sheet.getCell(row + 1, column + 1).value = value;
      }
    }
    for (const [cell, format] of Object.entries(plan.formats ?? {})) sheet.getCell(cell).numFmt = format;
    for (const range of plan.merges ?? []) sheet.mergeCells(range);
    for (const row of plan.hiddenRows ?? []) sheet.getRow(row).hidden = true;
    for (const column of plan.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The reports of a file's sheets, as `--check` prints them. */
export function reportsOf(file: Buffer, year = 2026): readonly SheetReport[] {
  const read = parseWorkbook(file, year);
  if (read.kind === "refused") throw new Error(`refused: ${read.code}`);
  return read.sheets.map((sheet) => reportSheet("tep.xlsx", sheet, "vi"));
}

export async function reportOf(plan: SheetPlan, year = 2026): Promise<SheetReport> {
  const [report] = reportsOf(await writeSheets(plan), year);
  if (report === undefined) throw new Error("no sheet");
  return report;
}

/** "cell code" of every problem. */
export function doubts(report: SheetReport): readonly string[] {
  return report.problems.map(({ cell, code }) => `${cell} ${code}`);
}

/** A real date of a sheet: exceljs counts in UTC. */
export function date(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}

/** "present excused unexcused madeUp blank". */
export function tally({ counts }: SheetReport): string {
  const { present, excused, unexcused, madeUp, blank } = counts;
  return [present, excused, unexcused, madeUp, blank].join(" ");
}

/** A row with so many empty cells before it. */
export function shifted(row: readonly Written[], columns: number): Written[] {
  return Array.from({ length: columns }, (): Written => null).concat(row);
}
