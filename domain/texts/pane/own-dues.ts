import type { Bilingual } from "../../values/bilingual.ts";

/** What the clerk's own register lacks, form by form. */
export const OWN_DUE_TEXTS = {
  hint: {
    vi: "Theo số liệu đã gửi, tính đến {day}.",
    en: "Of what was sent, as of {day}.",
  },
  unknown: {
    vi: "Chưa rà được việc phải có. Bấm Lấy số liệu mới để thử lại.",
    en: "What is due could not be looked up. Press Fetch to try again.",
  },
  badge: { vi: "Còn thiếu {count}", en: "{count} missing" },
  badgeOf: {
    vi: "Còn thiếu {count}: xem từng việc của biểu {form}",
    en: "{count} missing: show each of {form}",
  },
  soon: { vi: "Đến hạn tháng này: {count}", en: "{count} due this month" },
  soonOf: {
    vi: "Đến hạn tháng này: {count}, xem từng việc của biểu {form}",
    en: "{count} due this month: show each of {form}",
  },
  missing: { vi: "Còn thiếu: {count}", en: "Missing: {count}" },
  awaited: { vi: "Đến hạn trong tháng này: {count}", en: "Due by the end of this month: {count}" },
  locked: { vi: "Thiếu ở kỳ đã khóa: {count}", en: "Missing in locked periods: {count}" },
  lockedHint: {
    vi: "Kỳ đã khóa chỉ bổ sung được bằng đề nghị điều chỉnh.",
    en: "A locked period takes them by a correction only.",
  },
  add: { vi: "Thêm {count} dòng phải có", en: "Add {count} {count:row that is|rows that are} due" },
  addHint: {
    vi: "Dòng thêm đã ghi sẵn người, văn bản hoặc kỳ. Đơn vị điền phần còn lại; dòng chưa điền không được gửi.",
    en: "They name the person, the document or the period already. Fill in the rest; a row that is not filled in is not sent.",
  },
  more: { vi: "Còn {count} việc nữa.", en: "And {count} more." },
} as const satisfies Record<string, Bilingual>;
