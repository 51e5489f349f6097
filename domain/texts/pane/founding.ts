import type { Bilingual } from "../../values/bilingual.ts";
import type { LeftReason } from "../../vocabulary/faults/left-reason.ts";

/** The page that sets up an office, step by step. */
export const FOUNDING_TEXTS = {
  title: { vi: "Lập văn phòng mới", en: "Set up a new office" },
  intro: {
    vi: "Năm bước, làm theo thứ tự nào cũng được, dừng lúc nào cũng được: việc đã lưu nằm trong sổ của đảng ủy, mở lại là làm tiếp.",
    en: "Five steps, in any order and in as many sittings as you like: what is saved stands in the committee's register.",
  },
  yearOf: { vi: "Năm làm việc", en: "Year" },
  yearHelp: {
    vi: "Danh mục, thiết lập và số liệu đều ghi theo năm. Đã lưu bước 1 thì năm ấy là năm của văn phòng.",
    en: "The catalogue, the settings and all figures belong to a year. The first step begins it.",
  },
  done: { vi: "Xong", en: "Done" },
  doneLater: { vi: "Đủ để chạy", en: "Enough to run" },
  begun: { vi: "Còn thiếu", en: "Incomplete" },
  open: { vi: "Chưa làm", en: "To do" },
  stepNumber: { vi: "{number}. {name}", en: "{number}. {name}" },
  progress: { vi: "Xong {done} trong {total} bước.", en: "Steps done: {done} of {total}." },
  stored: { vi: "Đã có: {what}.", en: "Stored: {what}." },
  parts: {
    settings: { vi: "{count} thiết lập", en: "{count} {count:setting|settings}" },
    confirmed: {
      vi: "{count} điều tạm áp dụng đã xác nhận",
      en: "{count} confirmed {count:assumption|assumptions}",
    },
    units: { vi: "{count} đơn vị", en: "{count} {count:unit|units}" },
    people: { vi: "{count} người", en: "{count} {count:person|people}" },
    users: { vi: "{count} người dùng", en: "{count} {count:user|users}" },
    grants: { vi: "{count} dòng phân quyền", en: "{count} {count:grant|grants}" },
  },
  running: { vi: "Văn phòng đã chạy", en: "The office is running" },
  next: {
    vi: "Việc tiếp theo: lấy bảng điểm danh, số liệu tháng 1 của từng đơn vị. Văn thư mở sổ đơn vị mình trong Excel, hoặc văn phòng mở sổ và nhập thay.",
    en: "Next: get January's attendance and figures of each unit. Clerks open their own registers in Excel, or the office enters them.",
  },
  openRegister: { vi: "Mở sổ của một đơn vị", en: "Open a unit's register" },
  goSettings: { vi: "Xem mọi thiết lập", en: "See all settings" },
  continue: { vi: "Lập văn phòng: các bước", en: "Setting up the office: the steps" },
  required: { vi: "Mục này phải ghi.", en: "This must be filled in." },
  names: { vi: "{names}", en: "{names}" },
  namesMore: { vi: "{names} và {count} tên khác", en: "{names} and {count} more" },

  committeeName: { vi: "Tên cấp ủy", en: "Name of the committee" },
  committeeNameHelp: {
    vi: "Ví dụ “Đảng ủy Văn phòng Tỉnh ủy”. In ở góc trái văn bản.",
    en: "Printed at the top left of documents.",
  },
  letterheadMore: {
    vi: "Chân văn bản: người ký, nơi nhận…",
    en: "Foot of documents: signatory, recipients…",
  },
  saveCommittee: { vi: "Lưu cấp ủy", en: "Save the committee" },

  saveBook: { vi: "Dùng bộ quy tắc này", en: "Use this rule book" },
  assumptions: { vi: "Điều tạm áp dụng", en: "Assumptions" },
  assumptionsHint: {
    vi: "Quy định không nêu các điều dưới đây, nên bộ quy tắc tạm áp dụng và kết quả ghi rõ như vậy. Cấp ủy đã quyết thì đánh dấu, ghi căn cứ, bấm Xác nhận. Chưa quyết thì để đó, vẫn chấm được; khác ý thì sửa ở Thiết lập của văn phòng.",
    en: "No regulation says these, so the rule book assumes them, and results say so. Tick what the committee has decided, give the source and confirm. The rest may stay open; where you decide otherwise, change the office settings.",
  },
  assumptionValues: { vi: "{count} giá trị", en: "{count} {count:value|values}" },
  basis: {
    vi: "Căn cứ của các điều đã đánh dấu (số, ngày văn bản)",
    en: "Source of what is ticked (number and day)",
  },
  confirm: { vi: "Xác nhận {count} điều", en: "Confirm {count}" },
  confirmed: { vi: "Đã xác nhận: {source}", en: "Confirmed: {source}" },
  unconfirm: { vi: "Bỏ xác nhận", en: "Take back" },
  unconfirmOf: { vi: "Bỏ xác nhận: {text}", en: "Take back: {text}" },
  allConfirmed: { vi: "Mọi điều tạm áp dụng đã được xác nhận.", en: "Every assumption is confirmed." },

  unitsHint: {
    vi: "Gõ hoặc dán danh sách chi bộ, đoàn thể, phòng ban, mỗi dòng một đơn vị (dán từ Word, Excel đều được); có tệp thì nhập từ tệp. Mã đơn vị được đặt tự động, sửa được trong bảng.",
    en: "Type or paste the list, a unit a line (from Word or Excel), or bring a file. Short codes are given, and can be changed in the sheet.",
  },
  unitLines: { vi: "Đơn vị, mỗi dòng một tên", en: "Units, a name a line" },
  kindOf: { vi: "Loại của {name}", en: "Kind of {name}" },
  unitRepeated: { vi: "đã có, không thêm", en: "is there already, not added" },
  addUnits: { vi: "Thêm {count} đơn vị", en: "Add {count} {count:unit|units}" },
  unitsThere: { vi: "Đã có {count} đơn vị", en: "{count} {count:unit|units}" },

  peopleHint: {
    vi: "Có danh sách thì nhập từ tệp (xem trước từng dòng rồi mới lưu), hoặc dán vào hai trang Danh sách cán bộ, Sinh hoạt tại đơn vị trong Excel. Vài người thì thêm ở đây: người và đơn vị được lưu cùng lúc.",
    en: "Bring your list as a file (each line is shown before it is stored), or paste it into the sheets in Excel. For a few, add them here: a person and the unit are stored together.",
  },
  bringList: { vi: "Nhập từ tệp", en: "Bring a file" },
  openSheets: { vi: "Mở bảng trong Excel", en: "Open the sheets in Excel" },
  personName: { vi: "Họ và tên", en: "Full name" },
  personBirth: { vi: "Ngày sinh (hoặc năm sinh)", en: "Date (or year) of birth" },
  badBirth: {
    vi: "Ghi ngày như 05/03/1985, hoặc năm như 1985.",
    en: "A day like 05/03/1985, or a year like 1985.",
  },
  personCategory: { vi: "Đối tượng", en: "Category" },
  personPosition: { vi: "Chức vụ", en: "Position" },
  personUnit: { vi: "Đơn vị", en: "Unit" },
  personRole: { vi: "Vai trò tại đơn vị", en: "Role in the unit" },
  personFrom: { vi: "Sinh hoạt tại đơn vị từ ngày", en: "In the unit since" },
  badDay: { vi: "Ghi ngày như 01/01/2026.", en: "A day like 01/01/2026." },
  addPerson: { vi: "Thêm người", en: "Add the person" },
  samePerson: {
    vi: "Đã có người cùng tên, cùng ngày sinh. Nếu là người khác, ghi thêm chức vụ rồi bấm lần nữa.",
    en: "Somebody of this name and birth date is there. If it is another person, give the position too and press again.",
  },
  peopleThere: { vi: "Đã có {count} người", en: "{count} {count:person|people}" },
  codesMissing: {
    vi: "{count} dòng chưa có mã. Sẽ cấp: {codes}. Cấp xong vẫn sửa được ở cột Mã.",
    en: "{count} {count:row has|rows have} no code. They get: {codes}. Codes can be changed in the column Mã afterwards.",
  },
  giveCodes: { vi: "Cấp {count} mã còn thiếu", en: "Give {count} missing {count:code|codes}" },
  unitFirst: { vi: "Thêm đơn vị ở bước 3 trước.", en: "Add units in step 3 first." },

  usersHint: {
    vi: "Vai trò (văn thư, văn phòng, cấp ủy, kiểm tra) do quản trị hệ thống giao cùng tài khoản. Ở đây giao đơn vị: ai xem, ai ghi đơn vị nào.",
    en: "Roles come with the account. Here people get their units: who reads and who writes which.",
  },
  steps: {
    committee: { vi: "Cấp ủy, năm, tiêu đề văn bản", en: "Committee, year, letterhead" },
    rules: { vi: "Bộ quy tắc", en: "Rule book" },
    units: { vi: "Đơn vị", en: "Units" },
    people: { vi: "Người", en: "People" },
    users: { vi: "Người dùng, phân quyền", en: "Users and rights" },
  },
  lacks: {
    "committee-name": { vi: "tên cấp ủy", en: "the committee's name" },
    upper: { vi: "cơ quan cấp trên", en: "the superior body" },
    place: { vi: "địa danh", en: "the place" },
    signer: { vi: "họ tên người ký", en: "the signatory" },
    "rule-book": { vi: "chọn bộ quy tắc", en: "the choice of a rule book" },
    assumptions: {
      vi: "{count} điều tạm áp dụng chưa xác nhận",
      en: "{count} {count:assumption|assumptions} open",
    },
    units: { vi: "danh sách đơn vị", en: "the units" },
    people: { vi: "danh sách người", en: "the people" },
    "people-without-unit": {
      vi: "{count} người chưa có đơn vị: {names}",
      en: "{count} {count:person|people} in no unit: {names}",
    },
    "units-without-people": {
      vi: "{count} đơn vị chưa có người: {names}",
      en: "{count} {count:unit|units} without people: {names}",
    },
    "units-without-head": {
      vi: "{count} đơn vị chưa có người đứng đầu: {names}",
      en: "{count} {count:unit|units} without a head: {names}",
    },
    users: { vi: "người được giao ghi số liệu", en: "somebody who may write" },
    "units-without-clerk": {
      vi: "{count} đơn vị chưa giao cho ai ghi: {names}",
      en: "{count} {count:unit|units} with nobody who writes: {names}",
    },
  },
  missing: { vi: "Còn thiếu: {what}.", en: "Missing: {what}." },
  later: { vi: "Bổ sung sau cũng được: {what}.", en: "Can follow later: {what}." },
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>;

/** The page that opens the next year. */
export const YEAR_TEXTS = {
  open: { vi: "Mở năm {year}", en: "Open {year}" },
  openNext: { vi: "Mở năm mới", en: "Open the next year" },
  hint: {
    vi: "Đơn vị, cán bộ, sinh hoạt, nghỉ dài ngày, phân quyền, thiết lập, mức xếp loại các năm trước và hạn chế chưa khắc phục của năm {from} được chuyển sang năm {year}: vẫn là người ấy, đơn vị ấy, mã ấy. Những gì năm {year} đã có thì giữ nguyên. Làm lại nhiều lần cũng không nhân đôi.",
    en: "Units, people, memberships, leave, rights, settings, earlier levels and open shortcomings of {from} go on in {year}: the same people and units with the same codes. What {year} has already stays. Doing it again doubles nothing.",
  },
  carried: { vi: "Chuyển sang năm {year}", en: "Carried into {year}" },
  waiting: { vi: "{count} dòng sẽ chuyển", en: "{count} {count:row|rows} to carry" },
  there: { vi: "{count} dòng đã có", en: "{count} there already" },
  nothing: {
    vi: "Năm {year} đã mở, không còn gì để chuyển.",
    en: "{year} is open; nothing is left to carry.",
  },
  left: { vi: "Ở lại năm {from}", en: "Stays in {from}" },
  refused: { vi: "Chưa chuyển được, cần ghi tay", en: "Not carried; enter by hand" },
  conflict: {
    vi: "Năm mới đã ghi khác; giữ nguyên như năm mới.",
    en: "The new year says otherwise; that stays.",
  },
  dues: { vi: "Việc năm {from} còn nợ", en: "Still due from {from}" },
  duesHint: {
    vi: "Việc chưa xong vẫn nằm ở sổ năm {from}, vẫn phải làm và được tính tiếp vào năm {year}.",
    en: "What is not done stays in the registers of {from}, remains due, and counts on in {year}.",
  },
  duesOf: { vi: "{count} việc", en: "{count} {count:item|items}" },
  noDues: { vi: "Không còn việc nào.", en: "Nothing." },
  opened: { vi: "Đã mở năm {year}.", en: "{year} is open." },
  incomplete: {
    vi: "Chưa chuyển hết: còn {count} dòng. Những dòng đã chuyển được giữ; bấm lại để chuyển tiếp.",
    en: "{count} {count:row is|rows are} left. What was carried stays; press again to go on.",
  },
} as const satisfies Record<string, Bilingual>;

export const LEFT_REASON_TEXTS = {
  ended: { vi: "đơn vị đã kết thúc hoạt động", en: "the unit has ended" },
  "belongs-nowhere": { vi: "đã thôi sinh hoạt ở mọi đơn vị", en: "has left every unit" },
  "of-left": {
    vi: "thuộc người hoặc đơn vị không chuyển sang",
    en: "belongs to a person or unit that stays",
  },
} as const satisfies Record<LeftReason, Bilingual>;
