/** Words of the two sheets that come back from the committee: on levels, and on commendations. */
export const PROPOSALS_SHEET_TEXTS = {
  sheet: "Đề nghị khen thưởng",
  title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
  award: "Nội dung đề nghị",
  form: "Hình thức",
  decidedBy: "Cấp quyết định",
  name: "Tập thể, cá nhân",
  unit: "Đơn vị",
  level: "Mức xếp loại",
  score: "Điểm",
  source: "Căn cứ",
  settledBy: "Điều kiện đã xét",
  notes: "Lưu ý",
  ofCommittee: "Quyết định của cấp có thẩm quyền",
  decision: "Quyết định",
  other: "Nếu quyết định khác: hình thức",
  otherLevel: "Nếu quyết định khác: mức",
  /** The one column of sheets of earlier versions. */
  otherBefore: "Nếu quyết định khác: hình thức, mức",
  number: "Số quyết định",
  day: "Ngày quyết định",
  votesFor: "Số phiếu đồng ý",
  councilMembers: "Số thành viên hội đồng",
  remark: "Lý do, ghi chú",
  exception: "Căn cứ ngoại lệ",
  run: "Mã lần chấm",
  term: "Mã nhiệm kỳ",
  subject: "Mã đối tượng",
  proposal: "Mã đề nghị",
  checksum: "Mã kiểm tra",
  decisions: ["Đồng ý", "Quyết định khác", "Không đồng ý", "Để xem xét sau"],
  /** The choice of giving no award, and of recognising no level. */
  none: "Không khen thưởng",
  noneBefore: "Không tặng",
  noLevel: "Không công nhận",
  offered:
    "Khi chọn “Quyết định khác”, chọn ở cột bên trong danh sách (chỉ có những gì loại đối tượng và kỳ này được) và nêu lý do.",
  levels: {
    sheet: "Quyết định xếp loại",
    title: "DANH SÁCH TRÌNH QUYẾT ĐỊNH MỨC XẾP LOẠI",
    /** What such a line decides on, where a list names it. */
    matter: "Mức xếp loại",
  },

  badDecision: "Hãy chọn một giá trị trong danh sách.",
  badDay: "Hãy ghi ngày theo dạng ngày/tháng/năm.",
} as const;
