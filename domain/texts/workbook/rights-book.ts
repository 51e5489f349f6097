/** Words of the workbook that says who may do what. */
export const RIGHTS_BOOK_TEXTS = {
  sheet: "Phân quyền",
  title: "DANH SÁCH NGƯỜI DÙNG VÀ QUYỀN",
  subtitle: "Quyền có hiệu lực ngày {day}, theo danh mục năm {year}",
  file: "phan-quyen-{year}.xlsx",
  name: "Họ và tên",
  signIn: "Tên đăng nhập",
  state: "Tình trạng",
  roles: "Vai trò",
  where: "Đơn vị",
  actions: "Được làm",
  writes: "Ghi vào",
  seenOn: "Đăng nhập gần nhất",
  until: "Thôi quyền từ",
} as const;
