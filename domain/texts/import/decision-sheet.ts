import type { Bilingual } from "../../values/bilingual.ts";
import type { DecisionSheetCode } from "../../vocabulary/faults/decision-sheet-code.ts";
import type { DecisionWord } from "../../vocabulary/decision-word.ts";

/** The words of the column "Quyết định" with other spellings of committees; compared without case and diacritics. */
export const DECISION_WORDS = {
  approved: [
    "Đồng ý",
    "Nhất trí",
    "Thống nhất",
    "Tán thành",
    "Chấp thuận",
    "Duyệt",
    "Phê duyệt",
    "Đ/ý",
    "Đ.ý",
    "OK",
    "Approved",
    "Approve",
    "Agreed",
    "Agree",
  ],
  refused: [
    "Không đồng ý",
    "Không nhất trí",
    "Không thống nhất",
    "Không tán thành",
    "Không chấp thuận",
    "Không duyệt",
    "Không phê duyệt",
    "K/đ/ý",
    "Không",
    "Bác",
    "Refused",
    "Refuse",
    "Rejected",
  ],
  changed: ["Quyết định khác", "Khác", "Decided otherwise", "Otherwise"],
  later: ["Để xem xét sau", "Xem xét sau", "Hoãn", "Để lại", "Decide later", "Later"],
} as const satisfies Record<DecisionWord, readonly string[]>;

