import type { Bilingual } from "../../values/bilingual.ts";
import type { ListCode } from "../../vocabulary/faults/list-code.ts";
import type { LineStatus, ListKind, Proof } from "../../vocabulary/list/list-kind.ts";

/** What a list is about. */
export const LIST_KIND_TEXTS = {
  people: { vi: "Danh sách người", en: "People" },
  units: { vi: "Danh sách đơn vị", en: "Units" },
  directives: { vi: "Chỉ thị, nghị quyết, kế hoạch học tập", en: "Directives and study plans" },
  results: { vi: "Xếp loại, khen thưởng các năm trước", en: "Levels and awards of earlier years" },
} as const satisfies Record<ListKind, Bilingual>;

/** What becomes of a line. */
export const LINE_STATUS_TEXTS = {
  unclear: { vi: "Chưa rõ", en: "Unclear" },
  new: { vi: "Thêm mới", en: "New" },
  changed: { vi: "Thay đổi", en: "Changed" },
  out: { vi: "Đã thôi từ trước", en: "Left before" },
  same: { vi: "Đã có, như cũ", en: "The same" },
} as const satisfies Record<LineStatus, Bilingual>;

/** What somebody or something was recognised by. */
export const PROOF_TEXTS = {
  card: { vi: "theo số thẻ đảng viên", en: "by the Party card" },
  code: { vi: "theo mã", en: "by the code" },
  "name-birth": { vi: "theo họ tên và ngày sinh", en: "by name and birth" },
  name: { vi: "theo tên", en: "by name" },
  number: { vi: "theo số, ký hiệu", en: "by number" },
} as const satisfies Record<Proof, Bilingual>;

/** Older encodings of letters. */
export const LETTER_ENCODING_TEXTS = {
  tcvn3: { vi: "TCVN3 (ABC)", en: "TCVN3 (ABC)" },
  vni: { vi: "VNI", en: "VNI" },
  "utf-8": { vi: "UTF-8 đọc nhầm", en: "misread UTF-8" },
} as const satisfies Record<string, Bilingual>;

/** Values of cells. */
export const LIST_VALUE_TEXTS = {
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
} as const satisfies Record<string, Bilingual>;

/** Why the register does not accept a line whose cells are right. */
export const LIST_REFUSAL_TEXTS = {
  locked: { vi: "kỳ đã khóa sổ.", en: "the period is locked." },
  conflict: {
    vi: "có người vừa sửa; hãy đọc lại tệp.",
    en: "somebody has just changed it; read the file again.",
  },
  forbidden: { vi: "bạn không có quyền sửa cột này.", en: "you may not change this column." },
} as const satisfies Record<string, Bilingual>;

