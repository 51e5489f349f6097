import type { Bilingual } from "../../values/bilingual.ts";

/** What is said of a counted row beside its own cells. */
export const ROW_TEXTS = {
  unnamed: { vi: "một dòng không hiển thị", en: "a row that is not shown" },
  unknown: { vi: "một dòng không còn trong sổ", en: "a row that is no longer in the register" },
  register: { vi: "ghi ở sổ {unit}", en: "in the register of {unit}" },
  revision: { vi: "lần {rev}", en: "rev. {rev}" },
  entered: { vi: "{row}, người ghi: {by}, {day}", en: "{row}, entered by {by} on {day}" },
} as const satisfies Record<string, Bilingual>;
