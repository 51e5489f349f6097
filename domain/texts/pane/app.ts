import type { Bilingual } from "../../forms/column.ts";

/** What pages say before any script of theirs runs. */
export const APP_TEXTS = {
  name: { vi: "Quán Triệt", en: "Quan Triet" },
  needsScript: { vi: "Trang này cần JavaScript.", en: "This page needs JavaScript." },
} as const satisfies Record<string, Bilingual>;
