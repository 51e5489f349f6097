import { AttendanceMark } from "../../../domain/vocabulary/attendance-mark.ts";
import { Day } from "../../../domain/values/day.ts";
import type { WireState } from "../../../domain/protocol/pull.ts";

/** Marks of one unit's register inside a period, for the chart. */
export interface UnitAttendance {
  readonly unit: string;
  readonly name: string;
  readonly marks: Readonly<Record<AttendanceMark, number>>;
}

const NONE: UnitAttendance["marks"] = { present: 0, "made-up": 0, excused: 0, unexcused: 0 };

/** Counts the attendance rows whose day satisfies `counts`. */
export function countMarks(
  rows: readonly WireState[],
  counts: (day: Day) => boolean,
): UnitAttendance["marks"] {
  const marks = { ...NONE };
  for (const { form, deleted, fields } of rows) {
    const { day, mark } = fields;
    const heldOn = Day.safeParse(day);
    if (form !== "attendance" || deleted || !heldOn.success || !counts(heldOn.data)) continue;
    const parsed = AttendanceMark.safeParse(mark);
    if (parsed.success) marks[parsed.data] += 1;
  }
  return marks;
}
