import type { UnitId } from "../../../domain/values/ids.ts";
import type { CsvTable } from "../../../domain/protocol/workbooks.ts";

/** Reports as files: what is chosen for them, and how far the last one is. */
export interface ReportState {
  /** Undefined for the register of this workbook, or the first that one may read. */
  readonly unit: UnitId | undefined;
  readonly year: number | undefined;
  readonly table: CsvTable;
  /** Since the report that is being written was asked for. */
  readonly seconds: number;
  /** A file that the browser has to fetch, by the id of the button that asked for it; its address lives five minutes. */
  readonly file: { readonly button: string; readonly url: string } | undefined;
}

export const NO_REPORTS: ReportState = {
  unit: undefined,
  year: undefined,
  table: "people",
  seconds: 0,
  file: undefined,
};
