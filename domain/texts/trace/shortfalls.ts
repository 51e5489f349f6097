import type { Bilingual } from "../../values/bilingual.ts";

/** What is missing, late or fell short, as score sheets and lists tell it. */
export const SHORTFALL_TEXTS = {
  copied: { vi: "{about} (trùng {first}%)", en: "{about} ({first}% copied)" },
  minutes: {
    vi: "{about} ({first}/{second} phút)",
    en: "{about} ({first} of {second} {second:minute|minutes})",
  },
  on: { vi: "ngày {day}", en: "on {day}" },
  by: { vi: "hạn {day}", en: "by {day}" },
  done: { vi: "thực hiện ngày {day}", en: "done on {day}" },
  late: { vi: "chậm {count} ngày", en: "{count} {count:day|days} late" },
  reminded: { vi: "lần {number} ngày {day} ({way})", en: "no. {number} on {day} ({way})" },
  noted: {
    vi: "ngày {day} (ghi ở kiểm tra, giám sát)",
    en: "on {day} (entered with the inspection)",
  },
  withReminders: { vi: "{line}; đã nhắc {reminders}", en: "{line}; reminded: {reminders}" },
  ofPeople: { vi: "Của cá nhân trong đơn vị: {kinds}", en: "Of people in the unit: {kinds}" },
  counted: { vi: "{name} ({count})", en: "{name} ({count})" },
} as const satisfies Record<string, Bilingual>;

/** The heading over them. */
export const SHORTFALLS_TITLE = {
  vi: "Vắng, chậm, tồn tại",
  en: "Missing, late, or short of what was meant",
} as const satisfies Bilingual;
