/** Words that the sheets of official workbooks share. They are official documents, so Vietnamese only. */
export const WORKBOOK_TEXTS = {
  dryRunMark: "CHẠY THỬ – KHÔNG DÙNG LÀM CĂN CỨ",
  page: "Trang",
  total: "Tổng số",
  number: "TT",

  subtitle: "{period}, theo {policy}",
  periods: { month: "Tháng {month} năm {year}", quarter: "Quý {quarter} năm {year}", year: "Năm {year}" },
} as const;
