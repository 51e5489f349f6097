import type { Bilingual } from "../../values/bilingual.ts";

/** The basis of an award for a term: its years and the conditions on them. */
export const TERM_YEARS_TEXTS = {
  years: {
    vi: "Trong {total} năm của nhiệm kỳ: {parts}.",
    en: "Of the term's {total} {total:year|years}: {parts}.",
  },
  part: {
    vi: "{count} năm từ mức {level} trở lên (cần {needed})",
    en: "{count} at {level} or better ({needed} needed)",
  },
  typicalPart: {
    vi: "{count} năm tiêu biểu ở mức {level} trở lên (cần {needed})",
    en: "{count} outstanding at {level} or better ({needed} needed)",
  },
} as const satisfies Record<string, Bilingual>;
