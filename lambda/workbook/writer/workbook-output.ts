import type { Writable } from "node:stream";
import type { stream } from "exceljs";
import type { CellText } from "./cell-text.ts";
import type { Letterhead } from "./letterhead.ts";

/** A workbook being written. */
export interface WorkbookOutput {
  readonly writer: stream.xlsx.WorkbookWriter;
  readonly sink: Writable;
  readonly text: CellText;
  readonly head: Letterhead;
  /** The period in words, and the subtitle with period and policy. */
  readonly period: string;
  readonly subtitle: string;
  /** Rows after which a list continues on another sheet. */
  readonly rowsPerSheet: number;
  /** The most bytes that waited for the sink at any time. */
  readonly queue: { longest: number };
}
