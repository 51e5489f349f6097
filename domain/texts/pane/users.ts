import type { Bilingual } from "../../values/bilingual.ts";

/** The page of users and their rights. */
export const USERS_TEXTS = {
  title: { vi: "Người dùng và quyền năm {year}", en: "Users and rights in {year}" },
  hint: {
    vi: "Vai trò do quản trị Microsoft 365 gán; đơn vị và quyền ghi ở biểu Phân quyền. Thêm nhiều người: dùng biểu Người dùng trong Excel.",
    en: "Roles are assigned in Microsoft 365; units and access are entered in the form Grants. To add many users, use the form Users in Excel.",
  },
  nobody: { vi: "Chưa có người dùng nào.", en: "There are no users yet." },
  add: { vi: "Thêm người dùng", en: "Add a user" },
  signIn: { vi: "Tên đăng nhập (e-mail)", en: "Sign-in name (e-mail)" },
  fullName: { vi: "Họ và tên", en: "Full name" },
  unit: { vi: "Đơn vị", en: "Unit" },
  access: { vi: "Quyền", en: "Access" },
  write: { vi: "Ghi", en: "Write" },
  read: { vi: "Xem", en: "Read" },
  save: { vi: "Lưu", en: "Save" },
  cancel: { vi: "Thôi", en: "Cancel" },
  endRights: { vi: "Thôi quyền", en: "End rights" },
  endRightsOf: { vi: "Thôi quyền của {name}", en: "End the rights of {name}" },
  giveBack: { vi: "Cho dùng lại", en: "Give the rights back" },
  until: { vi: "Thôi quyền từ ngày (ngày/tháng/năm)", en: "Rights end on (day/month/year)" },
  badDay: { vi: "Ngày chưa rõ; hãy ghi ngày/tháng/năm.", en: "Not a calendar day; write day/month/year." },
  list: { vi: "Đưa vào danh sách", en: "Put on the list" },
  exportBook: { vi: "Xuất bảng quyền ra Excel", en: "Export the rights to Excel" },
  seenOn: { vi: "Đăng nhập gần nhất: {day}", en: "Last sign-in: {day}" },
  endsOn: { vi: "Thôi quyền từ {day}", en: "Rights end on {day}" },
  refused: {
    vi: "Tài khoản khác dùng tên đăng nhập này đã bị từ chối (gần nhất {day}). Nếu tài khoản đã được cấp lại cho người khác: thôi quyền dòng này, rồi thêm dòng mới cùng tên.",
    en: "Another account was refused under this sign-in name (last on {day}). If the name was given to somebody else, end the rights of this row and add a new one under the same name.",
  },
  unlisted: {
    vi: "Được phân quyền bằng mã của danh bạ, chưa có dòng trong biểu Người dùng.",
    en: "Granted by the directory's id; there is no row in the form Users.",
  },
  rights: { vi: "{actions}. Ghi: {forms}.", en: "{actions}. Enters: {forms}." },
  hidden: { vi: "Không xem: {forms}.", en: "Is not shown: {forms}." },
  added: {
    vi: "Đã thêm {name}. Người này đăng nhập là dùng được ngay.",
    en: "{name} was added and can sign in at once.",
  },
  ended: {
    vi: "Đã ghi ngày thôi quyền của {name}.",
    en: "The day on which the rights of {name} end was stored.",
  },
  given: { vi: "{name} được dùng lại.", en: "{name} has the rights again." },
  listed: { vi: "{name} đã có trong danh sách.", en: "{name} is on the list now." },
  notStored: {
    vi: "Chưa lưu được: có người vừa sửa. Hãy mở lại trang rồi làm lại.",
    en: "Not stored: somebody changed it a moment ago. Open the page again and repeat.",
  },
} as const satisfies Record<string, Bilingual>;
