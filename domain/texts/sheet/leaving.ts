import type { Bilingual } from "../../values/bilingual.ts";
import type { LeavingFault } from "../../vocabulary/faults/leaving-fault.ts";

/** Questions about a row that has ended. */
export const LEAVING_TEXTS = {
  day: { vi: "Ngày cuối cùng (ngày/tháng/năm)", en: "Last day (day/month/year)" },
  reason: { vi: "Lý do", en: "Reason" },
  said: {
    vi: "Đã thôi sinh hoạt sau ngày {day}, lý do: {reason}. Dòng trở lại trang tính với ngày và lý do này.",
    en: "Left after {day}, reason: {reason}. The row comes back into the sheet with this day and reason.",
  },
  unfinished: {
    vi: "Còn dòng chưa ghi đủ ngày và lý do.",
    en: "A row still needs its day and reason.",
  },
} as const satisfies Record<string, Bilingual>;

/** Faults in the answers about a row that has ended. */
export const LEAVING_FAULT_TEXTS = {
  "day-missing": { vi: "Hãy ghi ngày cuối cùng, như 05/03/2026.", en: "Give the last day, as 05/03/2026." },
  "day-unclear": {
    vi: "Không rõ ngày. Hãy ghi như 05/03/2026.",
    en: "No clear date. Write it as 05/03/2026.",
  },
  "day-before-start": {
    vi: "Ngày này trước ngày bắt đầu {since} của dòng. Hãy ghi ngày từ {since} trở đi.",
    en: "This is before {since}, when the row begins. Give that day or a later one.",
  },
  "reason-missing": { vi: "Hãy ghi lý do.", en: "Give the reason." },
  "reason-long": {
    vi: "Lý do dài quá {max} ký tự. Hãy ghi ngắn hơn.",
    en: "The reason has more than {max} {max:character|characters}. Make it shorter.",
  },
} as const satisfies Record<LeavingFault, Bilingual>;
