/** Words of the workbook of a term. It is an official document, so it is Vietnamese only. */
export const TERM_BOOK_TEXTS = {
  collectives: { sheet: "Tập thể", title: "KẾT QUẢ XẾP LOẠI TẬP THỂ TRONG NHIỆM KỲ", name: "Tên đơn vị" },
  people: { sheet: "Cá nhân", title: "KẾT QUẢ XẾP LOẠI CÁ NHÂN TRONG NHIỆM KỲ", name: "Họ và tên" },
  period: "từ năm {from} đến năm {to}",
  subtitle: "Từ năm {from} đến năm {to}",
  unit: "Đơn vị",
  year: "Năm {year}",
  score: "Điểm",
  proposed: "Đề xuất",
  decided: "Công nhận",
  streak: "Số năm HTXS liên tục",
  typicalStreak: "Trong đó tiêu biểu",
  awards: "Khen thưởng đã quyết định",
  award: "{year}: {award}",
  subject: "Mã đối tượng",
  outstanding: "{level} (TB)",
  best: "Số lượt được công nhận HTXS",
  legend:
    "HTXS: hoàn thành xuất sắc nhiệm vụ; HTT: hoàn thành tốt nhiệm vụ; HTNV: hoàn thành nhiệm vụ; KHTNV: không hoàn thành nhiệm vụ; TB: tiêu biểu; KXL: không xếp loại; KKM: không khớp mức nào; CĐSL: chưa đủ số liệu. Ô trống: năm đó chưa có kết quả công bố hoặc quyết định. Số năm liên tục đếm theo quyết định, lùi từ năm cuối.",
  outcomes: {
    HTXS: "HTXS",
    HTT: "HTT",
    HTNV: "HTNV",
    KHTNV: "KHTNV",
    NO_FIT: "KKM",
    INCOMPLETE: "CĐSL",
    NOT_RATED: "KXL",
  },
  termAwards: {
    sheet: "Khen thưởng nhiệm kỳ",
    title: "ĐỀ NGHỊ VÀ QUYẾT ĐỊNH KHEN THƯỞNG NHIỆM KỲ",
    recorded: "Quyết định đã ghi",
    numbered: "số {number}",
    dated: "ngày {day}",
    differs: "khác đề nghị",
    exception: "ngoại lệ theo {article}",
    outcomes: { approved: "Đồng ý", changed: "Tặng", refused: "Không đồng ý" },
    offered:
      "Khi chọn “Quyết định khác”, chọn ở cột bên một hình thức trong danh sách (hoặc “Không tặng”) và nêu lý do.",
    legend:
      "Cột “Quyết định đã ghi” trống: phần mềm chưa ghi quyết định nào. Khen thưởng nhiệm kỳ tính trên mức đã được công nhận của từng năm.",
  },
  sources: {
    sheet: "Nguồn",
    title: "CÁC LẦN CHẤM ĐÃ CÔNG BỐ TRONG NHIỆM KỲ",
    year: "Năm",
    results: "Kết quả của năm",
    published: "đã công bố",
    /** Hidden: the run. */
    machine: "Mã lần chấm, để phần mềm đối chiếu",
    none: "chưa công bố lần chấm nào của năm",
  },
} as const;
