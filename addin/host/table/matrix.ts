/**
 * Attendance as on paper: people down, sessions across. A crossing is a row of the form; its key is made of the session's and
 * the person's. Pure: `form-table.ts` does the drawing.
 */
import { attendance } from "../../../domain/forms/catalogue/attendance.ts";
import { naturalKey } from "../../../domain/forms/row.ts";
import type { SheetRow } from "../../sync/ports/workbook-port.ts";
import { KEY_SLOT, NAME_SLOT, sessionOfSlot, type Slot } from "./layout.ts";
import type { RawRow, RawTable } from "./raw-table.ts";

/** The field whose value a crossing shows. */
export const MARK = "mark";

/**
 * One row for every crossing, also for empty ones, so that an emptied cell differs from a column that is gone; and one for every
 * line without a key that holds something.
 */
export function crossings({ stand, rows }: RawTable): readonly SheetRow[] {
  const sessions = [...stand.offsets].flatMap(([slot, offset]) => {
    const session = sessionOfSlot(slot);
    return session === undefined ? [] : [{ session, offset }];
  });
  const keyAt = stand.offsets.get(KEY_SLOT);
  const nameAt = stand.offsets.get(NAME_SLOT);
  return rows.flatMap((row, index): readonly SheetRow[] => {
    const person = textAt(row, keyAt);
    const line = { sheet: stand.sheetName, line: stand.top + index + 1, hidden: row.hidden };
    if (person === "") {
      const marks = sessions.map(({ offset }) => textAt(row, offset)).filter((mark) => mark !== "");
      const cells = { name: textAt(row, nameAt), [MARK]: marks.join(", ") };
      const isBlank = cells.name === "" && marks.length === 0;
      return isBlank ? [] : [{ ...line, key: "", place: index * sessions.length, cells, formulas: [] }];
    }
    return sessions.map(({ session, offset }, across) => ({
      ...line,
      key: naturalKey(attendance, { session, person }) ?? "",
      place: index * sessions.length + across,
      cells: { session, person, [MARK]: row.values[offset] ?? "" },
      formulas: row.formulas.has(offset) ? [MARK] : [],
    }));
  });
}

function textAt({ values }: RawRow, offset: number | undefined): string {
  return offset === undefined ? "" : String(values[offset] ?? "").trim();
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
