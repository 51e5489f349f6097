import type { Bilingual } from "../../values/bilingual.ts";

/** A term's years side by side. */
export const TERM_TEXTS = {
  open: { vi: "Nhiệm kỳ", en: "Term" },
  openHere: { vi: "Mở bảng nhiệm kỳ", en: "Open the table of the term" },
  title: { vi: "Nhiệm kỳ {from}–{to}", en: "Term {from}–{to}" },
  hint: {
    vi: "Mức in đậm đã có quyết định; mức in nghiêng mới là đề nghị. ★: tiêu biểu.",
    en: "A bold level is decided; one in italics is proposed only. ★: outstanding.",
  },
  from: { vi: "Từ năm", en: "From" },
  to: { vi: "Đến năm", en: "To" },
  none: { vi: "Chưa có kết quả nào trong nhiệm kỳ này.", en: "There are no results in this term yet." },
  noRun: { vi: "chưa công bố", en: "no run" },
  units: { vi: "Tập thể", en: "Units" },
  people: { vi: "Cá nhân", en: "People" },
  table: { vi: "{group} theo năm", en: "{group} by year" },
  streak: { vi: "xuất sắc {count} năm liền", en: "excellent {count} {count:year|years} running" },
  typicalStreak: { vi: "tiêu biểu {count} năm liền", en: "outstanding {count} {count:year|years} running" },
  star: { vi: "★", en: "★" },
  typical: { vi: "tiêu biểu", en: "outstanding" },
  decided: { vi: "quyết định", en: "decided" },
  proposed: { vi: "đề nghị", en: "proposed" },
  awarded: { vi: "Khen: {awards}", en: "Awards: {awards}" },
  proposals: { vi: "Đề nghị cho cả nhiệm kỳ", en: "Proposals for the whole term" },
  unknown: { vi: "–", en: "–" },
} as const satisfies Record<string, Bilingual>;
