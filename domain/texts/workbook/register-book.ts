/**
 * Words of the workbook of a register. Its captions are those of the forms; it is an official document, so Vietnamese
 * only.
 */
export const REGISTER_BOOK_TEXTS = {
  title: "{form}",
  subtitle: "Năm {year}, đến lần thay đổi số {seq} của sổ",
  blankSubtitle: "Biểu trống, năm {year}",
  /** The caption of the names beside a column of codes. No form has this caption, so the column is never imported. */
  nameCaption: "{caption} (tên gọi)",
  hint: "Cột tên gọi, TT và dòng ký tên không được nhập về. Có thể thêm dòng ngay dưới dòng cuối.",
  place: "{place}, ngày …… tháng …… năm ………",
  preparer: "Người lập biểu (ký, ghi rõ họ tên): …………………………………………",
  head: "Xác nhận của {unit} (ký, ghi rõ họ tên): …………………………………………",
  lists: "Danh mục lựa chọn",
  yes: "Có",
  no: "Không",
  errors: {
    choice: "Hãy chọn một giá trị trong danh sách.",
    whole: "Hãy ghi số nguyên từ {least} đến {most}.",
    decimal: "Hãy ghi số từ {least} đến {most}.",
    date: "Hãy ghi ngày theo dạng ngày/tháng/năm.",
  },
} as const;
