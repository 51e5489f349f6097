import type { Bilingual } from "../../values/bilingual.ts";
import type { DepartureReason } from "../../vocabulary/list/departure.ts";

/** What a departure is called as the reason of a membership's end. */
export const DEPARTURE_TEXTS = {
  moved: { vi: "Chuyển đi", en: "Moved away" },
  died: { vi: "Từ trần", en: "Died" },
  "left-party": { vi: "Ra khỏi Đảng", en: "Left the Party" },
} as const satisfies Record<DepartureReason, Bilingual>;
