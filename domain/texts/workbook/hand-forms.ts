/** Words of the forms that are printed and filled in by hand. They are official documents, so Vietnamese only. */
export const HAND_FORMS_TEXTS = {
  title: "Biểu ghi tay của {unit}, năm {year}",
  subtitle: "Năm {year}",
  name: "Họ và tên",
  born: "Ngày sinh",
  note: "Ghi chú",
  signatures: {
    sheet: "Danh sách ký dự",
    title: "DANH SÁCH KÝ DỰ HỌC TẬP, QUÁN TRIỆT",
    signature: "Chữ ký",
    session: "Hội nghị ngày {day}: {title}",
    unnamed: "Hội nghị ngày …………………: ………………………………………………………",
    continued: "{session} (tiếp theo)",
    counts: "Được triệu tập: {count}. Có mặt: ………. Vắng có phép: ………. Vắng không phép: ……….",
    signed: "Người điểm danh (ký, ghi rõ họ tên): …………………………………………",
  },
  attendance: {
    sheet: "Bảng điểm danh",
    title: "BẢNG ĐIỂM DANH HỌC TẬP, QUÁN TRIỆT",
    session: "{day}: {directives}",
    more: "{directives}, …",
    legend:
      "Ghi vào ô: x: có mặt; P: vắng có phép; K: vắng không phép; HB và ngày: học bù. Ô tô xám không phải điểm danh.",
  },
  points: {
    sheet: "Bảng chấm điểm",
    title: "BẢNG CHẤM ĐIỂM TIÊU CHÍ",
    period: "Kỳ đánh giá: ………………………………",
    criterion: "{title} (tối đa {most})",
    self: "Tự chấm",
    unit: "Đơn vị chấm",
    hint: "Ô để trống là chưa chấm, không phải 0 điểm. Ô tô xám không thuộc tiêu chí của người đó.",
  },
} as const;
