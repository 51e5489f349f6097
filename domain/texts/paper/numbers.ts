import type { Bilingual } from "../../values/bilingual.ts";
import type { NumberQuestion } from "../../vocabulary/paper/number-question.ts";

/** What is asked before a number is kept; `{reference}`, `{day}` and `{title}` are of the paper that raises it. */
export const NUMBER_QUESTION_TEXTS = {
  duplicate: {
    vi: "Số này đã dùng cho {title} ({reference}, ngày {day}).",
    en: "{title} has this number ({reference}, {day}).",
  },
  "numbered-before": {
    vi: "Văn bản này đã ghi số {reference}, ngày {day}. Ghi lại thì lập bản mới; bản trước vẫn được giữ.",
    en: "This paper has number {reference} of {day}. Numbered again it is made anew; the earlier file is kept.",
  },
  "other-run": {
    vi: "Văn bản này của kỳ đã ghi số {reference}, ngày {day} theo kết quả công bố trước. Ghi số mới là ban hành văn bản thay thế.",
    en: "From earlier results of the period this paper has number {reference} of {day}. A new number means that it is replaced.",
  },
  "far-day": {
    vi: "Ngày văn bản ở sau hôm nay, hoặc sau kỳ hơn một năm.",
    en: "The day is after today, or more than a year after the period.",
  },
  "before-period": {
    vi: "Ngày văn bản ở trước khi kỳ bắt đầu.",
    en: "The day is before the period began.",
  },
} as const satisfies Record<NumberQuestion, Bilingual>;
