import type { Bilingual } from "../../values/bilingual.ts";
import type { Level, Outcome } from "../../vocabulary/level.ts";

/** What a level is called. */
export const LEVEL_TEXTS = {
  HTXS: { vi: "Hoàn thành xuất sắc nhiệm vụ", en: "Completed tasks excellently" },
  HTT: { vi: "Hoàn thành tốt nhiệm vụ", en: "Completed tasks well" },
  HTNV: { vi: "Hoàn thành nhiệm vụ", en: "Completed tasks" },
  KHTNV: { vi: "Không hoàn thành nhiệm vụ", en: "Did not complete tasks" },
} as const satisfies Record<Level, Bilingual>;

/** What an outcome is called. */
export const OUTCOME_TEXTS = {
  ...LEVEL_TEXTS,
  NO_FIT: { vi: "Chưa xác định mức xếp loại", en: "No level fits" },
  INCOMPLETE: { vi: "Chưa đủ số liệu", en: "Facts are missing" },
  NOT_RATED: { vi: "Không xếp loại", en: "Not rated" },
} as const satisfies Record<Outcome, Bilingual>;
