import type { Bilingual } from "../../values/bilingual.ts";
import type { MovementFaultCode, MovementNoticeCode } from "../../vocabulary/faults/movement-code.ts";

/** What keeps a movement from being stored, with the remedy. */
export const MOVEMENT_FAULT_TEXTS = {
  "unknown-person": {
    vi: "Người này không có trong danh sách cán bộ của năm. Mở lại trang rồi chọn lại.",
    en: "This person is not among the people of the year. Open the page again and choose anew.",
  },
  "unknown-unit": {
    vi: "Đơn vị này không có trong danh mục của năm. Mở lại trang rồi chọn lại.",
    en: "This unit is not in the catalogue of the year. Open the page again and choose anew.",
  },
  "unit-ended": {
    vi: "{unit} đã kết thúc hoạt động ngày {day}. Chọn đơn vị khác, hoặc ngày sớm hơn.",
    en: "{unit} ended on {day}. Choose another unit, or an earlier day.",
  },
  "unit-is-committee": {
    vi: "Đảng ủy không tách, không hợp nhất ở đây: sổ của đảng ủy giữ danh mục chung.",
    en: "The committee is not split or merged: its register holds the catalogue.",
  },
  "same-unit": {
    vi: "Đơn vị đi và đơn vị đến là một. Chọn hai đơn vị khác nhau.",
    en: "Both units are the same. Choose two.",
  },
  "unit-name-missing": { vi: "Ghi tên đơn vị mới.", en: "Give the new unit a name." },
  "unit-name-taken": {
    vi: "Đã có đơn vị tên “{unit}”. Ghi tên khác; muốn dồn về đơn vị ấy thì chọn nó làm đơn vị nhận.",
    en: "There is a unit “{unit}”. Choose another name, or choose that unit to take the people.",
  },
  "day-outside-year": {
    vi: "Ngày {day} không thuộc năm {year}. Chọn ngày trong năm, hoặc đổi năm làm việc ở đầu trang.",
    en: "{day} is not in {year}. Choose a day of the year, or change the year at the top of the page.",
  },
  "day-locked": {
    vi: "{period} của {unit} đã khóa, mà biến động từ ngày ấy làm đổi số liệu đã khóa. Chọn ngày từ {free}, hoặc mở khóa kỳ ấy rồi làm lại; kỳ đã công bố thì xin sửa muộn.",
    en: "{period} of {unit} is locked, and the movement would alter it. Choose {free} or later, or unlock the period and repeat; where it is published, ask for a late correction.",
  },
  "day-before-start": {
    vi: "{name} mới vào {unit} ngày {day}. Chọn ngày sau ngày ấy, hoặc sửa dòng ấy ở trang Sinh hoạt tại đơn vị.",
    en: "{name} came to {unit} on {day}. Choose a later day, or mend that row in the sheet Memberships.",
  },
  "later-membership": {
    vi: "{name} có dòng sinh hoạt ở {unit} bắt đầu sau đó, ngày {day}. Xóa hoặc sửa dòng ấy ở trang Sinh hoạt tại đơn vị rồi làm lại.",
    en: "{name} has a membership in {unit} that begins later, on {day}. Delete or mend that row in the sheet Memberships, then repeat.",
  },
  "belongs-nowhere": {
    vi: "{name} không còn sinh hoạt ở đơn vị nào sau ngày ấy: đã ghi nghỉ rồi.",
    en: "{name} belongs to no unit after that day: the leaving is entered already.",
  },
  "not-member": {
    vi: "{name} không sinh hoạt ở đơn vị ấy vào ngày này. Chọn người đang ở đơn vị.",
    en: "{name} is not in that unit on the day. Choose somebody who is.",
  },
  "already-member": {
    vi: "{name} đang sinh hoạt ở {unit}. Không cần thêm; là người khác cùng tên thì đánh dấu bên dưới.",
    en: "{name} is in {unit} already. If it is somebody else of that name, tick it below.",
  },
  "rated-elsewhere": {
    vi: "{name} đang được xếp loại ở {unit}. Chuyển hẳn thì dùng Chuyển đơn vị; sinh hoạt thêm thì bỏ dấu xếp loại tại đây.",
    en: "{name} is rated in {unit}. Use the transfer, or take away the tick for being rated here.",
  },
  "person-unclear": {
    vi: "Có thể là người đã có: {candidates}. Đúng người ấy thì ghi ngày sinh hoặc số thẻ như trong danh sách; là người khác thì đánh dấu bên dưới.",
    en: "It may be somebody who is known: {candidates}. If so, give the birth date or card as listed; if not, tick it below.",
  },
  "nobody-named": {
    vi: "Lãnh đạo của {unit} vẫn như cũ, không có gì để ghi. Chọn người đứng đầu, cấp phó của nhiệm kỳ mới.",
    en: "The leadership of {unit} stays as it is. Choose the head and deputies of the new term.",
  },
  "head-taken": {
    vi: "{unit} sẽ có hai người đứng đầu: {names}. Chọn vai trò khác, hoặc đổi người đứng đầu trước.",
    en: "{unit} would have two heads: {names}. Choose another role, or change the head first.",
  },
  "too-many-rows": {
    vi: "Nhiều người hơn một lần lưu chứa được (khoảng {count} người). Chuyển trước một phần bằng Chuyển đơn vị, rồi làm tiếp.",
    en: "More people than one transaction holds (about {count}). Transfer some of them first, then go on.",
  },
  "not-accepted": { vi: "{name}: {reason}", en: "{name}: {reason}" },
  locked: {
    vi: "{period} đã khóa. Chọn ngày sau kỳ ấy, mở khóa rồi làm lại, hoặc xin sửa muộn.",
    en: "{period} is locked. Choose a later day, unlock it and repeat, or ask for a late correction.",
  },
  "changed-meanwhile": {
    vi: "Danh mục vừa đổi, nên những gì sẽ ghi cũng đổi. Xem lại rồi lưu.",
    en: "The catalogue has changed, and with it what would be written. Look again, then store.",
  },
} as const satisfies Record<MovementFaultCode, Bilingual>;