/** Problems and notes on a line of the sheet, each reported with its cell. */
export const DECISION_SHEET_TEXTS = {
  "unknown-decision": {
    vi: "Không rõ “{text}” là quyết định gì. Dùng: {words}.",
    en: "Which decision “{text}” is, is not clear. Use: {words}.",
  },
  "decision-missing": {
    vi: "Đã ghi số, ngày, phiếu hoặc ghi chú nhưng chưa chọn quyết định.",
    en: "A number, day, vote or remark is there, but no decision is chosen.",
  },
  "other-missing": {
    vi: "Quyết định khác thì phải ghi hình thức hoặc mức được công nhận.",
    en: "A decision otherwise names the award or the level that is recognised.",
  },
  "other-unexpected": {
    vi: "Chỉ ghi hình thức, mức khác khi chọn “Quyết định khác”.",
    en: "Another award or level stands here only when it is decided otherwise.",
  },
  "other-unknown": {
    vi: "Không rõ “{text}” là hình thức hay mức nào. Hãy chọn trong danh sách dưới bảng.",
    en: "Which award or level “{text}” is, is not clear. Choose from the list below the table.",
  },
  "number-missing": { vi: "Thiếu số quyết định.", en: "The decision's number is missing." },
  "day-missing": { vi: "Thiếu ngày quyết định.", en: "The decision's day is missing." },
  "day-unclear": {
    vi: "Không rõ ngày nào: “{text}”. Hãy ghi ngày/tháng/năm.",
    en: "Which day is meant is not clear: “{text}”. Write day/month/year.",
  },
  "day-from-text": {
    vi: "Ngày gõ dạng chữ “{text}”; đọc là {day}.",
    en: "The day was typed as text, “{text}”; it is read as {day}.",
  },
  "votes-unclear": {
    vi: "“{text}” không phải số phiếu (số nguyên từ 0 đến 999).",
    en: "“{text}” is no number of votes (a whole number from 0 to 999).",
  },
  "votes-exceed": {
    vi: "Số phiếu đồng ý ({votes}) nhiều hơn số thành viên hội đồng ({members}). Hãy ghi lại.",
    en: "The votes in favour ({votes}) are more than the council's members ({members}). Enter them again.",
  },
  "number-is-day": {
    vi: "Excel đã đổi số quyết định thành ngày. Hãy định dạng ô là Text rồi gõ lại số quyết định.",
    en: "Excel has made a date of the decision's number. Format the cell as Text and type the number again.",
  },
  "merged-entry": {
    vi: "Ô này bị gộp với dòng trên. Hãy bỏ gộp ô và ghi riêng từng dòng.",
    en: "This cell is merged with the line above. Unmerge it and enter each line by itself.",
  },
  "hidden-line": {
    vi: "Dòng này đang ẩn (lọc hoặc ẩn dòng); vẫn được đọc.",
    en: "This line is hidden (filtered or hidden); it is read.",
  },
  "cell-comment": { vi: "Ô có ghi chú kèm: “{text}”.", en: "The cell has a comment: “{text}”." },
  "comment-differs": {
    vi: "Ô ghi “{said}” nhưng ghi chú kèm nói khác: “{text}”. Hãy ghi lại cho khớp, hoặc xóa ghi chú.",
    en: "The cell says “{said}”, and its comment says otherwise: “{text}”. Make them agree, or delete the comment.",
  },
  "number-bare": {
    vi: "Số quyết định thiếu ký hiệu: “{text}”. Hãy ghi đủ, ví dụ {text}-QĐ/ĐU.",
    en: "The decision's number lacks its symbol: “{text}”. Write it in full, for example {text}-QĐ/ĐU.",
  },
  "text-too-long": {
    vi: "Dài quá {most} ký tự.",
    en: "This is longer than {most} {most:character|characters}.",
  },
  "formula-value": {
    vi: "Ô là công thức: lấy kết quả đã lưu trong tệp, không tính lại.",
    en: "The cell is a formula: the result stored in the file is taken, nothing is calculated.",
  },
  "formula-without-value": {
    vi: "Ô là công thức chưa có kết quả lưu trong tệp. Hãy mở bằng Excel và lưu lại.",
    en: "The cell is a formula without a stored result. Open the file in Excel and save it.",
  },
  "error-value": { vi: "Ô báo lỗi {text}.", en: "The cell shows the error {text}." },
  "other-run": {
    vi: "{count} dòng, từ dòng này, thuộc lần chấm khác ({about}) và không được đọc. Hãy ghi quyết định vào báo cáo của lần chấm này.",
    en: "{count} {count:line, this one, is|lines, this the first, are} of another run ({about}) and {count:is|are} not read. Enter the decisions in this run's report.",
  },
  "other-term": {
    vi: "{count} dòng, từ dòng này, thuộc nhiệm kỳ khác ({about}) và không được đọc. Hãy ghi quyết định vào sổ của nhiệm kỳ này.",
    en: "{count} {count:line, this one, is|lines, this the first, are} of another term ({about}) and {count:is|are} not read. Enter the decisions in this term's workbook.",
  },
  "superseded-run": {
    vi: "{count} dòng, từ dòng này, thuộc lần chấm {about}, đã được thay bằng lần chấm {by}. Hãy xuất lại báo cáo.",
    en: "{count} {count:line, this one, is|lines, this the first, are} of run {about}, which run {by} has superseded. Export the report again.",
  },
  "keys-missing": {
    vi: "Dòng này không có mã của phần mềm: được thêm bằng tay hoặc đã bị xóa mã. Hãy ghi quyết định vào dòng có sẵn của báo cáo.",
    en: "This line has no keys of the service: it was added by hand, or its keys were deleted. Enter the decision in a line that the report has.",
  },
  "unknown-line": {
    vi: "Không có đề nghị “{proposal}” cho “{subject}” ở đây, hoặc không còn.",
    en: "“{proposal}” is not, or no longer, proposed for “{subject}” here.",
  },
  "duplicate-line": {
    vi: "Đề nghị này đã có ở dòng khác (ô {other}); dòng này không được đọc.",
    en: "This proposal stands in another line, too (cell {other}); this one is not read.",
  },
  "copies-differ": {
    vi: "Đề nghị này có ở nhiều dòng và quyết định ghi khác nhau (ô {others}). Hãy giữ lại một dòng.",
    en: "This proposal stands in several lines, decided differently (cell {others}). Keep one of them.",
  },
  "columns-missing": {
    vi: "Trang này thiếu cột {columns} và không được đọc. Hãy ghi quyết định vào báo cáo xuất lại.",
    en: "This sheet lacks the columns {columns} and is not read. Enter the decisions in the report exported again.",
  },
  altered: {
    vi: "Ô này đã bị sửa; phần mềm ghi: “{expected}”. Hãy ghi lại như vậy.",
    en: "This cell was changed; the service wrote: “{expected}”. Enter that again.",
  },
  "already-decided": {
    vi: "Đã ghi quyết định khác ({said}, số {number}). Để thay, hãy chọn thay quyết định cũ.",
    en: "Another decision is recorded ({said}, number {number}). To change it, choose to replace it.",
  },
  "decided-on-other-run": {
    vi: "Đã ghi quyết định này theo lần chấm {run}.",
    en: "This decision is recorded already, on run {run}.",
  },
  extract: {
    vi: "Tệp là bản trích theo người nhận: thiếu {count} đề nghị mà báo cáo đầy đủ có. Quyết định về các đề nghị đó phải ghi từ báo cáo đầy đủ.",
    en: "The file is an extract for one reader: {count} of the report's proposals {count:is not in it. A decision on this is|are not in it. Decisions on these are} brought in the whole report.",
  },
  "missing-line": {
    vi: "Không thấy dòng của {name}: {award}.",
    en: "The line of {name} is not there: {award}.",
  },
} as const satisfies Record<DecisionSheetCode, Bilingual>;
