import type { Cell, WorkbookPort } from "../../../addin/sync/ports/workbook-port.ts";

/** What a clerk does to a workbook by hand. Rows are identified by their place in the last reading. */
export interface ClerkHands {
  type(form: string, place: number, field: string, value: Cell): Promise<void>;
  /** Adds a row below the last one, without a key. */
  append(form: string, cells: Readonly<Record<string, Cell>>): Promise<void>;
  /** Copies a row with its hidden key below the last one. */
  copyRow(form: string, place: number): Promise<void>;
  deleteRow(form: string, place: number): Promise<void>;
  /** Sorts the whole table by one column, descending. */
  sortFalling(form: string, field: string): Promise<void>;
  sortRising(form: string, field: string): Promise<void>;
  /** A formula that yields this text. */
  typeFormula(form: string, place: number, field: string, text: string): Promise<void>;
  /** Adds a row below the last one, with its hidden key. */
  paste(form: string, key: string, cells: Readonly<Record<string, Cell>>): Promise<void>;
  /** Types over the hidden keys. */
  typeKeys(form: string, keyFor: (key: string) => string): Promise<void>;
  hideRow(form: string, place: number): Promise<void>;
  /** `key` is the hidden key column. */
  deleteColumn(form: string, field: string): Promise<void>;
  deleteSheet(form: string): Promise<void>;
  /** Ctrl+Z. Returns whether there was anything to take back. */
  takeBack(): Promise<boolean>;
  save(): Promise<void>;
  /** The workbook as last saved, opened by a pane without memory of it. */
  reopen(): Promise<WorkbookPort>;
}
