import type { Bilingual } from "../../values/bilingual.ts";

/** Texts of the pages before their scripts run. */
export const APP_TEXTS = {
  name: { vi: "Quán Triệt", en: "Quan Triet" },
  needsScript: { vi: "Trang này cần JavaScript.", en: "This page needs JavaScript." },
} as const satisfies Record<string, Bilingual>;

/** What the app catalogue of Microsoft 365 shows beside the texts of the manifest; at most 80 letters. */
export const APP_PACKAGE_TEXTS = {
  short: {
    vi: "Số liệu học tập, quán triệt và xếp loại của chi bộ, ngay trong Excel.",
    en: "Study of resolutions and yearly ratings of Party cells, kept in Excel.",
  },
} as const satisfies Record<string, Bilingual>;
