import type { Bilingual } from "../../values/bilingual.ts";
import type { AttendanceMark } from "../../vocabulary/attendance-mark.ts";

/** What a mark of attendance is called. */
export const ATTENDANCE_MARK_TEXTS = {
  present: { vi: "Có mặt", en: "Present" },
  excused: { vi: "Vắng có phép", en: "Absent, excused" },
  unexcused: { vi: "Vắng không phép", en: "Absent, unexcused" },
  "made-up": { vi: "Học bù", en: "Made up" },
} as const satisfies Record<AttendanceMark, Bilingual>;
