/** Words of the workbook that compares the members here with a list of the upper body. */
export const COMPARISON_BOOK_TEXTS = {
  sheet: "Đối khớp",
  title: "KẾT QUẢ ĐỐI KHỚP DANH SÁCH ĐẢNG VIÊN",
  subtitle: "Danh mục năm {year} và tệp {file}",
  file: "doi-khop-{year}.xlsx",
  name: "Họ và tên",
  birth: "Ngày sinh",
  unit: "Đơn vị",
  result: "Kết quả",
  ours: "Danh mục",
  theirs: "Tệp đối khớp",
  onlyTheirs: "Chỉ có trong tệp",
  onlyOurs: "Chỉ có trong danh mục",
  differs: "Khác số liệu",
  unclear: "Chưa rõ",
  left: "Đã thôi từ trước",
} as const;
