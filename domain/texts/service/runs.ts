import type { Bilingual } from "../../values/bilingual.ts";

/** The service's own texts about runs. */
export const RUN_TEXTS = {
  unlockedWithoutReason: { vi: "mở khóa không nêu lý do", en: "unlocked without a stated reason" },
} as const satisfies Record<string, Bilingual>;
