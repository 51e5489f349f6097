import type { Bilingual } from "../../values/bilingual.ts";

/** The clerk's own register: its forms, sending and receiving. */
export const REGISTER_TEXTS = {
  choose: { vi: "Chọn sổ", en: "Choose a register" },
  chooseHint: {
    vi: "Bổ trợ sẽ tạo các trang tính của sổ trong tệp đang mở; nội dung sẵn có của tệp được giữ nguyên.",
    en: "The add-in makes the register's sheets in this workbook; what the workbook holds already stays as it is.",
  },
  open: { vi: "Mở sổ trong tệp này", en: "Open in this workbook" },
  opening: { vi: "Đang mở sổ, tải danh mục và số liệu…", en: "Opening the register, pulling its rows…" },
  change: { vi: "Đổi sổ", en: "Change register" },
  noYears: {
    vi: "Văn phòng chưa được lập: chưa có danh mục của năm nào. Quản trị viên lập trước.",
    en: "The office is not set up yet: no year has a catalogue. An administrator sets it up first.",
  },
  setUp: { vi: "Lập văn phòng mới", en: "Set up a new office" },
  readOnly: {
    vi: "Tài khoản này chỉ được xem sổ này.",
    en: "You may only read this register.",
  },
  mayRead: { vi: "chỉ xem", en: "read only" },
  forms: { vi: "Các biểu", en: "Forms" },
  formRows: { vi: "{rows} dòng", en: "{rows} {rows:row|rows}" },
  unsent: { vi: "{count} chưa gửi", en: "{count} unsent" },
  unfilled: { vi: "{count} chờ điền", en: "{count} to be filled in" },
  problems: { vi: "{count} cần sửa", en: "{count} to mend" },
  allSent: { vi: "Đã gửi hết", en: "All sent" },
  uncounted: { vi: "Chưa đếm được", en: "Not counted" },
  openSheet: { vi: "Mở trang {form}", en: "Open the sheet {form}" },
  noForms: { vi: "Chưa có biểu nào trong tệp.", en: "There are no forms in this workbook yet." },
  lastSync: { vi: "Đồng bộ lúc {at}", en: "Synchronised {at}" },
  neverSynced: { vi: "Chưa đồng bộ lần nào", en: "Never synchronised" },
  allLocked: { vi: "Mọi kỳ đã qua đều đã khóa", en: "Every past period is locked" },
  onlyHere: {
    vi: "{count} dòng chưa gửi mới chỉ có trên máy này – gửi đi hoặc lưu tệp.",
    en: "{count} unsent {count:row is|rows are} only on this computer – send or save the file.",
  },
  fileUnsaved: {
    vi: "Đã gửi hết; tệp chưa được lưu từ lần gửi vừa rồi.",
    en: "Everything is sent; the file has not been saved since.",
  },
  lockedRows: { vi: "{count} ở kỳ đã khóa", en: "{count} in a locked period" },
  lockedEdits: {
    vi: "{count} dòng vừa sửa thuộc kỳ đã khóa nên không gửi được. Trả lại giá trị đã lưu, hoặc đề nghị điều chỉnh.",
    en: "{count} changed {count:row belongs|rows belong} to a locked period and cannot be sent. Go back to what is stored, or ask for a correction.",
  },
  renumbered: {
    vi: "Một chương trình khác đã lưu tệp và đánh số lại các cột ở biểu: {forms}. Các cột được nhận theo tiêu đề; hãy xem lại tiêu đề trước khi gửi hoặc lấy số liệu.",
    en: "Another program saved the file and numbered the columns anew in: {forms}. Columns are taken by their captions; check these before you send or fetch.",
  },
  monthFirst: {
    vi: "Excel trên máy này không đọc ngày trước tháng. Hãy ghi ngày dạng năm-tháng-ngày, ví dụ 2026-03-05 là ngày 5 tháng 3.",
    en: "This Excel does not read the day before the month. Write days as year-month-day, such as 2026-03-05 for 5 March.",
  },
  waiting: { vi: "{count} dòng đang gửi dở.", en: "{count} {count:row was|rows were} being sent." },
  begun: {
    vi: "{by} đã bắt đầu gửi {count} dòng từ tệp này nhưng chưa xong.",
    en: "{by} began to send {count} {count:row|rows} from this file and did not finish.",
  },
  sendingNow: {
    vi: "{by} đang gửi {count} dòng từ tệp này.",
    en: "{by} is sending {count} {count:row|rows} from this file.",
  },
  news: { vi: "Có gì mới từ {at}: {what}.", en: "New since {at}: {what}." },
  newsFirst: { vi: "Có gì mới: {what}.", en: "New: {what}." },
  newsBy: { vi: "{what} (người gửi: {names})", en: "{what} (from {names})" },
  newsOf: { vi: "{form}: {count} dòng", en: "{form}: {count} {count:row|rows}" },
  newsLocked: { vi: "{period} đã khóa", en: "{period} was locked" },
  takeOver: { vi: "Kiểm tra và gửi lại", en: "Check and send again" },
  resume: { vi: "Gửi tiếp", en: "Go on sending" },
  lockedPeriods: { vi: "Kỳ đã khóa", en: "Locked periods" },
  lockedBy: { vi: "{period}: khóa bởi {by}, {at}", en: "{period}: locked by {by}, {at}" },
  preview: { vi: "Xem và gửi", en: "Review and send" },
  pull: { vi: "Lấy số liệu mới", en: "Fetch" },
  tools: { vi: "Công cụ", en: "Tools" },
  rollCall: { vi: "Điểm danh tất cả có mặt", en: "Mark everyone present" },
  history: { vi: "Lịch sử dòng đang chọn", en: "History of the selected row" },
  receipt: { vi: "Phiếu điểm của dòng đang chọn", en: "Score sheet of the selected row" },
  import: { vi: "Nhập từ tệp", en: "Bring in a file" },
  reports: { vi: "Báo cáo, biểu mẫu", en: "Reports and forms" },
  planText: { vi: "Đối chiếu kế hoạch với cấp trên", en: "Compare a plan with the superior's" },
  toMend: { vi: "Dòng cần sửa", en: "Rows to mend" },
  conflicts: { vi: "Xung đột", en: "Conflicts" },
  repair: { vi: "Sửa chữa", en: "Repair" },
  undo: { vi: "Hoàn tác lần gửi vừa rồi", en: "Undo the last sending" },
  another: {
    vi: "Người vừa đăng nhập không phải người đã bắt đầu gửi. Đã dừng, chưa gửi thêm dòng nào.",
    en: "Somebody else signed in than who began to send. It stopped and nothing more was sent.",
  },
} as const satisfies Record<string, Bilingual>;

/** The deadline of the oldest month that is not locked. */
export const DEADLINE_TEXTS = {
  open: { vi: "Hạn {period}: {day}", en: "{period} is due on {day}" },
  late: { vi: "{period} đã quá hạn ngày {day}", en: "{period} was due on {day}" },
  lacking: {
    vi: "{period}: hạn {day}, còn thiếu {count} việc",
    en: "{period}: was due on {day}, {count} {count:thing is|things are} missing",
  },
  sent: {
    vi: "{period}: đã gửi hết, chờ văn phòng khóa sổ",
    en: "{period}: everything is sent; the office has not locked it yet",
  },
} as const satisfies Record<string, Bilingual>;
