import type { Bilingual } from "../../values/bilingual.ts";
import type { DisciplineForm } from "../../vocabulary/discipline-form.ts";
import type { TriggerId } from "../../vocabulary/trigger.ts";

/** What a ground for KHTNV is called. */
export const TRIGGER_TEXTS = {
  "suy-thoai": { vi: "Suy thoái về tư tưởng chính trị, đạo đức, lối sống", en: "Degradation" },
  "sai-pham-can-bo": { vi: "Sai phạm trong công tác cán bộ", en: "Wrongdoing in personnel work" },
  "mat-doan-ket": { vi: "Mất đoàn kết, bè phái", en: "Disunity" },
  "nhiem-vu-duoi-70": { vi: "Hoàn thành dưới 70% nhiệm vụ", en: "Less than 70% of tasks done" },
  "nhiem-vu-khong-xong-qua-50": {
    vi: "Trên 50% nhiệm vụ không hoàn thành",
    en: "More than 50% of tasks not done",
  },
  "phieu-tin-nhiem-thap": { vi: "Trên 50% phiếu tín nhiệm thấp", en: "More than 50% low confidence votes" },
  "don-vi-khtnv-qua-50": {
    vi: "Trên 50% đơn vị phụ trách không hoàn thành nhiệm vụ",
    en: "More than 50% of units led failed",
  },
  "tham-nhung-trong-pham-vi": {
    vi: "Để xảy ra tham nhũng trong phạm vi phụ trách",
    en: "Corruption in scope",
  },
  "vi-pham-neu-guong": { vi: "Vi phạm quy định nêu gương", en: "Breach of the duty to set an example" },
  "ky-luat-nhiem-vu": { vi: "Bị kỷ luật do thực hiện nhiệm vụ", en: "Disciplined for a matter of duty" },
} as const satisfies Record<TriggerId, Bilingual>;

/** What a form of discipline is called. */
export const DISCIPLINE_TEXTS = {
  "khien-trach": { vi: "Khiển trách", en: "Reprimand" },
  "canh-cao": { vi: "Cảnh cáo", en: "Warning" },
  "cach-chuc": { vi: "Cách chức", en: "Dismissal" },
  "khai-tru": { vi: "Khai trừ", en: "Expulsion" },
} as const satisfies Record<DisciplineForm, Bilingual>;
