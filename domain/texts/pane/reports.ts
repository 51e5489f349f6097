import type { Bilingual } from "../../values/bilingual.ts";
import type { CsvTable } from "../../vocabulary/csv-table.ts";

/** Reports that the pane offers as files. */
export const REPORT_TEXTS = {
  register: { vi: "Sổ của đơn vị", en: "A unit's register" },
  registerHint: {
    vi: "Sổ lập từ số liệu đã gửi. Biểu trống có sẵn tên người và hội nghị; điền xong, văn phòng nhập lại được.",
    en: "The register is written from what was sent. Blank forms have people and sessions in them, and can be imported once they are filled in.",
  },
  unsent: {
    vi: "{count} dòng chưa gửi trong tệp này sẽ không có trong sổ.",
    en: "{count} unsent {count:row|rows} of this workbook will not be in it.",
  },
  filled: { vi: "Sổ đã nhập", en: "Filled in" },
  blank: { vi: "Biểu trống", en: "Blank forms" },
  byHand: { vi: "Biểu in ra để ghi tay", en: "Forms to print and fill in by hand" },
  byHandHint: {
    vi: "Danh sách ký dự từng hội nghị, bảng điểm danh, bảng chấm điểm; trang nào cũng có tên người.",
    en: "Lists to sign at each session, a grid of attendance, a grid of points; everybody's name is on each page.",
  },
  receipts: { vi: "Phiếu điểm để in và ký", en: "Score sheets to print and sign" },
  scoreSheetHint: {
    vi: "Chọn một dòng của người hay đơn vị trong Excel. Phiếu một trang, kèm cách tính từng điểm.",
    en: "Select a row of a person or unit in Excel. One page, and behind it how each point was counted.",
  },
  selectedScoreSheet: { vi: "Phiếu của dòng đang chọn", en: "Of the selected row" },
  printScoreSheet: { vi: "Phiếu một trang để in", en: "One page to print" },
  run: { vi: "Kết quả của kỳ", en: "Results of a period" },
  noRun: { vi: "Kỳ này chưa có kết quả nào.", en: "This period has no results." },
  dryRun: {
    vi: "Lấy từ lần chấm thử vừa xong, chưa công bố.",
    en: "Of the dry run that was just made; not published.",
  },
  committee: { vi: "Sổ tổng hợp trình cấp ủy", en: "The committee's workbook" },
  outcome: { vi: "Kết quả khen thưởng, xếp loại", en: "Results: levels and awards decided" },
  annex: { vi: "Phụ lục: phiếu điểm, căn cứ", en: "Annex: score sheets, sources" },
  extract: { vi: "Bản trích của đơn vị mình", en: "An extract for your units" },
  extractHint: {
    vi: "Bản trích chỉ có các đơn vị được giao; cuối bảng ghi rõ đã lược bỏ gì.",
    en: "An extract holds the units that you were granted, and says below each table what it leaves out.",
  },
  table: { vi: "Bảng dữ liệu", en: "Table" },
  keys: {
    vi: "Kèm mã hệ thống, cho phần mềm khác",
    en: "With the system's keys, for another program",
  },
  csv: { vi: "Lập bảng CSV", en: "Write it as CSV" },
  term: { vi: "Sổ nhiệm kỳ", en: "Workbook of the term" },
  writing: { vi: "Đang lập… {seconds} giây", en: "Being written… {seconds} s" },
  stopWaiting: { vi: "Không đợi nữa", en: "Do not wait" },
  goesOn: {
    vi: "Báo cáo vẫn đang được lập. Lát nữa bấm lại nút này để lấy.",
    en: "The report is still being written. Press the same button later to fetch it.",
  },
  failed: {
    vi: "Chưa lập được báo cáo. Hãy bấm lại; nếu vẫn không được, báo cho quản trị tên báo cáo và giờ này.",
    en: "The report could not be written. Press again; if it stays so, tell the administrator which report and the time.",
  },
  opened: { vi: "Báo cáo đã mở trong cửa sổ Excel mới.", en: "The report is open in a new Excel window." },
  ready: {
    vi: "Excel này không mở được tệp mới từ bổ trợ. Hãy tải báo cáo về máy.",
    en: "This Excel cannot open a new file from an add-in. Download the report.",
  },
  saved: { vi: "Đã lập xong bảng CSV.", en: "The CSV is ready." },
  papersMade: {
    vi: "Đã lập xong. Tải tệp về máy để in hoặc sửa trong Word.",
    en: "Ready. Download the file to print it or to change it in Word.",
  },
  download: { vi: "Tải tệp về máy", en: "Download the file" },
  downloadHint: {
    vi: "Liên kết dùng được trong 5 phút; hết hạn thì bấm lại nút trên.",
    en: "The link works for 5 minutes; after that press the button again.",
  },
} as const satisfies Record<string, Bilingual>;

/** The tables of a run that are given as CSV. */
export const CSV_TABLE_TEXTS = {
  people: { vi: "Xếp loại cá nhân", en: "Levels of people" },
  collectives: { vi: "Xếp loại tập thể", en: "Levels of units" },
  proposals: { vi: "Đề nghị khen thưởng", en: "Proposals" },
  receipts: { vi: "Cách tính từng điểm", en: "How points were counted" },
  study: { vi: "Kết quả học tập, quán triệt", en: "Study of directives" },
  shortfalls: { vi: "Vắng, thiếu, chậm", en: "Absent, missing, late" },
  registers: { vi: "Sổ đã tính", en: "Registers that were counted" },
} as const satisfies Record<CsvTable, Bilingual>;
