import type { Bilingual } from "../values/bilingual.ts";

/** The four levels of 366-QĐ/TW Điều 11, best first. */
export const LEVEL_OPTIONS = {
  HTXS: { vi: "Hoàn thành xuất sắc nhiệm vụ", en: "Completed tasks excellently" },
  HTT: { vi: "Hoàn thành tốt nhiệm vụ", en: "Completed tasks well" },
  HTNV: { vi: "Hoàn thành nhiệm vụ", en: "Completed tasks" },
  KHTNV: { vi: "Không hoàn thành nhiệm vụ", en: "Did not complete tasks" },
} as const satisfies Record<string, Bilingual>;
export type Level = keyof typeof LEVEL_OPTIONS;

/** Outcomes of the engine for a subject: a level, no fitting level, or not rated. */
export const OUTCOME_OPTIONS = {
  ...LEVEL_OPTIONS,
  NO_FIT: { vi: "Không khớp mức nào", en: "No level fits" },
  NOT_RATED: { vi: "Không xếp loại", en: "Not rated" },
} as const satisfies Record<string, Bilingual>;
export type Outcome = keyof typeof OUTCOME_OPTIONS;
