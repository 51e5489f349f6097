import type { Bilingual } from "../../values/bilingual.ts";

/** Rows to send, rows sent, and conflicts to decide. */
export const PUSH_TEXTS = {
  asked: {
    vi: "Cần xem lại: sửa, hoặc đánh dấu để gửi như vậy. Lý do ghi ở cột Ghi chú.",
    en: "To be checked: mend it, or tick it to send it as it is. Give the reason in the column Note.",
  },
  explained: { vi: "Đã ghi lý do ở cột Ghi chú.", en: "The column Note gives the reason." },
  title: { vi: "Xem trước khi gửi", en: "Review before sending" },
  nothing: { vi: "Không có gì để gửi: sổ khớp với máy chủ.", en: "Nothing to send: the register agrees." },
  unfilled: {
    vi: "{count} dòng đã thêm còn chờ điền nên chưa có gì để gửi.",
    en: "{count} added {count:row waits|rows wait} to be filled in, so there is nothing to send yet.",
  },
  notReviewed: {
    vi: "Chưa xem thay đổi nào. Bấm Xem và gửi để so trang tính với sổ.",
    en: "Nothing is reviewed yet. Press Review and send to compare the sheets with the register.",
  },
  eachPerson: { vi: "Từng người", en: "Each person" },
  eachCriterion: { vi: "Từng tiêu chí", en: "Each criterion" },
  criteria: { vi: "{count} tiêu chí", en: "{count} {count:criterion|criteria}" },
  marks: { vi: "{count} lượt điểm danh", en: "{count} {count:mark|marks}" },
  noteOnly: { vi: "sửa ghi chú", en: "with a new note" },
  markCleared: { vi: "xóa điểm danh", en: "cleared" },
  waitingTitle: { vi: "Chờ, chưa gửi", en: "Waiting, not sent" },
  waitingHint: {
    vi: "Kỳ đã khóa, hoặc đã có đề nghị điều chỉnh chờ duyệt. Những dòng này không gửi cùng các dòng khác.",
    en: "The period is locked, or a correction is waiting for its approval. These rows are not sent with the others.",
  },
  lockedIn: { vi: "{period} đã khóa", en: "{period} is locked" },
  pending: { vi: "Đã đề nghị điều chỉnh", en: "Correction asked for" },
  revert: { vi: "Trả lại giá trị đã lưu", en: "Back to what is stored" },
  revertOf: { vi: "Trả lại giá trị đã lưu: {row}", en: "Back to what is stored: {row}" },
  revertTitle: { vi: "Bỏ thay đổi", en: "Drop changes" },
  revertForm: {
    vi: "Trả lại giá trị đã lưu ở {form} ({count} dòng)",
    en: "Back to what is stored in {form} ({count} {count:row|rows})",
  },
  revertAll: {
    vi: "Trả lại giá trị đã lưu ở tất cả {count} dòng",
    en: "Back to what is stored in all {count} {count:row|rows}",
  },
  revertQuestion: {
    vi: "Trả lại giá trị đã lưu ở {count} dòng? Những gì đã sửa ở các dòng này sẽ mất.",
    en: "Show again what is stored in {count} {count:row|rows}? What was changed in {count:it|them} is lost.",
  },
  all: { vi: "Chọn tất cả", en: "Select all" },
  send: { vi: "Gửi {count} dòng", en: "Send {count} {count:row|rows}" },
  sending: { vi: "Đang gửi {done}/{all} dòng…", en: "Sending {done} of {all} {all:row|rows}…" },
  stop: { vi: "Dừng", en: "Stop" },
  stopping: { vi: "Đang dừng…", en: "Stopping…" },
  hidden: {
    vi: "{count} dòng đang bị bộ lọc ẩn cũng được gửi.",
    en: "{count} {count:row hidden by the filter is|rows hidden by the filter are} sent too.",
  },
  hiddenRow: { vi: "đang bị ẩn", en: "hidden" },
  formula: { vi: "lấy giá trị từ công thức", en: "value taken from a formula" },
  goTo: { vi: "Đến ô", en: "Go to cell" },
  goToOf: { vi: "Đến ô: {row}", en: "Go to cell: {row}" },
  unlisted: {
    vi: "Và {count} dòng nữa không liệt kê ở đây.",
    en: "And {count} more {count:that is|that are} not listed here.",
  },
  willClear: { vi: "sẽ bị xóa", en: "will be removed" },
  missingHint: {
    vi: "Có trong sổ nhưng không còn trong trang tính. Chưa chọn xóa thì không dòng nào bị xóa.",
    en: "In the register but no longer in the sheet. Nothing is deleted unless you say so.",
  },
  copiedHint: {
    vi: "Dòng sao chép mang cùng mã dòng với dòng khác; chỉ gửi khi được xác nhận là dòng mới.",
    en: "A copied row has another row's key; it is sent only when you say that it is new.",
  },
  choice: { vi: "Xử lý dòng {row}", en: "What to do with {row}" },
  toMend: { vi: "{count} dòng cần xem lại.", en: "{count} {count:row needs|rows need} you." },
  notSent: {
    vi: "{count} dòng chưa gửi vì còn ô cần sửa.",
    en: "{count} {count:row was|rows were} not sent: cells in {count:it|them} need mending.",
  },
  takenOver: {
    vi: "{by} đã bắt đầu gửi từ tệp này: {answered} dòng đã có kết quả, {dropped} dòng chưa vào sổ và vẫn ở trong trang tính.",
    en: "{by} had begun to send from this file: {answered} {answered:row has|rows have} an outcome, {dropped} did not arrive and {dropped:is|are} still in the sheet.",
  },
  leftOut: {
    vi: "{count} dòng đã chọn nhưng không gửi, vì đã khác lúc xem. Các dòng này còn nguyên trong trang; hãy xem lại rồi gửi.",
    en: "{count} chosen {count:row was not sent, because it is|rows were not sent, because they are} not as you saw {count:it|them}. Nothing is lost; review and send again.",
  },
  putBack: {
    vi: "{count} dòng đã được đưa lại vào trang.",
    en: "{count} {count:row was|rows were} put back into the sheet.",
  },
  earlier: {
    vi: "Trong đó {count} dòng của lần gửi trước còn dở.",
    en: "{count} of them {count:was|were} left over from an earlier sending.",
  },
  missingColumns: {
    vi: "Thiếu cột bắt buộc ở {form}: {columns}. Biểu này chưa gửi được.",
    en: "Required columns are gone in {form}: {columns}. This form cannot be sent.",
  },
  restore: { vi: "Khôi phục cột", en: "Restore columns" },
  done: { vi: "Kết quả gửi", en: "What happened" },
  problemsTitle: { vi: "Dòng cần sửa", en: "Rows to mend" },
  alsoMissing: {
    vi: "{count} dòng không còn trong trang tính, cần chọn cách xử lý.",
    en: "{count} {count:row is|rows are} no longer in the sheet and {count:needs|need} a decision.",
  },
  alsoConflicts: {
    vi: "{count} dòng có xung đột, cần chọn giá trị.",
    en: "{count} {count:row has a conflict and needs|rows have conflicts and need} a decision.",
  },
  noProblems: { vi: "Không có dòng nào cần sửa.", en: "No row needs mending." },
  lockedRow: {
    vi: "Sổ của {period} đã khóa bởi {by}, {at}. Giá trị đã nhập vẫn còn trong trang tính.",
    en: "{period} was locked by {by}, {at}. Your value stays in the sheet.",
  },
  forbiddenRow: {
    vi: "Tài khoản này không được sửa cột: {columns}.",
    en: "You may not change: {columns}.",
  },
  conflictRow: { vi: "Ô này đã được sửa ở nơi khác.", en: "The same cell was changed elsewhere." },
  resolve: { vi: "Xem xung đột", en: "See the conflict" },
} as const satisfies Record<string, Bilingual>;

