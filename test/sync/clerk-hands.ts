import type { Cell, WorkbookPort } from "../../addin/sync/ports/workbook-port.ts";

/** What a clerk does to a workbook by hand, for tests. Rows are named by their place in the desk's last reading. */
export interface ClerkHands {
  type(form: string, place: number, field: string, value: Cell): Promise<void>;
  /** A new row under the last one, without a key. */
  append(form: string, cells: Readonly<Record<string, Cell>>): Promise<void>;
  /** A row with everything in it, the hidden key too, under the last one. */
  copyRow(form: string, place: number): Promise<void>;
  deleteRow(form: string, place: number): Promise<void>;
  /** The whole table by one column, falling. */
  sortFalling(form: string, field: string): Promise<void>;
  hideRow(form: string, place: number): Promise<void>;
  /** `key` is the hidden key column. */
  deleteColumn(form: string, field: string): Promise<void>;
  deleteSheet(form: string): Promise<void>;
  save(): Promise<void>;
  /** The workbook as it was last saved, opened again by a pane that knows nothing. */
  reopen(): Promise<WorkbookPort>;
}
