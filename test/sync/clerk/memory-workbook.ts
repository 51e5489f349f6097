import type { Binding } from "../../../addin/sync/ports/workbook-port.ts";
import type { MemorySheet } from "./memory-sheet.ts";

/** Everything that the file of a workbook contains. */
export interface Workbook {
  binding: Binding | undefined;
  /** The forms that were set up, whose sheets should exist. */
  forms: Set<string>;
  sheets: Map<string, MemorySheet>;
  kept: Map<string, string>;
  date1904: boolean;
}

export function emptyWorkbook(): Workbook {
  return { binding: undefined, forms: new Set(), sheets: new Map(), kept: new Map(), date1904: false };
}
