import type { Bilingual } from "../../values/bilingual.ts";
import type { SyncIssueCode, SyncQuestionCode } from "../../vocabulary/faults/sync-issue-code.ts";

export const FLAG_TEXTS = {
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
} as const satisfies Record<string, Bilingual>;

/** Issues that keep a cell or row of the workbook from being sent. `{name}` is filled in. */
export const SYNC_ISSUE_TEXTS = {
  "day-unclear": {
    vi: "“{text}” không rõ là ngày nào, hoặc không có ngày đó. Hãy ghi ngày/tháng/năm, ví dụ 05/03/2026.",
    en: "“{text}” is no day, or not clearly one. Write day/month/year, such as 05/03/2026.",
  },
  "error-cell": { vi: "Ô báo lỗi {text}.", en: "The cell shows the error {text}." },
  "number-in-doubt": {
    vi: "“{text}” là phần nghìn hay phần thập phân? Hãy ghi 1234 hoặc 1,2340.",
    en: "Does “{text}” mean thousands or decimals? Write 1234 or 1,2340.",
  },
  "mark-unknown": {
    vi: "Không rõ “{text}” nghĩa là gì. Dùng x, P, K, HB.",
    en: "It is not clear what “{text}” means. Use x, P, K, HB.",
  },
  "mark-nought": {
    vi: "“0” là vắng không phép hay chưa điểm danh? Ghi K nếu vắng không phép; để trống nếu chưa điểm danh.",
    en: "Does “0” mean absent without leave, or not entered yet? Write K if absent; leave it blank if not entered.",
  },
  "bad-choice": {
    vi: "“{text}” không có trong danh sách. Hãy chọn: {options}.",
    en: "“{text}” is not in the list. Choose: {options}.",
  },
  "ref-unknown": {
    vi: "Không có “{text}” trong danh mục. Hãy sửa cách viết, hoặc nhờ văn phòng thêm vào danh mục trước.",
    en: "The catalogue has no “{text}”. Correct how it is written, or have the office enter it first.",
  },
  "user-unknown": {
    vi: "Chưa có người dùng “{text}”. Hãy thêm tên đăng nhập (e-mail) của người đó vào biểu Người dùng trước.",
    en: "There is no user “{text}”. Enter the person's sign-in name (e-mail) in the form Users first.",
  },
  "ref-similar": {
    vi: "Không có “{text}” trong danh mục. Có phải: {candidates}?",
    en: "The catalogue has no “{text}”. Perhaps: {candidates}?",
  },
  "ref-ambiguous": {
    vi: "Có nhiều “{text}”: {candidates}. Hãy chọn một.",
    en: "There are several “{text}”: {candidates}. Choose one.",
  },
  "row-twice": {
    vi: "Nội dung này đã có ở {other}; mỗi dòng chỉ được ghi một lần.",
    en: "This is already in {other}; it is entered only once.",
  },
  "line-unlisted": {
    vi: "“{text}” chưa có trong danh sách đơn vị. Nhờ văn phòng thêm, rồi bấm Lấy số liệu mới; dòng này được giữ nguyên.",
    en: "“{text}” is not on the unit's list. Ask the office to add them, then press Fetch; the line stays as it is.",
  },
  "line-unnamed": {
    vi: "Dòng này chưa có tên người. Ghi họ và tên, hoặc chuyển điểm danh lên dòng của người đó.",
    en: "This line names nobody. Write the full name, or move the marks to the person's own line.",
  },
} as const satisfies Record<SyncIssueCode, Bilingual>;

/** What is asked before a row is sent. */
export const SYNC_QUESTION_TEXTS = {
  "day-or-month": {
    vi: "Excel trên máy này không đọc ngày trước tháng. Có đúng là ngày {day} tháng {month} năm {year}? Nếu không, ghi lại dạng năm-tháng-ngày: {other}.",
    en: "This Excel does not read the day before the month. Is it day {day} of month {month}, {year}? If not, write year-month-day: {other}.",
  },
} as const satisfies Record<SyncQuestionCode, Bilingual>;

/** Stands in a cell for a row that the catalogue does not hold any more. */
export const GONE_ROW_TEXT = {
  vi: "(không còn trong danh mục)",
  en: "(no longer in the catalogue)",
} as const satisfies Bilingual;

/** The place of a row. */
export const ROW_LABEL_TEXT = {
  vi: "{sheet}, dòng {line}",
  en: "{sheet}, row {line}",
} as const satisfies Bilingual;

/** States shown beside each row. */
export const ROW_STATE_TEXTS = {
  saved: { vi: "Đã lưu", en: "Saved" },
  filled: { vi: "Đã lưu; {fields}", en: "Saved; {fields}" },
  merged: {
    vi: "Đã lưu; nơi khác đã sửa: {fields}",
    en: "Saved; changed elsewhere: {fields}",
  },
  conflict: {
    vi: "Ô đã được sửa ở nơi khác: {fields}. Hãy chọn giá trị.",
    en: "The same cells were changed elsewhere: {fields}. Choose a value.",
  },
  locked: {
    vi: "Kỳ đã khóa ngày {day}; gửi đề nghị điều chỉnh?",
    en: "The period was locked on {day}; ask for a correction?",
  },
  deletion: { vi: "việc xóa dòng", en: "the deletion of the row" },
  forbidden: { vi: "Tài khoản này không được sửa: {fields}", en: "You may not change: {fields}" },
} as const satisfies Record<string, Bilingual>;
