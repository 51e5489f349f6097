import type { Bilingual } from "../../values/bilingual.ts";

/** The place where files are brought in. */
export const IMPORT_PANE_TEXTS = {
  kind: { vi: "Nội dung tệp", en: "What the file holds" },
  choose: { vi: "Chọn tệp .xlsx hoặc .csv", en: "Choose an .xlsx or .csv file" },
  chooseAnother: { vi: "Chọn tệp khác", en: "Choose another file" },
  read: { vi: "Đọc thử", en: "Read it" },
  notStored: { vi: "Mới đọc thử, chưa ghi gì.", en: "It was read; nothing is stored yet." },
  noRights: {
    vi: "Bạn chưa có sổ nào để nhập tệp vào. Hãy mở sổ được giao ghi.",
    en: "There is no register that you may bring a file into. Open one that you may write.",
  },
} as const satisfies Record<string, Bilingual>;

/** Hand-made attendance sheets and filled forms, into the register that is open. */
export const SHEET_IMPORT_TEXTS = {
  kind: { vi: "Bảng điểm danh, biểu đã điền", en: "Attendance sheets, filled forms" },
  hint: {
    vi: "Bảng điểm danh làm tay, hoặc biểu của phần mềm đã điền, vào sổ {unit} năm {year}. Đọc thử chưa ghi gì.",
    en: "A hand-made attendance sheet or a filled form of ours, into the register of {unit}, {year}. Reading stores nothing.",
  },
  sheet: { vi: "Trang “{sheet}”: {form}", en: "Sheet “{sheet}”: {form}" },
  unknownSheet: { vi: "Trang “{sheet}”: không có bảng nào", en: "Sheet “{sheet}”: no table" },
  rows: { vi: "{rows} dòng", en: "{rows} {rows:row|rows}" },
  people: {
    vi: "{people} người, {sessions} buổi",
    en: "{people} {people:person|people}, {sessions} {sessions:session|sessions}",
  },
  marks: {
    vi: "có mặt {present}, vắng có phép {excused}, vắng không phép {unexcused}, học bù {madeUp}, trống {blank}",
    en: "present {present}, with leave {excused}, without {unexcused}, made up {madeUp}, blank {blank}",
  },
  cell: { vi: "Ô {cell}", en: "Cell {cell}" },
  unclear: {
    vi: "Còn {count} chỗ chưa rõ: sửa trong tệp rồi chọn lại, hoặc ghi phần đã rõ.",
    en: "{count} {count:place is|places are} unclear: mend the file and choose it again, or store what is clear.",
  },
  newPeople: {
    vi: "{count} người chưa có trong đơn vị: {names}",
    en: "{count} {count:person is|people are} not in the unit yet: {names}",
  },
  addPeople: {
    vi: "Thêm những người này vào đơn vị (không chọn thì bỏ qua dòng của họ)",
    en: "Add them to the unit (otherwise their lines are left out)",
  },
  store: { vi: "Ghi vào sổ", en: "Store in the register" },
  stored: {
    vi: "Đã ghi {accepted} dòng, {unchanged} dòng không đổi, {refused} dòng không nhận. Bấm Lấy số liệu mới để thấy trong trang tính.",
    en: "{accepted} {accepted:row|rows} stored, {unchanged} unchanged, {refused} refused. Fetch the news to see them in the sheet.",
  },
  refusedRow: { vi: "{form}: {reason}", en: "{form}: {reason}" },
  lockedRow: { vi: "kỳ đã khóa", en: "its period is locked" },
  conflictRow: { vi: "sổ đang có giá trị khác", en: "the register holds another value" },
  forbiddenRow: { vi: "bạn không được ghi cột này", en: "you may not enter this column" },
} as const satisfies Record<string, Bilingual>;

/** What a file leaves open, and its answers. */
export const QUESTION_TEXTS = {
  title: { vi: "Cần bạn trả lời", en: "For you to answer" },
  mark: {
    vi: "“{text}” trong cả tệp nghĩa là gì? ({count} ô: {cells})",
    en: "What does “{text}” mean in the whole file? ({count} {count:cell|cells}: {cells})",
  },
  tickOfAbsence: {
    vi: "“{text}” ở cột “Vắng” nghĩa là gì? ({count} ô: {cells})",
    en: "What does “{text}” mean in a column of absences? ({count} {count:cell|cells}: {cells})",
  },
  letters: {
    vi: "Chữ trong tệp bị lỗi bảng mã, ví dụ “{text}” ({count} ô: {cells}). Chuyển sang Unicode từ bảng mã nào?",
    en: "Letters of the file are of an older encoding, such as “{text}” ({count} {count:cell|cells}: {cells}). Of which are they?",
  },
  convert: { vi: "{encoding}: {text}", en: "{encoding}: {text}" },
  leave: { vi: "Để nguyên, không đọc", en: "Leave it unread" },
} as const satisfies Record<string, Bilingual>;

