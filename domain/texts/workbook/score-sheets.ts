/** Words of the score sheets, sheet 6 of the committee's workbook. */
export const RECEIPTS_SHEET_TEXTS = {
  sheet: "Phiếu điểm",
  title: "PHIẾU CHẤM ĐIỂM TỪNG TẬP THỂ, CÁ NHÂN",
  content: "Nội dung, cách tính",
  basis: "Dòng dữ liệu đã tính, căn cứ",
  folded:
    "Các dòng chi tiết (từng kỳ, từng dòng dữ liệu) đã được thu gọn: bấm dấu + hoặc các số 1 đến 7 ở lề trái để mở.",
  subject: "{number}. {name}",
  verdict: "Tổng điểm: {score}. {level}.",
  noScore: "không có",
  near: "{score} (sát ngưỡng)",
  notes: "Lưu ý: {notes}.",
  shortfalls: "Vắng, chậm, tồn tại:",
  shortfall: "- {line}",
  proposal: "Đề nghị: {form} ({decidedBy}).",
} as const;
