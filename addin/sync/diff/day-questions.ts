import { dayOf, dayParts, Day } from "../../../domain/values/day.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import type { SheetRow } from "../ports/workbook-port.ts";
import type { SyncQuestionCode } from "../../../domain/vocabulary/faults/sync-issue-code.ts";

export interface DayQuestion {
  readonly field: string;
  readonly code: SyncQuestionCode;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Changed days that an Excel which does not read the day first may have read the other way round (rule S35). A text was not read by
 * Excel, and a day above 12 can only be a day.
 */
export function dayQuestions(form: Form, cells: SheetRow["cells"], fields: Fields): readonly DayQuestion[] {
  return Object.entries(fields).flatMap(([field, value]): readonly DayQuestion[] => {
    if (form.columns[field]?.kind !== "day" || typeof cells[field] !== "number") return [];
    const read = Day.safeParse(value);
    if (!read.success) return [];
    const { year, month, day } = dayParts(read.data);
    const other = day === month ? undefined : dayOf({ year, month: day, day: month });
    if (other === undefined) return [];
    const values = { day: String(day), month: String(month), year: String(year), other };
    return [{ field, code: "day-or-month", values }];
  });
}
