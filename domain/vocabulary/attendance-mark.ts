/** The marks of attendance without clerks' spellings, which a form does not need. */
export const ATTENDANCE_MARKS = ["present", "excused", "unexcused", "made-up"] as const;
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];
