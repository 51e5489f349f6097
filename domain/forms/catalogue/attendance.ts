import { ATTENDANCE_MARK_TEXTS } from "../../texts/vocabulary/attendance-marks.ts";
import { defineForm } from "../form.ts";
import { NOTE, PERSON } from "../shared-columns.ts";

/** One row per person and session; shown to the clerk as a matrix, people down and sessions across. */
export const attendance = defineForm({
  id: "attendance",
  caption: { vi: "Điểm danh học tập", en: "Attendance" },
  scope: "unit",
  periodColumn: "day",
  keyColumns: ["session", "person"],
  about: { subject: "person", on: ["day"], answers: "membership" },
  columns: {
    session: {
      kind: "ref",
      to: ["sessions"],
      required: true,
      width: 18,
      caption: { vi: "Hội nghị", en: "Session" },
    },
    person: { ...PERSON, caption: { vi: "Người dự", en: "Person" } },
    /** The session's day, copied into the row so that a lock needs no other register. */
    day: { kind: "day", required: true, width: 12, caption: { vi: "Ngày", en: "Day" } },
    mark: {
      kind: "choice",
      required: true,
      width: 16,
      caption: { vi: "Điểm danh", en: "Mark" },
      options: ATTENDANCE_MARK_TEXTS,
    },
    madeUpOn: { kind: "day", fulfils: true, width: 12, caption: { vi: "Ngày học bù", en: "Made up on" } },
    note: NOTE,
  },
});
