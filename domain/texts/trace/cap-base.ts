import type { Bilingual } from "../../values/bilingual.ts";

/** Who stands behind the numbers from which a limit is counted. */
export const CAP_BASE_LINE_TEXTS = {
  candidates: {
    vi: "Đạt mức {level} trước khi giới hạn ({count}): {names}",
    en: "At {level} before the limit ({count}): {names}",
  },
  next: { vi: "Xếp mức {level} ({count}): {names}", en: "At {level} ({count}): {names}" },
  lower: {
    vi: "Được xếp loại ở mức khác ({count}): {names}",
    en: "Rated otherwise ({count}): {names}",
  },
  left: { vi: "Không tính ({count}): {names}", en: "Not counted ({count}): {names}" },
  counts: { vi: "{line} – tính vào cơ số", en: "{line} – in the base" },
  named: { vi: "{name} ({unit})", en: "{name} ({unit})" },
  because: { vi: "{name}: {why}", en: "{name}: {why}" },
  outside: { vi: "người đứng đầu, tính ngoài tỷ lệ", en: "a head, outside the share" },
  hidden: { vi: "(không nêu tên)", en: "(not named)" },
} as const satisfies Record<string, Bilingual>;
