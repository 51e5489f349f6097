/** Words of the summary of what is proposed, the first sheet of the committee's workbook. */
export const SUMMARY_SHEET_TEXTS = {
  sheet: "Tổng hợp đề nghị",
  title: "TỔNG HỢP ĐỀ NGHỊ",
  levels: "Xếp loại tập thể: {collectives}. Cá nhân: {people}.",
  nobody: "không có",
  levelCount: "{level} {count}",
  proposals: "Đề nghị khen thưởng {count} lượt cho {subjects} tập thể, cá nhân: {bodies}.",
  body: "{body} quyết định {count}",
  nothing: "Không có trường hợp nào đủ điều kiện đề nghị khen thưởng.",
  group: "{award} – {body} quyết định ({count})",
  groupMoney: "{group}; mỗi trường hợp {sum} đồng ({ratio} x lương cơ sở {base})",
  money: "{reason}; tiền thưởng {sum} đồng",
  moneyOther: "{reason}; tiền thưởng {sum} đồng (mức tính {due} đồng)",
  name: "Tập thể, cá nhân",
  position: "Chức vụ, đơn vị",
  reason: "Lý do chính",
} as const;
