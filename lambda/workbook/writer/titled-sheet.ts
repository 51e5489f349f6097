import { letterheadLines, type Line } from "./letterhead.ts";
import { ReportSheet } from "./report-sheet.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import type { WorkbookOutput } from "./workbook-output.ts";

/** A sheet under the workbook's letterhead, with captions unless there is nothing to list. */
interface TitledPlan extends Omit<SheetPlan, "lines" | "head"> {
  readonly title: string;
  /** Between the title and the table. */
  readonly below?: readonly Line[];
  readonly head?: boolean;
}

export function titledSheet(
  book: WorkbookOutput,
  { title, below = [], head = true, ...plan }: TitledPlan,
): ReportSheet {
  const lines = [...letterheadLines(book.head, title, book.subtitle), ...below];
  return new ReportSheet(book, { ...plan, lines, head });
}
