/** What the writing of an invented run took, a line each; the English stands behind the Vietnamese. */
export const SYNTHETIC_WORKBOOK_TEXTS = {
  people: "Số người (people)",
  rows: "Số dòng bảng (table rows)",
  seconds: "Giây (seconds)",
  cpu: "Giây CPU (user CPU seconds)",
  memory: "Bộ nhớ cao nhất (peak RSS), MB",
  queue: "Hàng đợi dài nhất (longest queue), MB",
  file: "Cỡ tệp (file), MB",
} as const;
