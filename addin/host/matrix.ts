/**
 * Attendance as on paper: people down, sessions across. A crossing is a row of the form; its key is made of the session's and
 * the person's. Pure: `form-table.ts` does the drawing.
 */
import { attendance } from "../../domain/forms/catalogue/attendance.ts";
import { naturalKey } from "../../domain/forms/row.ts";
import type { SheetRow } from "../sync/ports/workbook-port.ts";
import { KEY_SLOT, sessionOfSlot, type Slot } from "./layout.ts";
import type { RawTable } from "./raw-table.ts";

/** The field whose value a crossing shows. */
export const MARK = "mark";

/** One row for every crossing, also for empty ones, so that an emptied cell differs from a column that is gone. */
export function crossings({ stand, rows }: RawTable): readonly SheetRow[] {
  const sessions = [...stand.offsets].flatMap(([slot, offset]) => {
    const session = sessionOfSlot(slot);
    return session === undefined ? [] : [{ session, offset }];
  });
  const keyAt = stand.offsets.get(KEY_SLOT);
  return rows.flatMap((row, index) => {
    const person = keyAt === undefined ? "" : String(row.values[keyAt] ?? "");
    return sessions.flatMap(({ session, offset }, across) => {
      const mark = row.values[offset] ?? "";
      if (person === "" && mark === "") return [];
      return {
        key: person === "" ? "" : (naturalKey(attendance, { session, person }) ?? ""),
        place: index * sessions.length + across,
        sheet: stand.sheetName,
        line: stand.top + index + 1,
        cells: { session, person, [MARK]: mark },
        formulas: row.formulas.has(offset) ? [MARK] : [],
        hidden: row.hidden,
      };
    });
  });
}

/** The place of a crossing: the line of the person and the column of the session. */
export function crossingOf(key: string): { readonly line: string; readonly column: string } {
  const cut = key.indexOf(".");
  return { line: key.slice(cut), column: key.slice(0, cut + 1) };
}

export function lineOf(person: string): string {
  return naturalKey(attendance, { session: "", person }) ?? "";
}

function columnOf(session: string): string {
  return naturalKey(attendance, { session, person: "" }) ?? "";
}

/** The slot that holds the crossing's mark, if the table has it. */
export function slotOfColumn(column: string, slots: Iterable<Slot>): Slot | undefined {
  return [...slots].find((slot) => {
    const session = sessionOfSlot(slot);
    return session !== undefined && columnOf(session) === column;
  });
}
