import type { Bilingual } from "../../values/bilingual.ts";
import type { Assumption } from "../../vocabulary/assumption.ts";

/** What was assumed of `{count}` rows. */
export const ASSUMPTION_TEXTS = {
  "exempt-all-year": {
    vi: "Miễn sinh hoạt không ghi ngày: tính cả năm ({count} dòng)",
    en: "exempt without days: taken for the whole year ({count} {count:row|rows})",
  },
  "suspended-all-year": {
    vi: "Đình chỉ sinh hoạt không ghi ngày: tính cả năm ({count} dòng)",
    en: "suspended without days: taken for the whole year ({count} {count:row|rows})",
  },
  "made-up-in-time": {
    vi: "Học bù không ghi ngày: coi là đúng hạn ({count} dòng)",
    en: "made up without a day: taken as in time ({count} {count:row|rows})",
  },
  "act-in-unit-of-register": {
    vi: "Kỷ luật, khiếu nại không ghi đơn vị khi vi phạm: coi là đơn vị của sổ ({count} dòng)",
    en: "discipline without the unit of the act: taken as the register's ({count} {count:row|rows})",
  },
} as const satisfies Record<Assumption, Bilingual>;
