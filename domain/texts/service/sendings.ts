import type { Bilingual } from "../../values/bilingual.ts";

/** Letters and messages that the service sends by itself. */
export const SENDING_TEXTS = {
  subject: {
    vi: "Nhắc việc: {unit} còn thiếu {count} việc",
    en: "Reminder: {count} {count:thing is|things are} missing from {unit}",
  },
  head: { vi: "Việc còn thiếu đến ngày {day}:", en: "What is missing as of {day}:" },
  unit: { vi: "- {unit}: {count} việc", en: "- {unit}: {count} {count:thing|things}" },
} as const satisfies Record<string, Bilingual>;
