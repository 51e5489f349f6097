import type { Bilingual } from "../../values/bilingual.ts";

/** Facts and rules changed in thought. */
export const TRIAL_TEXTS = {
  title: { vi: "Nếu như", en: "What if" },
  hint: {
    vi: "Thử một giá trị khác trong dòng đã tính: mức và điểm sẽ ra sao, kéo theo ai. Không lưu gì.",
    en: "Try another value in a row that was counted: which level and score, and who moves with it. Nothing is stored.",
  },
  row: { vi: "Dòng", en: "Row" },
  field: { vi: "Cột", en: "Column" },
  value: { vi: "Giá trị thử (để trống: chưa có)", en: "Value to try (empty: none)" },
  ask: { vi: "Thử", en: "Try" },
  noScore: { vi: "chưa có điểm", en: "no score" },
  verdict: {
    vi: "{before} ({scoreBefore}) → {after} ({scoreAfter})",
    en: "{before} ({scoreBefore}) → {after} ({scoreAfter})",
  },
  others: {
    vi: "Kéo theo {count} đối tượng khác:",
    en: "{count} {count:other moves|others move} with it:",
  },
  assumed: { vi: "Giả định làm thay đổi bao nhiêu đối tượng", en: "How many each assumption moved" },
  moved: {
    vi: "Không có điều này: {moved} đối tượng thay đổi, {levels} đổi mức",
    en: "Without it: {moved} moved, {levels} to another level",
  },
  needed: { vi: "Bỏ điều này thì bộ quy tắc không còn dùng được", en: "No rule book is left without it" },
} as const satisfies Record<string, Bilingual>;
