/**
 * Words of the workbook of a register. Its captions are those of the forms; it is an official document, so Vietnamese
 * only.
 */
export const REGISTER_BOOK_TEXTS = {
  title: "{form}",
  subtitle: "Năm {year}, đến lần thay đổi số {seq} của sổ",
  blankSubtitle: "Biểu trống, năm {year}",
  hint: "Người, đơn vị, văn bản ghi bằng tên, số hiệu hoặc mã. Cột TT và dòng ký tên không được nhập về. Có thể thêm dòng ngay dưới dòng cuối.",
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
