import type { Bilingual } from "../../values/bilingual.ts";

/** The task pane's frame around every view. */
export const PANE_TEXTS = {
  help: { vi: "Trợ giúp", en: "Help" },
  outdated: {
    vi: "Phần mềm đã có bản mới; ngăn này còn chạy bản cũ. Số liệu trong trang tính được giữ nguyên khi tải lại.",
    en: "There is a newer version; this pane still runs the old one. What is in the sheets stays when you reload.",
  },
  reloadPane: { vi: "Tải lại ngăn", en: "Reload the pane" },
  unnamedRow: { vi: "(không còn trong danh mục)", en: "(no longer in the catalogue)" },
  product: { vi: "Quán Triệt", en: "Quán Triệt" },
  productLine: { vi: "Học tập, quán triệt nghị quyết", en: "Study of directives and resolutions" },
  parts: { vi: "Các phần", en: "Parts" },
  register: { vi: "Sổ", en: "Register" },
  board: { vi: "Theo dõi", en: "Progress" },
  results: { vi: "Kết quả", en: "Results" },
  users: { vi: "Người dùng và quyền", en: "Users and rights" },
  settings: { vi: "Cài đặt", en: "Settings" },
  back: { vi: "Quay lại", en: "Back" },
  close: { vi: "Đóng", en: "Close" },
  cancel: { vi: "Hủy", en: "Cancel" },
  retry: { vi: "Thử lại", en: "Try again" },
  refresh: { vi: "Làm mới", en: "Refresh" },
  loading: { vi: "Đang tải…", en: "Loading…" },
  waitEditing: {
    vi: "Excel đang sửa ô: bấm Enter hoặc Esc trong ô đó.",
    en: "A cell is being edited in Excel: press Enter or Esc in it.",
  },
  waitBusy: {
    vi: "Excel chưa trả lời, có thể đang sửa ô: bấm Enter hoặc Esc trong ô đó, hoặc chờ Excel tính xong.",
    en: "Excel has not answered. It may be that a cell is being edited: press Enter or Esc in it, or wait until Excel has calculated.",
  },
  waitDrop: { vi: "Thôi, chưa ghi gì", en: "Drop it; nothing is written" },
  waitWriting: {
    vi: "Lệnh ghi đã nằm chờ trong Excel nên không thu hồi được; Excel ghi ngay khi xong ô này.",
    en: "The write is waiting in Excel and cannot be recalled; Excel writes as soon as the cell is finished.",
  },
  working: { vi: "Đang thực hiện…", en: "Working…" },
  more: { vi: "Hiện thêm {count} dòng", en: "Show {count} more" },
  offline: { vi: "Ngoại tuyến. Vẫn nhập tiếp được.", en: "Offline. You can go on entering." },
  offlineWaiting: {
    vi: "Ngoại tuyến – {count} dòng đang chờ. Vẫn nhập tiếp được.",
    en: "Offline – {count} {count:row is|rows are} waiting. You can go on entering.",
  },
  reference: { vi: "Mã tra cứu: {trace}", en: "Reference: {trace}" },
  year: { vi: "Năm", en: "Year" },
  yearOf: { vi: "Năm {year}", en: "{year}" },
  period: { vi: "Kỳ", en: "Period" },
  unit: { vi: "Đơn vị", en: "Unit" },
  empty: { vi: "(trống)", en: "(empty)" },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  deletedRow: { vi: "Dòng bị xóa", en: "Row deleted" },
  unknownPerson: { vi: "người khác", en: "somebody else" },
  automatic: { vi: "hệ thống", en: "the system" },
  you: { vi: "{name} (tôi)", en: "{name} (you)" },
  first: { vi: "Chỉ hiện {count} dòng đầu.", en: "Only the first {count} {count:is|are} shown." },
  narrow: {
    vi: "Chỉ hiện {count} dòng đầu. Hãy thu hẹp bộ lọc.",
    en: "Only the first {count} {count:is|are} shown. Narrow the filter.",
  },
} as const satisfies Record<string, Bilingual>;

export const SIGN_IN_TEXTS = {
  title: { vi: "Đăng nhập", en: "Sign in" },
  why: {
    vi: "Đăng nhập để gửi số liệu của đơn vị và xem kết quả ngay trong Excel.",
    en: "Sign in to send your unit's figures and see the results inside Excel.",
  },
  microsoft: { vi: "Đăng nhập bằng tài khoản cơ quan", en: "Sign in with your work account" },
  who: { vi: "Chọn người dùng", en: "Who are you?" },
  whoHint: {
    vi: "Bản chạy trên một máy: chọn một người, không cần mật khẩu.",
    en: "This runs on one machine: choose somebody, no password is needed.",
  },
  account: { vi: "Tài khoản", en: "Account" },
  signOut: { vi: "Đăng xuất", en: "Sign out" },
  refused: {
    vi: "Chưa đăng nhập được. Hãy thử lại; nếu vẫn không được, báo cho quản trị.",
    en: "Signing in did not succeed. Try again; if it stays so, tell the administrator.",
  },
  cancelled: {
    vi: "Cửa sổ đăng nhập đã đóng, chưa đăng nhập.",
    en: "The sign-in window was closed; nobody is signed in.",
  },
  again: { vi: "Phiên đã hết hạn. Hãy đăng nhập lại.", en: "The session has ended. Sign in again." },
  noUnits: {
    vi: "Tài khoản này chưa được giao đơn vị nào. Hãy đề nghị văn phòng cấp ủy phân quyền.",
    en: "No unit is assigned to this account. Ask the committee's office for access.",
  },
} as const satisfies Record<string, Bilingual>;

export const SETTINGS_TEXTS = {
  language: { vi: "Ngôn ngữ", en: "Language" },
  vietnamese: { vi: "Tiếng Việt", en: "Tiếng Việt" },
  english: { vi: "English", en: "English" },
  theme: { vi: "Giao diện", en: "Theme" },
  themeOffice: { vi: "Theo Excel", en: "Same as Excel" },
  themeLight: { vi: "Sáng", en: "Light" },
  themeDark: { vi: "Tối", en: "Dark" },
  selfTest: { vi: "Tự kiểm tra", en: "Self-test" },
  selfTestHint: {
    vi: "Khi có trục trặc, hãy chạy tự kiểm tra và đọc phiên bản, mã cho quản trị.",
    en: "When something is wrong, run the self-test and tell the administrator version and code.",
  },
  build: { vi: "Phiên bản", en: "Version" },
  runSelfTest: { vi: "Chạy tự kiểm tra", en: "Run the self-test" },
  passed: { vi: "Đạt", en: "Passed" },
  failed: { vi: "Không đạt", en: "Failed" },
} as const satisfies Record<string, Bilingual>;
