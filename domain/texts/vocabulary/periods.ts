import type { Bilingual } from "../../values/bilingual.ts";
import type { PeriodKind } from "../../values/period.ts";

/** The names of periods. */
export const PERIOD_TEXTS: Readonly<Record<PeriodKind, Bilingual>> = {
  month: { vi: "Tháng {number}/{year}", en: "Month {number}/{year}" },
  quarter: { vi: "Quý {roman}/{year}", en: "Q{number} {year}" },
  year: { vi: "Năm {year}", en: "Year {year}" },
};
