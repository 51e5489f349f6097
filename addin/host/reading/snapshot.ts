import type { SheetRow, WorkbookReading } from "../../sync/ports/workbook-port.ts";
import type { RawTable } from "../table/raw-table.ts";
import { Remembered } from "../notebook/remembered.ts";
import type { Stand } from "../table/stand.ts";

/**
 * The workbook as Excel last told it. Whatever rests on it asks Excel in the same request whether it still holds, so that only a
 * difference costs another exchange (rule S25).
 */
export class Snapshot {
  readonly notes = new Remembered();
  tableIds: readonly string[] = [];
  stands: readonly Stand[] = [];
  /** The last whole reading of the tables. */
  tables: readonly RawTable[] = [];
  /** The reading in which places and cells were told to the sync. */
  #reading: WorkbookReading | undefined;
  #rows: ReadonlyMap<string, SheetRow> = new Map();
  #isCurrent = false;

  told(reading: WorkbookReading): void {
    this.#reading = reading;
    this.#rows = new Map(
      reading.sheets.flatMap(({ form, rows }) => rows.map((row) => [`${form} ${row.place}`, row])),
    );
    this.#isCurrent = reading.kind === "read";
  }

  /** Whether changes that were decided on this reading can be written on `tables`. */
  holds(reading: WorkbookReading | undefined): boolean {
    return this.#isCurrent && reading === this.#reading;
  }

  /** After a write: `tables` when they are known, else they must be read again. */
  wrote(tables: readonly RawTable[] | undefined): void {
    if (tables === undefined) this.#isCurrent = false;
    else this.tables = tables;
  }

  /** The row that the last reading told at a place. */
  rowAt(form: string, place: number): SheetRow | undefined {
    return this.#rows.get(`${form} ${place}`);
  }
}
