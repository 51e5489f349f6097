import type { PapersResponse } from "../../../domain/protocol/workbooks.ts";
import type { RunId, UnitId } from "../../../domain/values/ids.ts";
import type { CsvTable } from "../../../domain/vocabulary/csv-table.ts";

/** Reports as files: their inputs, and the progress of the last one. */
export interface ReportState {
  /** Undefined for the register of this workbook, else the first that the user may read. */
  readonly unit: UnitId | undefined;
  readonly year: number | undefined;
  readonly table: CsvTable;
  /** The papers of a run, once they were asked for. */
  readonly papers: { readonly run: RunId; readonly list: PapersResponse["papers"] } | undefined;
  /** Whether the table is for a program, with the columns of keys. */
  readonly keys: boolean;
  /** Seconds since the current report was requested. */
  readonly seconds: number;
  /** A file for the browser to download, by the id of its button; the address is valid for five minutes. */
  readonly file: { readonly button: string; readonly url: string } | undefined;
}

export const NO_REPORTS: ReportState = {
  unit: undefined,
  year: undefined,
  table: "people",
  papers: undefined,
  keys: false,
  seconds: 0,
  file: undefined,
};
