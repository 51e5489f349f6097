/** Words that the sheets of official workbooks share. They are official documents, so Vietnamese only. */
export const WORKBOOK_TEXTS = {
  dryRunMark: "CHẠY THỬ – KHÔNG DÙNG LÀM CĂN CỨ",
  page: "Trang",
  total: "Tổng số",
  number: "TT",

  subtitle: "{period} ({policy})",
  /** Titles in the file's properties. */
  titles: {
    committee: "Kết quả học tập, xếp loại và đề nghị khen thưởng {period}",
    annex: "Phụ lục kết quả xếp loại và đề nghị khen thưởng {period}",
    outcome: "Kết quả khen thưởng, xếp loại {period}",
    receipt: "Phiếu điểm {name}, {period}",
    register: "Sổ của {unit}, năm {year}",
    term: "Kết quả xếp loại, khen thưởng nhiệm kỳ {period}",
  },
  periods: { month: "Tháng {month} năm {year}", quarter: "Quý {quarter} năm {year}", year: "Năm {year}" },
} as const;
