/** Words of the list of shortfalls, sheet 7 of the committee's workbook. */
export const SHORTFALLS_SHEET_TEXTS = {
  sheet: "Vắng, chậm, tồn tại",
  title: "DANH SÁCH VẮNG, CHẬM VÀ TỒN TẠI, HẠN CHẾ",
  kind: "Nội dung",
  unit: "Đơn vị",
  person: "Họ và tên",
  about: "Văn bản, hạn chế",
  day: "Ngày học / hạn",
  doneOn: "Ngày thực hiện",
  late: "Số ngày chậm",
  row: "Dòng dữ liệu",
  reminded: "Đã nhắc nhở",
  source: "{form}: {row}",
  byKind: "Tổng hợp theo nội dung",
  count: "Số dòng",
} as const;
