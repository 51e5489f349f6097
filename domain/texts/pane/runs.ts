import type { Bilingual } from "../../values/bilingual.ts";
import type { BoardState } from "../../vocabulary/board-state.ts";
import type { RunStatus } from "../../vocabulary/run-status.ts";
import type { Outcome } from "../../vocabulary/level.ts";

/** The board of the committee's office. */
export const BOARD_TEXTS = {
  title: { vi: "Tình hình gửi số liệu", en: "Who has sent what" },
  summary: { vi: "{locked}/{all} sổ đã khóa", en: "{locked} of {all} {all:register|registers} locked" },
  lastAt: { vi: "sửa cuối {at}", en: "last change {at}" },
  opened: { vi: "Mở khóa: {by}, {at}. Lý do: {reason}", en: "Unlocked by {by}, {at}. Why: {reason}" },
  stopped: {
    vi: "Lần chấm lúc {at} không có kết quả. {message}",
    en: "The run of {at} gave no results. {message}",
  },
  never: { vi: "chưa gửi lần nào", en: "nothing sent yet" },
  lock: { vi: "Khóa", en: "Lock" },
  unlock: { vi: "Mở khóa", en: "Unlock" },
  lockOf: { vi: "Khóa {unit}", en: "Lock {unit}" },
  unlockOf: { vi: "Mở khóa {unit}", en: "Unlock {unit}" },
  lockAll: { vi: "Khóa {count} sổ còn mở", en: "Lock the {count} open {count:register|registers}" },
  remind: { vi: "Nhắc đơn vị", en: "Remind the units" },
  chart: { vi: "Biểu đồ", en: "Charts" },
} as const satisfies Record<string, Bilingual>;

export const BOARD_STATE_TEXTS = {
  empty: { vi: "Chưa gửi", en: "Nothing sent" },
  filling: { vi: "Đang nhập", en: "Being filled" },
  late: { vi: "Quá hạn", en: "Late" },
  returned: { vi: "Trả lại", en: "Returned" },
  locked: { vi: "Đã khóa", en: "Locked" },
} as const satisfies Record<BoardState, Bilingual>;

export const RUN_TEXTS = {
  title: { vi: "Chấm điểm, xếp loại", en: "Scoring" },
  hint: {
    vi: "Chấm thử lúc nào cũng được và không công bố. Chấm chính thức cần mọi sổ đã khóa và công bố kết quả.",
    en: "A dry run can be made at any time and publishes nothing. An official run needs every register locked and publishes.",
  },
  policy: { vi: "Bộ quy tắc", en: "Rule book" },
  dryRun: { vi: "Chấm thử", en: "Dry run" },
  official: { vi: "Chấm chính thức", en: "Official run" },
  confirmOfficial: {
    vi: "Kết quả của {period} sẽ được công bố cho các đơn vị. Không thu hồi được.",
    en: "The results of {period} are published to the units. This cannot be taken back.",
  },
  supersede: {
    vi: "Kỳ này đã công bố. Lý do chấm lại (không cần nếu đã mở khóa hoặc điều chỉnh sổ)",
    en: "The period is published. Why score it again (not needed when registers were unlocked or corrected)",
  },
  publish: { vi: "Chấm và công bố", en: "Score and publish" },
  openRegisters: {
    vi: "Còn {count} sổ chưa khóa.",
    en: "{count} {count:register is|registers are} not locked.",
  },
  seconds: { vi: "{seconds} giây", en: "{seconds} s" },
  published: { vi: "Kết quả của kỳ này đã công bố.", en: "The results of this period are published." },
  export: { vi: "Xuất báo cáo Excel", en: "Export to Excel" },
} as const satisfies Record<string, Bilingual>;

export const RUN_STATE_TEXTS = {
  running: { vi: "Đang chấm…", en: "Running…" },
  refused: { vi: "Không được chạy", en: "Refused" },
  failed: { vi: "Bị lỗi", en: "Failed" },
  finished: { vi: "Kết quả chấm thử, chưa công bố", en: "Results of a dry run, not published" },
  published: { vi: "Kết quả đã công bố", en: "Published results" },
} as const satisfies Record<RunStatus, Bilingual>;

