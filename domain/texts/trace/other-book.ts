import type { Bilingual } from "../../values/bilingual.ts";

/** What the other rule book of the year says of somebody. */
export const OTHER_BOOK_TEXTS = {
  scored: { vi: "{book}: {level}, {score} điểm.", en: "{book}: {level}, score {score}." },
  level: { vi: "{book}: {level}.", en: "{book}: {level}." },
  notRated: {
    vi: "{book}: không thuộc diện xếp loại theo bộ quy tắc này.",
    en: "{book}: not rated by this rule book.",
  },
  mayDiffer: {
    vi: "Một người có thể có hai mức: mỗi bộ quy tắc có tiêu chí, điều kiện và giới hạn riêng. Mức kia dựa trên:",
    en: "One person may have two levels: each rule book has criteria, conditions and a limit of its own. The other one rests on:",
  },
} as const satisfies Record<string, Bilingual>;