/** The committee's workbook with its decisions. */
export const RETURNED_IMPORT_TEXTS = {
  kind: { vi: "Sổ cấp ủy trả về", en: "A workbook that the committee returned" },
  hint: {
    vi: "Quyết định được ghi cho kết quả đang xem ở trang Kết quả.",
    en: "Decisions are recorded for the results that are shown on the page Results.",
  },
  noRun: {
    vi: "Chưa chọn kết quả nào: mở Kết quả, chọn kỳ, rồi quay lại đây.",
    en: "No results are chosen: open Results, choose the period, and come back.",
  },
} as const satisfies Record<string, Bilingual>;

/** Lists of people, units, directives and earlier levels. */
export const LIST_IMPORT_TEXTS = {
  kind: {
    vi: "Danh sách (người, đơn vị, văn bản, kết quả cũ)",
    en: "Lists (people, units, documents, earlier levels)",
  },
  hint: {
    vi: "Danh sách đảng viên, cán bộ, chi bộ, chỉ thị, nghị quyết hoặc kết quả xếp loại các năm trước, cột nào trước cũng được. Đọc thử chưa ghi gì; người không có trong tệp vẫn giữ nguyên.",
    en: "Lists of members, cadres, units, directives or earlier levels, with their columns in any order. Reading stores nothing; whoever is not in the file stays as they are.",
  },
  into: { vi: "Ghi vào danh mục năm {year}.", en: "Into the catalogue of {year}." },
  unit: { vi: "Đơn vị của danh sách không ghi đơn vị", en: "The unit of a list that names none" },
  noUnit: { vi: "Không chọn", en: "None" },
  sheet: {
    vi: "Trang “{sheet}”: {list}, {count} dòng",
    en: "Sheet “{sheet}”: {list}, {count} {count:line|lines}",
  },
  noList: { vi: "Trang “{sheet}”: không có danh sách", en: "Sheet “{sheet}”: no list" },
  unread: { vi: "Cột không lưu: {columns}", en: "Columns that are not kept: {columns}" },
  otherYear: { vi: "Vẫn nhập vào năm {year}", en: "Bring it into {year} all the same" },
  lines: { vi: "{status} ({count})", en: "{status} ({count})" },
  at: { vi: "{sheet}, ô {cell}", en: "{sheet}, cell {cell}" },
  cell: { vi: "Ô {cell}", en: "Cell {cell}" },
  born: { vi: "sinh {birth}", en: "born {birth}" },
  change: { vi: "{column}: {from} → {to}", en: "{column}: {from} → {to}" },
  put: { vi: "{column}: {to}", en: "{column}: {to}" },
  absent: {
    vi: "Có trong danh mục, không có trong tệp ({count})",
    en: "In the catalogue, not in the file ({count})",
  },
  absentHint: {
    vi: "Không có trong tệp không có nghĩa là đã chuyển đi; không ai bị bỏ ra.",
    en: "Not being in the file does not mean that they left; nobody is taken out.",
  },
  store: { vi: "Ghi {count} dòng", en: "Store {count} {count:line|lines}" },
  nothing: { vi: "Không có dòng nào để ghi.", en: "There is nothing to store." },
  stored: { vi: "Đã ghi {count} dòng.", en: "{count} {count:line|lines} stored." },
} as const satisfies Record<string, Bilingual>;

/** The quarterly comparison with a list of the upper body. */
export const COMPARE_TEXTS = {
  kind: { vi: "Đối khớp danh sách với cấp trên", en: "Compare with the upper body's list" },
  hint: {
    vi: "Chọn danh sách đảng viên của cấp trên hoặc của chi bộ. Chỉ so sánh, không ghi gì.",
    en: "Choose the member list of the upper body or of a unit. It is compared only; nothing is stored.",
  },
  with: { vi: "So với danh mục năm {year}.", en: "With the catalogue of {year}." },
  compare: { vi: "Đối khớp", en: "Compare" },
  counts: {
    vi: "Khớp {same}; khác {changed}; chỉ có ở tệp {new}; chỉ có ở ta {absent}; chưa rõ {unclear}",
    en: "Same {same}; different {changed}; only in the file {new}; only here {absent}; unclear {unclear}",
  },
  onlyTheirs: { vi: "Có trong tệp, ta không có ({count})", en: "In the file, not here ({count})" },
  onlyOurs: { vi: "Ta có, trong tệp không có ({count})", en: "Here, not in the file ({count})" },
  differing: { vi: "Khác số liệu ({count})", en: "Different facts ({count})" },
  unclear: { vi: "Chưa rõ ({count})", en: "Unclear ({count})" },
  same: { vi: "Khớp ({count})", en: "The same ({count})" },
  difference: { vi: "{column}: ta ghi {from}, tệp ghi {to}", en: "{column}: here {from}, in the file {to}" },
  export: { vi: "Xuất kết quả đối khớp (.xlsx)", en: "Export the comparison (.xlsx)" },
  none: { vi: "chưa ghi", en: "nothing" },
} as const satisfies Record<string, Bilingual>;
