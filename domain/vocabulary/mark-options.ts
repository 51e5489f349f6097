import type { Bilingual } from "../values/bilingual.ts";

/** The marks of attendance without clerks' spellings, which a form does not need. */
export const MARK_OPTIONS = {
  present: { vi: "Có mặt", en: "Present" },
  excused: { vi: "Vắng có phép", en: "Absent, excused" },
  unexcused: { vi: "Vắng không phép", en: "Absent, unexcused" },
  "made-up": { vi: "Học bù", en: "Made up" },
} as const satisfies Record<string, Bilingual>;
