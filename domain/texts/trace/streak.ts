import type { Bilingual } from "../../values/bilingual.ts";

/** The years of a streak, and the year that ended it. */
export const STREAK_TEXTS = {
  now: { vi: "kỳ đang xét", en: "the year being rated" },
  noPaper: { vi: "không ghi số quyết định", en: "no number was recorded" },
  rewarded: { vi: "đã tặng {awards}", en: "given: {awards}" },
  unknown: { vi: "năm {year} chưa có quyết định nào được ghi", en: "no decision is recorded for {year}" },
  plain: { vi: "năm {year} không được công nhận tiêu biểu", en: "{year} was not recognised as outstanding" },
  lower: { vi: "năm {year} là {level}", en: "{year} was {level}" },
} as const satisfies Record<string, Bilingual>;

/** Forms of a commendation as the name of an award says them. */
export const FORM_WORDS: readonly string[] = ["Giấy khen", "Bằng khen", "Cờ"];
