import type { Bilingual } from "../../values/bilingual.ts";
import type { DisciplineDegree, DisciplineForm } from "../../vocabulary/discipline-form.ts";
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

/** What a degree of discipline is called, whoever imposes it. */
export const DISCIPLINE_DEGREE_TEXTS = {
  "khien-trach": { vi: "Khiển trách", en: "Reprimand" },
  "canh-cao": { vi: "Cảnh cáo", en: "Warning" },
  "cach-chuc": { vi: "Cách chức", en: "Dismissal" },
  "khai-tru": { vi: "Khai trừ", en: "Expulsion" },
} as const satisfies Record<DisciplineDegree, Bilingual>;

/** What a form of discipline is called: with its branch, since several branches know a form of the same name. */
export const DISCIPLINE_TEXTS = {
  "khien-trach": { vi: "Khiển trách (Đảng)", en: "Reprimand (Party)" },
  "canh-cao": { vi: "Cảnh cáo (Đảng)", en: "Warning (Party)" },
  "cach-chuc": { vi: "Cách chức (Đảng)", en: "Dismissal from a Party post" },
  "khai-tru": { vi: "Khai trừ (Đảng)", en: "Expulsion from the Party" },
  "giai-tan": { vi: "Giải tán tổ chức đảng", en: "Dissolution of a Party organisation" },
  "cq-khien-trach": { vi: "Khiển trách (chính quyền)", en: "Reprimand (state)" },
  "cq-canh-cao": { vi: "Cảnh cáo (chính quyền)", en: "Warning (state)" },
  "cq-ha-bac-luong": { vi: "Hạ bậc lương (đến 30/6/2025)", en: "Lower salary step (until 30/6/2025)" },
  "cq-giang-chuc": { vi: "Giáng chức (đến 30/6/2025)", en: "Demotion (until 30/6/2025)" },
  "cq-cach-chuc": { vi: "Cách chức (chính quyền)", en: "Dismissal from a state post" },
  "cq-bai-nhiem": { vi: "Bãi nhiệm", en: "Removal from elected office" },
  "cq-buoc-thoi-viec": { vi: "Buộc thôi việc", en: "Forced resignation" },
  "cq-keo-dai-nang-luong": {
    vi: "Kéo dài thời hạn nâng lương (hợp đồng lao động)",
    en: "Delayed pay rise (labour contract)",
  },
  "cq-sa-thai": { vi: "Sa thải (hợp đồng lao động)", en: "Discharge (labour contract)" },
  "dt-khien-trach": { vi: "Khiển trách (đoàn thể)", en: "Reprimand (mass organisation)" },
  "dt-canh-cao": { vi: "Cảnh cáo (đoàn thể)", en: "Warning (mass organisation)" },
  "dt-cach-chuc": { vi: "Cách chức (đoàn thể)", en: "Dismissal (mass organisation)" },
  "dt-khai-tru": { vi: "Khai trừ (đoàn thể)", en: "Expulsion (mass organisation)" },
  "dt-giai-tan": { vi: "Giải tán (đoàn thể)", en: "Dissolution of a mass organisation" },
} as const satisfies Record<DisciplineForm, Bilingual>;