/** What a list leaves unclear: what it is, and what to do. The cell stands beside it. */
export const LIST_TEXTS = {
  "no-list": {
    vi: "Không thấy danh sách nào: cần một hàng tiêu đề, ví dụ “Họ và tên”, “Ngày sinh”, “Số thẻ”; “Tên chi bộ”, “Loại”; “Số, ký hiệu”, “Trích yếu”.",
    en: "No list is found: a row of captions is needed, such as “Họ và tên”, “Ngày sinh”, “Số thẻ”; “Tên chi bộ”, “Loại”; “Số, ký hiệu”, “Trích yếu”.",
  },
  "no-lines": { vi: "Dưới hàng tiêu đề không có dòng nào.", en: "There is no line below the captions." },
  "second-list": {
    vi: "Trang tính có hai danh sách; chỉ đọc danh sách đầu. Hãy tách mỗi danh sách ra một trang.",
    en: "The sheet has two lists; only the first is read. Put each on its own sheet.",
  },
  "other-year": {
    vi: "Tiêu đề ghi năm {year}, còn sổ là năm {current}. Hãy chọn năm {year}, hoặc xác nhận vẫn nhập vào năm {current}.",
    en: "The title names {year}, and the register is of {current}. Choose {year}, or confirm that it is meant for {current}.",
  },
  "letters-garbled": {
    vi: "“{text}” bị lỗi bảng mã (TCVN3, VNI hoặc lưu sai); có phải “{suggestion}”? Hãy chọn bảng mã để chuyển, hoặc lưu lại tệp bằng Unicode.",
    en: "“{text}” is garbled (TCVN3, VNI or a wrong encoding); is it “{suggestion}”? Choose the encoding to convert it, or save the file in Unicode.",
  },
  "letters-lost": {
    vi: "“{text}” có chữ bị mất. Hãy ghi lại.",
    en: "“{text}” has lost letters. Write it again.",
  },
  "line-unclear": {
    vi: "Không rõ “{text}” có phải một người không: dòng không có số thứ tự và không có gì khác. Không đọc.",
    en: "Whether “{text}” is a person is not clear: the line has no number and nothing else. It is not read.",
  },
  "line-without-name": {
    vi: "Dòng có số liệu nhưng không có tên; không đọc. Hãy ghi tên.",
    en: "The line has facts but no name; it is not read. Write the name.",
  },
  "date-unclear": {
    vi: "Không rõ ngày nào: “{text}”. Hãy ghi đủ ngày/tháng/năm.",
    en: "Which day is meant is not clear: “{text}”. Write day/month/year.",
  },
  "birth-unclear": {
    vi: "Không rõ ngày sinh: “{text}”. Hãy ghi ngày/tháng/năm, hoặc chỉ năm.",
    en: "The birth is not clear: “{text}”. Write day/month/year, or the year alone.",
  },
  "month-first": {
    vi: "“{text}”: cột này có ngày ghi tháng trước ({seen}), nên không rõ ngày nào. Hãy ghi ngày/tháng/năm.",
    en: "“{text}”: the column has a day with its month first ({seen}), so which day is meant is not clear. Write day/month/year.",
  },
  "card-unclear": {
    vi: "“{text}” không phải số thẻ đảng viên (8 hoặc 12 chữ số).",
    en: "“{text}” is no number of a Party card (8 or 12 digits).",
  },
  "card-zeros-lost": {
    vi: "Số thẻ {text} được lưu dạng số nên có thể mất số 0 ở đầu. Hãy ghi lại dạng văn bản.",
    en: "Card {text} is stored as a number and may have lost its first zero. Write it as text.",
  },
  "departure-undated": {
    vi: "“{text}” nhưng không có ngày. Hãy ghi ngày chuyển đi, từ trần hoặc ra khỏi Đảng.",
    en: "“{text}” has no day. Write the day of the move, the death or the leaving of the Party.",
  },
  "left-before": {
    vi: "Đã thôi sinh hoạt từ {day}, trước năm của sổ; không đưa vào.",
    en: "Left on {day}, before the register's year; is not taken in.",
  },
  "gender-unclear": { vi: "Không rõ nam hay nữ: “{text}”.", en: "Man or woman is not clear: “{text}”." },
  "choice-unclear": {
    vi: "“{text}” không có trong: {choices}.",
    en: "“{text}” is none of: {choices}.",
  },
  "flag-unclear": { vi: "“{text}”: hãy ghi Có hoặc Không.", en: "“{text}”: write Có or Không." },
  "number-unclear": { vi: "“{text}” không phải là số.", en: "“{text}” is no number." },
  "level-unclear": {
    vi: "Không rõ mức xếp loại “{text}”. Hãy ghi HTXS, HTT, HTNV hoặc KHTNV.",
    en: "Level “{text}” is not clear. Write HTXS, HTT, HTNV or KHTNV.",
  },
  "value-unfit": {
    vi: "“{text}” không hợp với cột “{column}”.",
    en: "“{text}” does not fit column “{column}”.",
  },
  "formula-without-value": {
    vi: "Ô là công thức chưa có kết quả lưu trong tệp. Hãy mở bằng Excel và lưu lại.",
    en: "The cell is a formula without a stored result. Open the file in Excel and save it.",
  },
  "error-value": {
    vi: "Ô báo lỗi {text}. Hãy sửa công thức hoặc ghi lại giá trị.",
    en: "The cell shows the error {text}. Mend the formula, or write the value.",
  },
  "no-proof": {
    vi: "Chỉ có họ tên nên không nhận ra được người. Hãy thêm số thẻ, mã hoặc ngày sinh.",
    en: "A name alone recognises nobody. Add the Party card, a code or the birth date.",
  },
  "name-alone": {
    vi: "Chỉ có họ tên; trong danh mục có {candidates}. Hãy thêm số thẻ, mã hoặc ngày sinh.",
    en: "Only the name is given; the catalogue has {candidates}. Add the Party card, a code or the birth date.",
  },
  "several-known": {
    vi: "Danh mục có nhiều người trùng: {candidates}. Hãy thêm số thẻ hoặc mã.",
    en: "The catalogue has several: {candidates}. Add the Party card or a code.",
  },
  "birth-differs": {
    vi: "Tệp ghi sinh {given}; danh mục có {candidates}. Nếu là một người, hãy sửa ngày sinh ở một bên; nếu là người khác, hãy thêm số thẻ hoặc mã.",
    en: "The file says born {given}; the catalogue has {candidates}. For one person correct either birth; for another add the Party card or a code.",
  },
  "birth-missing": {
    vi: "Danh mục có {candidates} chưa ghi ngày sinh. Nếu là một người, hãy ghi ngày sinh vào danh mục trước.",
    en: "The catalogue has {candidates} without a birth date. If it is this person, enter the birth date there first.",
  },
  "similar-known": {
    vi: "Danh mục có người gần giống: {candidates}. Nếu là một người, hãy ghi tên như trong danh mục; nếu không, hãy thêm số thẻ hoặc mã.",
    en: "The catalogue has somebody alike: {candidates}. For this person write the name as there; otherwise add the Party card or a code.",
  },
  "card-differs": {
    vi: "Trong danh mục, {candidates} có số thẻ {known}. Hãy sửa số thẻ ở một bên.",
    en: "In the catalogue {candidates} has card {known}. Correct the card on either side.",
  },
  "card-of-another": {
    vi: "Trong danh mục, số thẻ này là của {candidates}, khác cả họ tên lẫn ngày sinh. Hãy sửa số thẻ hoặc họ tên.",
    en: "In the catalogue this card is of {candidates}, of another name and birth. Correct the card or the name.",
  },
  "code-of-another": {
    vi: "Trong danh mục, mã này là của {candidates}. Hãy sửa mã hoặc tên.",
    en: "In the catalogue this code is of {candidates}. Correct the code or the name.",
  },
  "proofs-disagree": {
    vi: "Số thẻ và mã chỉ hai người khác nhau: {candidates}. Hãy sửa một trong hai.",
    en: "Card and code point to two people: {candidates}. Correct one of them.",
  },
  "card-twice": {
    vi: "Số thẻ này đã có ở ô {other} ({name}). Hãy sửa một trong hai.",
    en: "This card is also in {other} ({name}). Correct one of them.",
  },
  "code-twice": {
    vi: "Mã này đã có ở ô {other} ({name}). Hãy sửa một trong hai.",
    en: "This code is also in {other} ({name}). Correct one of them.",
  },
  "citizen-id-twice": {
    vi: "Số căn cước này đã có ở ô {other} ({name}). Hãy sửa một trong hai.",
    en: "This identity number is also in {other} ({name}). Correct one of them.",
  },
  "line-twice": {
    vi: "“{name}” đã có ở ô {other}; dòng này không đọc.",
    en: "“{name}” is already in {other}; the line is not read.",
  },
  twins: {
    vi: "Trùng họ tên và ngày sinh với “{name}” ở ô {other}. Hãy thêm số thẻ hoặc mã cho cả hai; nếu là một người, hãy bỏ một dòng.",
    en: "The same name and birth as “{name}” in {other}. Add the Party card or a code to both; if it is one person, remove a line.",
  },
  "two-rated-units": {
    vi: "“{name}” có hai đơn vị cùng xếp loại. Hãy ghi cột “Xếp loại tại đây”: Không ở đơn vị “{unit}” hoặc ở dòng kia.",
    en: "“{name}” is in two units that both rate. Write “Không” in a column “Xếp loại tại đây” for “{unit}” or for the other line.",
  },
  "rated-elsewhere": {
    vi: "Người này đang được xếp loại ở đơn vị khác. Nếu đã chuyển về “{unit}”, hãy ghi ngày kết thúc ở đơn vị cũ trước; nếu chỉ sinh hoạt thêm, hãy ghi “Không” ở cột “Xếp loại tại đây”.",
    en: "This person is rated in another unit. After a move to “{unit}” end the other membership first; for a second one write “Không” in a column “Xếp loại tại đây”.",
  },
  "unknown-unit": {
    vi: "Danh mục không có đơn vị “{text}”. Hãy nhập danh sách đơn vị trước, hoặc ghi tên như trong danh mục.",
    en: "The catalogue has no unit “{text}”. Bring the list of units first, or write the name as it is there.",
  },
  "several-units": {
    vi: "“{text}” có thể là: {units}. Hãy ghi đủ tên.",
    en: "“{text}” may be: {units}. Write the whole name.",
  },
  "unit-alike": {
    vi: "Danh mục có “{units}”. Nếu là “{text}”, hãy ghi tên như trong danh mục; nếu là đơn vị khác, hãy ghi đủ tên.",
    en: "The catalogue has “{units}”. If that is “{text}”, write the name as it is there; for another unit write its whole name.",
  },
  "kind-missing": {
    vi: "Không rõ “{name}” thuộc loại nào. Hãy thêm cột “Loại”.",
    en: "What kind “{name}” is is not clear. Add a column “Loại”.",
  },
  "issuer-missing": {
    vi: "{number}: thiếu cơ quan ban hành. Hãy thêm cột “Cơ quan ban hành”.",
    en: "{number}: the issuer is missing. Add a column “Cơ quan ban hành”.",
  },
  "issued-missing": {
    vi: "{number}: thiếu ngày ban hành. Hãy thêm cột “Ngày ban hành”.",
    en: "{number}: the day of issue is missing. Add a column “Ngày ban hành”.",
  },
  "number-missing": {
    vi: "“{text}” không có số, ký hiệu; dòng này không đọc. Hãy ghi số, ký hiệu của văn bản.",
    en: "“{text}” has no number; the line is not read. Write the document's number.",
  },
  "title-missing": {
    vi: "{number}: thiếu trích yếu. Hãy thêm cột “Trích yếu”.",
    en: "{number}: the title is missing. Add a column “Trích yếu”.",
  },
  "directive-date-differs": {
    vi: "{number} trong danh mục ban hành {known}. Hãy sửa ngày ở một bên.",
    en: "In the catalogue {number} is of {known}. Correct the day on either side.",
  },
  "unknown-person": {
    vi: "Danh mục không có “{name}”. Hãy nhập danh sách người trước.",
    en: "The catalogue has no “{name}”. Bring the list of people first.",
  },
  "year-missing": {
    vi: "Không rõ kết quả này của năm nào. Hãy thêm cột “Năm”, hoặc ghi năm ở tiêu đề.",
    en: "Of which year this is is not clear. Add a column “Năm”, or name the year in the title.",
  },
  "year-not-past": {
    vi: "Năm {year} không phải năm trước của sổ {current}; kết quả của năm nay do phần mềm chấm và cấp có thẩm quyền quyết định.",
    en: "{year} is no year before the register's {current}; what this year brings is scored and decided.",
  },
  "result-twice": {
    vi: "Kết quả này của năm {year} đã có ở ô {other}.",
    en: "The same of {year} is also in {other}.",
  },
  "changed-meanwhile": {
    vi: "Có người vừa sửa dòng này trong danh mục. Hãy đọc lại tệp.",
    en: "Somebody has just changed this in the catalogue. Read the file again.",
  },
  "not-accepted": {
    vi: "Sổ không nhận: {reason}",
    en: "The register does not accept it: {reason}",
  },
} as const satisfies Record<ListCode, Bilingual>;
