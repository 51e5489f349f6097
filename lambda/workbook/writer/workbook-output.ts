import type { Writable } from "node:stream";
import type { stream } from "exceljs";
import type { CellText } from "./cell-text.ts";
import type { Letterhead } from "./letterhead.ts";

/** One workbook while it is written. */
export interface WorkbookOutput {
  readonly writer: stream.xlsx.WorkbookWriter;
  readonly sink: Writable;
  readonly text: CellText;
  readonly head: Letterhead;
  /** The period in words, and with the policy, as the lines under a title say it. */
  readonly period: string;
  readonly subtitle: string;
  /** After so many rows a list goes on in another sheet. */
  readonly rowsPerSheet: number;
  /** What was seen while writing: the most bytes that ever waited for the sink. */
  readonly queue: { longest: number };
}
