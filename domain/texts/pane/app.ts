import type { Bilingual } from "../../values/bilingual.ts";

/** Texts of the pages before their scripts run. */
export const APP_TEXTS = {
  name: { vi: "Quán Triệt", en: "Quan Triet" },
  needsScript: { vi: "Trang này cần JavaScript.", en: "This page needs JavaScript." },
} as const satisfies Record<string, Bilingual>;
