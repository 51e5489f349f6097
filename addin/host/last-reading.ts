import type { SheetChange, WorkbookReading, SheetRow } from "../sync/ports/workbook-port.ts";
import type { RawTable } from "./raw-table.ts";
import { requestsFor } from "./reading.ts";
import type { LastRows } from "./writing.ts";

/** The last reading, and what may be written on it without another one. */
export class LastReading {
  rows: LastRows = new Map();
  #reading: WorkbookReading | undefined;
  #tables: readonly RawTable[] = [];

  take(reading: WorkbookReading, tables: readonly RawTable[]): void {
    this.rows = new Map(
      reading.sheets.map(({ form, rows }) => [
        form,
        new Map(rows.map((row): [number, SheetRow] => [row.place, row])),
      ]),
    );
    this.#reading = reading;
    this.#tables = tables;
  }

  /**
   * The tables to write on; undefined when they must be read again. Keys and states are ours, so one that is put into a wrong
   * line for a moment costs the clerk nothing. The clerk's cells are written only on a reading that was made in one exchange
   * (rule S16).
   */
  forWriting(
    on: WorkbookReading | undefined,
    changes: readonly SheetChange[],
  ): readonly RawTable[] | undefined {
    if (on === undefined || on !== this.#reading || on.kind === "broken") return undefined;
    const isAtOnce = requestsFor(this.#tables.map(({ stand }) => stand)).length <= 1;
    return isAtOnce || isOurs(changes) ? this.#tables : undefined;
  }

  /** @param tables their current state; undefined when it is unknown */
  wrote(changes: readonly SheetChange[], tables: readonly RawTable[] | undefined): void {
    if (tables === undefined || !isOurs(changes)) this.#reading = undefined;
    else this.#tables = tables;
  }
}

function isOurs(changes: readonly SheetChange[]): boolean {
  return changes.every(({ kind }) => kind === "key" || kind === "state");
}
