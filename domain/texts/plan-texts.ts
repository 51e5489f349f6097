import type { Bilingual } from "../forms/column.ts";

/** What the comparison of plans says. */
export const PLAN_TEXTS = {
  usage: {
    vi: "Cách dùng: compare-plans.ts KẾ_HOẠCH KẾ_HOẠCH_CẤP_TRÊN [SỐ_TỪ] (tệp .txt hoặc .docx)",
    en: "Usage: compare-plans.ts PLAN SUPERIOR [WORDS] (.txt or .docx files)",
  },
  share: {
    vi: "Trùng {share}%: {copied}/{words} từ nằm trong đoạn trùng từ {run} từ liền nhau (đã bỏ trích dẫn và tên văn bản)",
    en: "{share}% copied: {copied} of {words} words lie in runs of at least {run} equal words (quotations and names of documents left out)",
  },
} as const satisfies Record<string, Bilingual>;
