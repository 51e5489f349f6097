import * as z from "zod";

/** The marks of attendance without clerks' spellings, which a form does not need. */
export const ATTENDANCE_MARKS = ["present", "excused", "unexcused", "made-up"] as const;
export const AttendanceMark = z.enum(ATTENDANCE_MARKS);
export type AttendanceMark = z.infer<typeof AttendanceMark>;
