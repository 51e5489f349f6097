import type { Bilingual } from "../../../domain/forms/column.ts";
import type { BoardResponse } from "../../../domain/protocol/board.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { Outcome } from "../../../domain/score/level-names.ts";

export const WORDS = {
  productLine: { vi: "Học tập, quán triệt nghị quyết", en: "Study of directives and resolutions" },
  whoAreYou: { vi: "Bạn là ai?", en: "Who are you?" },
  whoHint: {
    vi: "Đây là bản chạy trên một máy: chọn một người, không cần mật khẩu.",
    en: "This runs on one machine: choose somebody, no password is needed.",
  },
  changeUser: { vi: "Đổi người", en: "Change user" },
  roles: { vi: "Vai trò", en: "Roles" },
  units: { vi: "Đơn vị", en: "Units" },
  allUnits: { vi: "Tất cả đơn vị", en: "All units" },
  mayWrite: { vi: "ghi", en: "write" },
  mayRead: { vi: "xem", en: "read" },
  year: { vi: "Năm", en: "Year" },
  period: { vi: "Kỳ", en: "Period" },
  wholeYear: { vi: "Cả năm", en: "Whole year" },
  quarter: { vi: "Quý", en: "Quarter" },
  month: { vi: "Tháng", en: "Month" },
  board: { vi: "Tình hình gửi số liệu", en: "Who has sent what" },
  unit: { vi: "Đơn vị", en: "Unit" },
  state: { vi: "Tình trạng", en: "State" },
  rows: { vi: "Số dòng", en: "Rows" },
  lastChange: { vi: "Thay đổi cuối", en: "Last change" },
  never: { vi: "chưa có", en: "none yet" },
  lock: { vi: "Khóa", en: "Lock" },
  unlock: { vi: "Mở khóa", en: "Unlock" },
  lockAll: { vi: "Khóa tất cả", en: "Lock all" },
  run: { vi: "Chấm điểm, xếp loại", en: "Scoring" },
  runHint: {
    vi: "Chạy chính thức chỉ được khi mọi sổ đã khóa; chạy thử lúc nào cũng được và không công bố.",
    en: "An official run needs every register locked; a dry run can be made at any time and is not published.",
  },
  dryRun: { vi: "Chạy thử", en: "Dry run" },
  officialRun: { vi: "Chạy chính thức", en: "Official run" },
  published: { vi: "Đã công bố kết quả của kỳ này.", en: "Results of this period are published." },
  results: { vi: "Kết quả xếp loại", en: "Results" },
  noResults: { vi: "Kỳ này chưa có kết quả.", en: "There are no results of this period yet." },
  noMatch: { vi: "Không có ai khớp bộ lọc.", en: "Nobody matches the filter." },
  name: { vi: "Họ và tên, tên đơn vị", en: "Name" },
  score: { vi: "Điểm", en: "Score" },
  level: { vi: "Mức", en: "Level" },
  notes: { vi: "Lưu ý", en: "Notes" },
  receipt: { vi: "Phiếu điểm", en: "Score receipt" },
  allLevels: { vi: "Mọi mức", en: "Every level" },
  everyone: { vi: "Tập thể và cá nhân", en: "Collectives and people" },
  collectives: { vi: "Tập thể", en: "Collectives" },
  people: { vi: "Cá nhân", en: "People" },
  proposals: { vi: "Đề nghị khen thưởng", en: "Proposals" },
  noProposals: { vi: "Không có đề nghị nào.", en: "There are none." },
  decidedBy: { vi: "Cấp quyết định", en: "Decided by" },
  source: { vi: "Căn cứ", en: "Source" },
  settledBy: { vi: "Cách xác định", en: "Settled by" },
  workbook: { vi: "Báo cáo Excel", en: "Excel report" },
  download: { vi: "Tải báo cáo Excel", en: "Download the Excel report" },
  writing: { vi: "Đang lập báo cáo…", en: "Writing the report…" },
  workbookFailed: {
    vi: "Không lập được báo cáo. Hãy thử lại.",
    en: "The report could not be written. Try again.",
  },
  close: { vi: "Đóng", en: "Close" },
  loading: { vi: "Đang tải…", en: "Loading…" },
  suggested: { vi: "gợi ý", en: "suggested" },
  showing: { vi: "Đang xem", en: "Showing" },
  seconds: { vi: "giây", en: "s" },
  noIssuer: {
    vi: "Không kết nối được với nơi đăng nhập. Hãy kiểm tra lệnh npm start còn chạy không.",
    en: "The sign-in service does not answer. Check that npm start still runs.",
  },
} as const satisfies Record<string, Bilingual>;

export const BOARD_STATES = {
  empty: { vi: "Chưa gửi", en: "Nothing sent" },
  filling: { vi: "Đang nhập", en: "Being filled" },
  late: { vi: "Quá hạn", en: "Late" },
  returned: { vi: "Trả lại", en: "Returned" },
  locked: { vi: "Đã khóa", en: "Locked" },
} as const satisfies Record<BoardResponse["units"][number]["state"], Bilingual>;

export const RUN_STATES = {
  running: { vi: "Đang chấm", en: "Running" },
  refused: { vi: "Không được chạy", en: "Refused" },
  failed: { vi: "Bị lỗi", en: "Failed" },
  finished: { vi: "Xong (chạy thử)", en: "Finished (dry run)" },
  published: { vi: "Đã công bố", en: "Published" },
} as const satisfies Record<RunResponse["status"], Bilingual>;

/** For a narrow cell; the legend above the table has the whole name. */
export const SHORT_LEVELS = {
  HTXS: { vi: "Xuất sắc", en: "Excellent" },
  HTT: { vi: "Tốt", en: "Well" },
  HTNV: { vi: "Hoàn thành", en: "Completed" },
  KHTNV: { vi: "Không hoàn thành", en: "Not completed" },
  NO_FIT: { vi: "Không khớp mức nào", en: "No level fits" },
  NOT_RATED: { vi: "Không xếp loại", en: "Not rated" },
} as const satisfies Record<Outcome, Bilingual>;

export const ROLES = {
  Clerk: { vi: "Văn thư", en: "Clerk" },
  Reviewer: { vi: "Văn phòng cấp ủy", en: "Reviewer" },
  Committee: { vi: "Cấp ủy", en: "Committee" },
  Admin: { vi: "Quản trị", en: "Administrator" },
  Auditor: { vi: "Kiểm tra", en: "Auditor" },
} as const satisfies Record<string, Bilingual>;
