import type { SheetChange, WorkbookReading, SheetRow } from "../sync/ports/workbook-port.ts";
import type { RawTable } from "./raw-table.ts";
import { requestsFor } from "./reading.ts";
import type { LastRows } from "./writing.ts";

/** What was read last, and what may be written on it without another look. */
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
   * The tables to write on; undefined where they have to be looked at once more. Keys and states are ours, so one that is put
   * into another line for a moment takes nothing from the clerk; the clerk's cells are written on a reading that was made in
   * one exchange (rule S16).
   */
  forWriting(
    on: WorkbookReading | undefined,
    changes: readonly SheetChange[],
  ): readonly RawTable[] | undefined {
    if (on === undefined || on !== this.#reading || on.kind === "broken") return undefined;
    const isAtOnce = requestsFor(this.#tables.map(({ stand }) => stand)).length <= 1;
    return isAtOnce || isOurs(changes) ? this.#tables : undefined;
  }

  /** @param tables as they stand now, undefined when nobody knows. */
  wrote(changes: readonly SheetChange[], tables: readonly RawTable[] | undefined): void {
    if (tables === undefined || !isOurs(changes)) this.#reading = undefined;
    else this.#tables = tables;
  }
}

function isOurs(changes: readonly SheetChange[]): boolean {
  return changes.every(({ kind }) => kind === "key" || kind === "state");
}