/** Kinds of rows in a preview. */
export const PREVIEW_KIND_TEXTS = {
  changed: { vi: "Sửa", en: "Changed" },
  new: { vi: "Mới", en: "New" },
  cleared: { vi: "Xóa giá trị", en: "Cleared" },
  copied: { vi: "Sao chép", en: "Copied" },
  missing: { vi: "Không còn trong trang", en: "No longer in the sheet" },
  invalid: { vi: "Cần sửa", en: "To mend" },
} as const satisfies Record<string, Bilingual>;

export const ROW_CHOICE_TEXTS = {
  send: { vi: "Gửi", en: "Send" },
  skip: { vi: "Để sau", en: "Later" },
  ignore: { vi: "Bỏ qua", en: "Ignore" },
  "put-back": { vi: "Đưa lại vào trang", en: "Put back" },
  left: { vi: "Đã thôi sinh hoạt", en: "Has left" },
  mistaken: { vi: "Ghi nhầm: xóa khỏi sổ", en: "Was a mistake: delete from the register" },
  delete: { vi: "Không còn nữa: xóa khỏi sổ", en: "Is no more: delete from the register" },
  "keep-as-new": { vi: "Là dòng mới: gửi", en: "It is new: send" },
} as const satisfies Record<string, Bilingual>;

/** Ends of a push. */
export const PUSH_END_TEXTS = {
  sent: { vi: "Đã gửi xong.", en: "Sent." },
  cancelled: {
    vi: "Đã dừng. {count} dòng chưa gửi.",
    en: "Stopped. {count} {count:row was|rows were} not sent.",
  },
  offline: {
    vi: "Mất mạng. {count} dòng đang chờ và sẽ được gửi khi có mạng.",
    en: "The network is gone. {count} {count:row waits and is|rows wait and are} sent when it is back.",
  },
  "signed-out": {
    vi: "Phiên đã hết hạn. Đăng nhập lại để gửi tiếp {count} dòng.",
    en: "The session has ended. Sign in again to send the remaining {count} {count:row|rows}.",
  },
  "another-user": {
    vi: "Người vừa đăng nhập không phải người đã bắt đầu gửi. Đã dừng; {count} dòng đang chờ.",
    en: "Somebody else signed in than who began to send. It stopped; {count} {count:row waits|rows wait}.",
  },
  "taken-over": {
    vi: "Chưa gửi dòng nào của đồng chí. Hãy xem lại rồi gửi.",
    en: "None of your rows was sent. Review them again and send.",
  },
  broken: {
    vi: "Tệp cần được sửa chữa trước khi gửi.",
    en: "The workbook has to be repaired before sending.",
  },
  stopped: {
    vi: "Chưa gửi được. {count} dòng đang chờ.",
    en: "Not sent. {count} {count:row waits|rows wait}.",
  },
} as const satisfies Record<string, Bilingual>;

