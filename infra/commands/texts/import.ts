export const IMPORT_COMMAND_TEXTS = {
  about: {
    vi: "Nhập bảng điểm danh làm tay hoặc mẫu của phần mềm vào sổ của một đơn vị; nêu từng ô chưa rõ.",
    en: "Brings hand-made attendance sheets or our own forms into a unit's register; names what is unclear, cell by cell.",
  },
  example: "npm run import -- diem-danh.xlsx --unit cb-hanh-chinh --year 2026 --check",
  parameters: {
    files: { value: "TỆP", about: { vi: "tệp .xlsx", en: ".xlsx files" } },
    unit: {
      value: "ĐƠN_VỊ",
      about: {
        vi: "mã đơn vị, ví dụ cb-hanh-chinh; với --list là đơn vị của danh sách không ghi đơn vị",
        en: "the unit's id, such as cb-hanh-chinh; with --list the unit of a list that names none",
      },
    },
    year: {
      value: "NĂM",
      about: {
        vi: "năm của sổ, bốn chữ số; ngày không ghi năm lấy năm này",
        en: "the register's year in four digits, and that of days without one",
      },
    },
    check: {
      vi: "chỉ đọc và in kết quả, không lưu, không cần hạ tầng đang chạy",
      en: "read and print only: nothing is stored, nothing need run",
    },
    list: {
      vi: "tệp là danh sách người, đơn vị, chỉ thị, nghị quyết hoặc kết quả xếp loại cũ; ghi vào danh mục của năm",
      en: "the files are lists of people, units, directives or earlier levels, for the year's catalogue",
    },
    otherYear: {
      vi: "nhập danh sách dù tiêu đề ghi năm khác",
      en: "bring a list though its title names another year",
    },
    addPeople: {
      vi: "thêm người chưa có vào danh sách của đơn vị",
      en: "add unknown people to the unit's roster",
    },
    marks: {
      value: "KÝ_HIỆU=NGHĨA,…",
      about: {
        vi: "nghĩa trong cả tệp của ký hiệu mà lần đọc hỏi, ví dụ 0=K,B=P (x, P, K, HB)",
        en: "what marks mean in the whole file that a reading asks about, such as 0=K,B=P (x, P, K, HB)",
      },
    },
    letters: {
      value: "BẢNG_MÃ",
      about: {
        vi: "bảng mã của chữ bị lỗi trong tệp: tcvn3, vni hoặc utf-8",
        en: "the encoding of garbled letters in the file: tcvn3, vni or utf-8",
      },
    },
    json: {
      vi: "in mỗi trang tính một dòng JSON cả trên màn hình (ra tệp hay ống dẫn thì luôn là JSON)",
      en: "print a line of JSON per sheet on a screen too (into a file or a pipe it is always JSON)",
    },
  },
  "not-running": {
    vi: "Không có hạ tầng nào đang chạy; hãy chạy npm start ở cửa sổ khác, hoặc thêm --check để chỉ đọc tệp.",
    en: "Nothing is running; run npm start in another window, or add --check to read only.",
  },
  "unit-missing": {
    vi: "Thiếu --unit: mã đơn vị có sổ được nhập vào (hoặc --list cho danh sách)",
    en: "--unit is missing: the id of the unit whose register it is (or --list for lists)",
  },
  "read-only": {
    vi: "Không có hạ tầng nào đang chạy: chỉ đọc tệp, không đối chiếu với danh mục.",
    en: "Nothing is running: the files are read only, and not compared with the catalogue.",
  },
  list: {
    vi: "{file}, trang “{sheet}”: {list}; thêm mới {new}, thay đổi {changed}, như cũ {same}, đã thôi {out}, chưa rõ {unclear}",
    en: "{file}, sheet “{sheet}”: {list}; {new} new, {changed} changed, {same} the same, {out} left before, {unclear} unclear",
  },
  "no-list": { vi: "{file}, trang “{sheet}”: không có danh sách", en: "{file}, sheet “{sheet}”: no list" },
  unread: { vi: "cột không lưu: {columns}", en: "columns that are not kept: {columns}" },
  "stored-lines": {
    vi: "{file}: đã ghi {stored} dòng, {unclear} dòng chưa rõ không ghi",
    en: "{file}: {stored} {stored:line|lines} stored, {unclear} unclear not stored",
  },
  questions: {
    mark: {
      vi: "  Hỏi: “{text}” nghĩa là gì ({count} ô: {cells})?{said} {choices}",
      en: "  Question: what does “{text}” mean ({count} {count:cell|cells}: {cells})?{said} {choices}",
    },
    letters: {
      vi: "  Hỏi: chữ bị lỗi bảng mã, ví dụ “{text}” ({count} ô: {cells}); chuyển từ bảng mã nào?{said} {choices}",
      en: "  Question: letters of an older encoding, such as “{text}” ({count} {count:cell|cells}: {cells}); of which?{said} {choices}",
    },
    answered: { vi: " Đã trả lời: {answer}.", en: " Answered: {answer}." },
  },
  reading: { vi: "Đọc {file}", en: "Reading {file}" },
  storing: { vi: "Ghi vào sổ: {file}", en: "Storing {file}" },
  sheet: {
    vi: "{file}, trang “{sheet}”: {people} người, {sessions} buổi, {problems} chỗ chưa rõ",
    en: "{file}, sheet “{sheet}”: {people} {people:person|people}, {sessions} {sessions:session|sessions}, {problems} unclear",
  },
  stored: {
    vi: "{file}: {accepted} dòng mới ghi, {unchanged} không đổi, {refused} không nhận; thêm {people} người",
    en: "{file}: {accepted} {accepted:row|rows} stored, {unchanged} unchanged, {refused} refused; {people} {people:person|people} added",
  },
} as const;
