import type { Bilingual } from "../../values/bilingual.ts";

/** The office's reminder to a unit, as an office writes it. */
export const REMINDER_TEXTS = {
  to: { vi: "Kính gửi: {unit}", en: "To: {unit}" },
  number: { vi: "Nhắc lần {number}, ngày {day}", en: "Reminder {number}, {day}" },
  request: {
    vi: "Văn phòng đề nghị đơn vị bổ sung {count} việc còn thiếu của {period}:",
    en: "The office asks the unit for {count} {count:thing that is|things that are} missing in {period}:",
  },
  line: { vi: "{place}. {what}, hạn {day}.", en: "{place}. {what}, by {day}." },
  lineOf: { vi: "{place}. {what}, hạn {day}: {names}.", en: "{place}. {what}, by {day}: {names}." },
  lineCounted: {
    vi: "{place}. {what}, hạn {day}: {count} người.",
    en: "{place}. {what}, by {day}: {count} {count:person|people}.",
  },
  close: {
    vi: "Đề nghị đơn vị mở sổ trong Excel, nhập đủ rồi bấm “Xem và gửi”. Việc đã làm thì ghi đúng ngày thực hiện. Trân trọng./.",
    en: "Please open the register in Excel, fill it in and press “Review and send”. Enter what was done with the day on which it was done. Thank you.",
  },
} as const satisfies Record<string, Bilingual>;
