import type { Bilingual } from "../../values/bilingual.ts";
import type { ReminderWay } from "../../vocabulary/reminder-way.ts";

export const REMINDER_WAY_TEXTS = {
  "e-mail": { vi: "Thư điện tử", en: "E-mail" },
  message: { vi: "Tin nhắn", en: "Message" },
  paper: { vi: "Công văn", en: "Letter" },
  "in-person": { vi: "Trực tiếp", en: "In person" },
} as const satisfies Record<ReminderWay, Bilingual>;