/** What whoever stores a movement should know. */
export const MOVEMENT_NOTICE_TEXTS = {
  "known-person": {
    vi: "Là người đã có: {name}. Giữ nguyên mã và lịch sử.",
    en: "Known: {name}. The code and the history stay.",
  },
  "no-head": {
    vi: "Từ {day} {unit} chưa có người đứng đầu: chọn ở Hết nhiệm kỳ, đổi lãnh đạo.",
    en: "From {day} {unit} has no head: choose one under End of term, new leadership.",
  },
  "unit-empty": {
    vi: "Từ {day} {unit} không còn ai: nếu đơn vị thôi hoạt động, ghi ngày kết thúc ở trang Chi bộ, đoàn thể.",
    en: "From {day} nobody is in {unit}: if it ends, enter its last day in the sheet Units.",
  },
  "same-name-user": {
    vi: "Có người dùng cùng tên chưa gắn với cán bộ nào: {name} ({signIn}). Nếu là người này, thôi quyền ở trang Người dùng.",
    en: "There is a user of this name who is linked to nobody: {name} ({signIn}). If it is the same person, end the rights on the page of users.",
  },
  "rights-of-ended-unit": {
    vi: "{names} được ghi sổ {unit} và vẫn ghi được để hoàn tất sổ cũ. Ai cần ghi sổ đơn vị nhận thì quản trị giao ở Phân quyền.",
    en: "{names} may write in {unit}, and still may, to complete it. An administrator grants them the other unit where they need it.",
  },
  "rights-of-new-unit": {
    vi: "Chưa ai được giao ghi sổ {unit}: quản trị giao ở Phân quyền.",
    en: "Nobody may write in {unit} yet: an administrator grants it.",
  },
  "entries-stranded": {
    vi: "{count} dòng đã ghi ở {unit} cho những ngày sau đó sẽ không còn tính cho {unit}: ghi lại ở đơn vị mới nếu cần.",
    en: "{count} {count:row|rows} entered in {unit} for later days will no longer count there: enter them in the other unit where needed.",
  },
  "next-year-open": {
    vi: "Năm {year} đã mở và có danh mục riêng: làm việc này cả ở năm {year}.",
    en: "{year} is open and has a catalogue of its own: do the same there.",
  },
} as const satisfies Record<MovementNoticeCode, Bilingual>;

/** What a row's cells say. */
export const MOVEMENT_CELL_TEXTS = {
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
} as const satisfies Record<string, Bilingual>;
