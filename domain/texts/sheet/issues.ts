import type { Bilingual } from "../../values/bilingual.ts";
import type { IssueCode } from "../../vocabulary/faults/issue-code.ts";
import { HARD_CONTRADICTION_TEXTS } from "./contradictions.ts";

/** Issues of a field, or of a row as a whole (field "row" or "key"). */
export const ISSUE_TEXTS = {
  "unknown-form": { vi: "Không có biểu này.", en: "There is no such form." },
  "unknown-field": { vi: "Biểu không có cột này.", en: "The form has no such column." },
  required: { vi: "Ô này không được để trống.", en: "This cell must not be empty." },
  "bad-text": {
    vi: "Chữ rỗng hoặc dài quá {max} ký tự.",
    en: "The text is empty or longer than {max} {max:character|characters}.",
  },
  "bad-code": {
    vi: "Mã gồm chữ, chữ số, có thể cách nhau bằng một dấu . - / _ hoặc dấu cách; dài nhất {max} ký tự.",
    en: "A code holds letters and digits, single . - / _ or blanks between them, at most {max} {max:character|characters}.",
  },
  "bad-day": {
    vi: "Không phải ngày hợp lệ; hãy ghi dạng ngày/tháng/năm.",
    en: "Not a calendar day; write day/month/year.",
  },
  "bad-period": {
    vi: "Chưa rõ là kỳ nào. Hãy gõ đủ tháng, quý hoặc năm, ví dụ Tháng 3/2026, Quý I/2026, Năm 2026.",
    en: "It is not clear which period is meant. Type it in full, such as Month 3/2026, Q1 2026, Year 2026.",
  },
  "bad-flag": { vi: "Chỉ nhận Có hoặc Không.", en: "Only yes or no." },
  "bad-integer": {
    vi: "Phải là số nguyên từ {min} đến {max}.",
    en: "A whole number from {min} to {max} is needed.",
  },
  "bad-decimal": { vi: "Phải là số từ {min} đến {max}.", en: "A number from {min} to {max} is needed." },
  "bad-choice": { vi: "Giá trị không có trong danh sách chọn.", en: "The value is not in the list." },
  "bad-ref": { vi: "Mã không hợp lệ.", en: "Not a valid code." },
  "bad-refs": { vi: "Danh sách mã không hợp lệ.", en: "Not a valid list of codes." },
  "unknown-ref": { vi: "Mã này không có trong danh mục.", en: "The catalogue has no such code." },
  "bad-key": {
    vi: "Mã này chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, tối đa 40 ký tự.",
    en: "This code holds only lower-case letters without marks, digits and hyphens, at most 40.",
  },
  "key-mismatch": {
    vi: "Khóa của dòng không khớp với nội dung.",
    en: "The row's key does not match its content.",
  },
  "outside-year": { vi: "Không thuộc năm của sổ.", en: "Outside the register's year." },
  "not-of-unit": {
    vi: "Đến ngày ghi ở dòng, người (hoặc đơn vị) này không thuộc đơn vị của sổ. Hãy xem lại người và ngày; nếu danh sách sinh hoạt sai, nhờ văn phòng cấp ủy sửa rồi gửi lại.",
    en: "On the day in the row the person (or unit) does not belong to the register's unit. Check both; if the memberships are wrong, have the office mend them and send again.",
  },
  "not-unit-of-act": {
    vi: "Đơn vị của sổ không phải nơi người này sinh hoạt khi có việc (ngày vi phạm; nếu trống: ngày quyết định, cuối năm). Chỉ đơn vị đó hoặc văn phòng cấp ủy được ghi, sửa, xóa: hãy bỏ dòng này và báo văn phòng.",
    en: "The register's unit is not where this person belonged at the time (day of the act; if empty: of the decision, the year's end). Only that unit or the office may enter, change or delete it: drop the row and tell the office.",
  },
  "interest-kept": {
    vi: "Khai báo lợi ích liên quan không xóa. Muốn rút thì người khác ghi lý do vào cột Lý do rút.",
    en: "A declared interest is not deleted. To withdraw it, somebody else writes the reason into the column Withdrawn because.",
  },
  "own-interest": {
    vi: "Không tự rút khai báo của chính mình. Hãy để ô này trống và nhờ người khác ghi lý do rút.",
    en: "Nobody withdraws their own declaration. Leave this cell empty and have somebody else give the reason.",
  },
  "own-grant": {
    vi: "Không tự ghi mình là cán bộ nào, vì không ai quyết định về chính mình. Hãy nhờ quản trị viên khác ghi ô này.",
    en: "Nobody says of themselves which person they are, since nobody decides on themselves. Have another administrator fill in this cell.",
  },
  "unknown-user": {
    vi: "Chưa có người dùng này. Hãy nhờ quản trị viên thêm tên đăng nhập vào biểu Người dùng trước, rồi gửi lại.",
    en: "There is no such user. Have an administrator enter the sign-in name in the form Users first, then send again.",
  },
  "bad-sign-in": {
    vi: "Tên đăng nhập phải là địa chỉ e-mail mà cơ quan cấp để đăng nhập Microsoft 365, ví dụ an.nguyen@tinh.gov.vn.",
    en: "The sign-in name is the e-mail address with which the person signs in to Microsoft 365, such as an.nguyen@tinh.gov.vn.",
  },
  "sign-in-twice": {
    vi: "Tên đăng nhập này đã có ở dòng của {name}. Mỗi người chỉ một dòng: sửa dòng đã có, hoặc ghi ngày thôi quyền cho dòng đó trước.",
    en: "This sign-in name is in the row of {name} already. A person has one row: change that one, or enter the day on which its rights end first.",
  },
  "user-kept": {
    vi: "Người đã đăng nhập thì không xóa, để lịch sử còn tên người làm. Hãy ghi ngày vào cột Thôi quyền từ ngày.",
    en: "Whoever has signed in is not deleted, so that the history keeps its authors. Enter a day into Rights end on.",
  },
  "own-rights": {
    vi: "Không tự thôi quyền của mình, để luôn còn một quản trị viên. Hãy nhờ quản trị viên khác ghi.",
    en: "Nobody ends rights of their own, so that one administrator always remains. Have another administrator do it.",
  },
  "rights-ended": {
    vi: "Quyền của bạn vừa được thôi, nên thay đổi này không được nhận.",
    en: "Your own rights have just ended, so the change is not taken.",
  },
  "unknown-setting": {
    vi: "Không có thiết lập tên này, nên mọi lần chấm của năm sẽ bị từ chối. Hãy sửa tên theo bảng thiết lập trong Hướng dẫn, hoặc xóa dòng.",
    en: "There is no such setting, and every run of the year would be refused. Take the name from the guide's table of settings, or delete the row.",
  },
  "bad-setting": {
    vi: "Thiết lập này không nhận giá trị như vậy. Hãy chọn giá trị ghi ở bảng thiết lập trong Hướng dẫn.",
    en: "The setting does not take this value. Take one from the guide's table of settings.",
  },
  "wrong-register": { vi: "Biểu này không thuộc sổ này.", en: "This form does not belong to this register." },
  "duplicate-row": {
    vi: "Dòng này có hai lần trong cùng một lần gửi.",
    en: "The row is twice in one batch.",
  },
  "code-twice": {
    vi: "Mã “{code}” đang dùng cho {other}. Ghi mã khác ở một trong hai ô, hoặc để trống ô này để được đề xuất mã mới.",
    en: "The code “{code}” is that of {other}. Enter another one in either cell, or leave this one empty to have one proposed.",
  },
  "base-ahead": {
    vi: "Phiên bản gốc mới hơn sổ; hãy tải lại.",
    en: "The base revision is newer than the register; pull again.",
  },
  ...HARD_CONTRADICTION_TEXTS,
  "malformed-row": { vi: "Dòng gửi lên sai cấu trúc.", en: "The row is malformed." },
  "row-too-large": { vi: "Dòng quá lớn.", en: "The row is too large." },
} as const satisfies Record<IssueCode, Bilingual>;