export const RESULT_TEXTS = {
  title: { vi: "Kết quả xếp loại", en: "Results" },
  none: { vi: "Kỳ này chưa có kết quả.", en: "There are no results of this period yet." },
  beingScored: {
    vi: "Mọi sổ của kỳ đã khóa, hệ thống tự chấm điểm. Ít phút nữa bấm Làm mới; nếu vẫn chưa có, xem Các lần chấm của kỳ.",
    en: "Every register of the period is locked and is scored by itself. Refresh in a few minutes; if there is nothing then, see the runs of the period.",
  },
  noMatch: { vi: "Không có ai khớp bộ lọc.", en: "Nobody matches the filter." },
  search: { vi: "Tìm theo tên", en: "Search by name" },
  show: { vi: "Đang xem", en: "Showing" },
  everyone: { vi: "Tập thể và cá nhân", en: "Collectives and people" },
  collectives: { vi: "Tập thể", en: "Collectives" },
  people: { vi: "Cá nhân", en: "People" },
  level: { vi: "Mức", en: "Level" },
  allLevels: { vi: "Mọi mức", en: "Every level" },
  allUnits: { vi: "Mọi đơn vị", en: "Every unit" },
  points: { vi: "{score} điểm", en: "{score} {score:point|points}" },
  noScore: { vi: "không có điểm", en: "no score" },
  suggested: { vi: "Gợi ý: {level}", en: "Suggested: {level}" },
  openScoreSheet: { vi: "Phiếu điểm của {name}", en: "Score sheet of {name}" },
  showing: { vi: "{shown}/{all} đối tượng", en: "{shown} of {all}" },
  charts: { vi: "Biểu đồ theo đơn vị", en: "Charts by unit" },
  proposals: { vi: "Đề nghị khen thưởng ({count})", en: "Proposals ({count})" },
  attention: { vi: "Cần xem xét ({count})", en: "To be looked at ({count})" },
} as const satisfies Record<string, Bilingual>;

/** Short names of levels for the narrow pane; the score sheet has the whole name. */
export const SHORT_LEVEL_TEXTS = {
  HTXS: { vi: "Xuất sắc", en: "Excellent" },
  HTT: { vi: "Tốt", en: "Well" },
  HTNV: { vi: "Hoàn thành", en: "Completed" },
  KHTNV: { vi: "Không hoàn thành", en: "Not completed" },
  NO_FIT: { vi: "Chưa xác định mức xếp loại", en: "No level fits" },
  INCOMPLETE: { vi: "Chưa đủ số liệu", en: "Facts missing" },
  NOT_RATED: { vi: "Không xếp loại", en: "Not rated" },
} as const satisfies Record<Outcome, Bilingual>;

export const PROPOSAL_VIEW_TEXTS = {
  title: { vi: "Đề nghị khen thưởng", en: "Proposals" },
  none: { vi: "Không có đề nghị nào.", en: "There are none." },
  attention: { vi: "Cần cấp có thẩm quyền xem xét", en: "For the authority to look at" },
  decidedBy: { vi: "Cấp quyết định", en: "Decided by" },
  source: { vi: "Căn cứ", en: "Source" },
  settledBy: { vi: "Điều kiện đã xét", en: "Conditions" },
} as const satisfies Record<string, Bilingual>;

export const RECEIPT_TEXTS = {
  title: { vi: "Phiếu điểm", en: "Score sheet" },
  dryRun: {
    vi: "Kết quả chấm thử, không dùng làm căn cứ.",
    en: "Of a dry run: not a basis for any decision.",
  },
  reasons: { vi: "Vì sao ở mức này", en: "Why this level" },
  beside: { vi: "Theo bộ quy tắc kia của năm", en: "By the other rule book of the year" },
  peers: { vi: "Ai được tính trong nhóm", en: "Who is counted in the group" },
  trace: { vi: "Cách tính", en: "How it was computed" },
  rows: { vi: "Dòng dữ liệu ({count})", en: "Rows ({count})" },
  row: { vi: "{row}, lần {rev}", en: "{row}, revision {rev}" },
  basis: { vi: "Căn cứ", en: "Basis" },
  proposals: { vi: "Đề nghị", en: "Proposals" },
} as const satisfies Record<string, Bilingual>;

export const CHART_TEXTS = {
  title: { vi: "Biểu đồ", en: "Charts" },
  levels: { vi: "Xếp loại cá nhân theo đơn vị", en: "Levels of people by unit" },
  dueByUnit: {
    vi: "Việc phải có và đã có theo đơn vị, {period}",
    en: "What is due and entered by unit, {period}",
  },
  dueByMonth: {
    vi: "Việc phải có và đã có theo tháng, năm {year}",
    en: "What is due and entered by month, {year}",
  },
  due: { vi: "Phải có", en: "Due" },
  met: { vi: "Đã có", en: "Entered" },
  late: { vi: "Chậm", en: "Late" },
  missing: { vi: "Thiếu", en: "Missing" },
  awaited: { vi: "Chưa đến hạn", en: "Not yet due" },
  table: { vi: "Xem dạng bảng", en: "Show as a table" },
  noData: { vi: "Chưa có số liệu để vẽ.", en: "There is nothing to draw yet." },
} as const satisfies Record<string, Bilingual>;