/** The service's outcomes of a row. */
export const ROW_OUTCOME_TEXTS = {
  accepted: { vi: "Đã lưu", en: "Saved" },
  merged: { vi: "Đã gộp", en: "Merged" },
  unchanged: { vi: "Không đổi", en: "Unchanged" },
  conflict: { vi: "Xung đột", en: "Conflict" },
  locked: { vi: "Đã khóa", en: "Locked" },
  invalid: { vi: "Cần sửa", en: "To mend" },
  forbidden: { vi: "Không có quyền", en: "Not allowed" },
} as const satisfies Record<string, Bilingual>;

export const CONFLICT_TEXTS = {
  title: { vi: "Xung đột", en: "Conflicts" },
  none: { vi: "Không có xung đột nào.", en: "There are no conflicts." },
  hint: {
    vi: "Cùng một ô được sửa ở hai nơi. Hãy chọn giá trị đúng; chưa chọn thì không có gì bị ghi đè.",
    en: "The same cell was changed in two places. Choose the right value; until then nothing is overwritten.",
  },
  mine: { vi: "Trong trang tính này", en: "In this sheet" },
  theirs: { vi: "Trên máy chủ", en: "On the server" },
  whoWhen: { vi: "{by}, {at}", en: "{by}, {at}" },
  apply: { vi: "Áp dụng", en: "Apply" },
} as const satisfies Record<string, Bilingual>;

export const HISTORY_TEXTS = {
  title: { vi: "Lịch sử", en: "History" },
  newRow: { vi: "Dòng này chưa gửi lần nào.", en: "This row was never sent." },
  selected: { vi: "Xem dòng đang chọn", en: "Show the selected row" },
  revision: { vi: "Lần {rev}", en: "Revision {rev}" },
} as const satisfies Record<string, Bilingual>;

export const REPAIR_TEXTS = {
  title: { vi: "Sửa chữa", en: "Repair" },
  hint: {
    vi: "Các dòng mất mã dòng được so với sổ theo mã cán bộ, họ tên và ngày sinh. Chưa xác nhận thì chưa có gì thay đổi.",
    en: "Rows without their key are compared with the register by code, name and birth date. Nothing changes until you confirm.",
  },
  none: { vi: "Không có gì cần sửa chữa.", en: "There is nothing to repair." },
  same: { vi: "Khớp", en: "Same" },
  likely: { vi: "Có thể khớp", en: "Likely" },
  noMatch: { vi: "Dòng mới", en: "New row" },
  certain: {
    vi: "{count} dòng khớp hoàn toàn với sổ",
    en: "{count} {count:row matches|rows match} the register exactly",
  },
  apply: { vi: "Khôi phục {count} dòng", en: "Restore {count} {count:row|rows}" },
  accept: { vi: "Nhận khớp {row}", en: "Accept the match of {row}" },
} as const satisfies Record<string, Bilingual>;

export const ROLL_CALL_TEXTS = {
  title: { vi: "Điểm danh tất cả có mặt", en: "Mark everyone present" },
  hint: {
    vi: "Chỉ điền các ô còn trống của hội nghị được chọn; ô đã ghi được giữ nguyên.",
    en: "Only blank cells of the chosen session are filled; marks that stand are kept.",
  },
  session: { vi: "Hội nghị", en: "Session" },
  fill: { vi: "Điền có mặt", en: "Fill in" },
  filled: { vi: "Đã điền {count} ô có mặt.", en: "{count} {count:cell was|cells were} filled." },
  complete: { vi: "Đã đủ", en: "Complete" },
  blank: { vi: "Còn {count} ô trống", en: "{count} blank" },
  blankOf: { vi: "Còn {count} người chưa điểm danh: {names}.", en: "{count} without a mark: {names}." },
  others: { vi: "và {count} người nữa", en: "and {count} more" },
  noBlank: { vi: "Không còn ai chưa điểm danh.", en: "Nobody is left without a mark." },
  undo: { vi: "Hoàn tác", en: "Undo" },
  noSessions: {
    vi: "Trang điểm danh chưa có hội nghị nào. Bấm Lấy số liệu mới nếu văn phòng vừa thêm.",
    en: "The attendance sheet has no sessions yet. Press Fetch if the office has just added one.",
  },
} as const satisfies Record<string, Bilingual>;
