import type { Bilingual } from "../../values/bilingual.ts";

/** The service's own texts about runs. */
export const RUN_TEXTS = {
  failed: {
    vi: "Lần chấm bị dừng vì lỗi của hệ thống.",
    en: "The run was stopped by a fault of the service.",
  },
  startAgain: {
    vi: "Xong thì bấm Chấm chính thức ở thẻ Kết quả để chấm lại.",
    en: "Then press Official run in the tab Results to score again.",
  },
  unlockedWithoutReason: { vi: "mở khóa không nêu lý do", en: "unlocked without a stated reason" },
} as const satisfies Record<string, Bilingual>;
