import { Day } from "../../../domain/values/day.ts";
import { DEMO_YEAR } from "../../local/office/generator/choices.ts";

export const DEMO_TEXTS = {
  about: {
    vi: "Đi hết việc chính, từ bảng điểm danh làm tay đến báo cáo trình cấp ủy, không cần trình duyệt; ghi báo cáo vào dist/demo/.",
    en: "The main job from hand-made sheets to the committee's workbook, without a browser; the workbook goes to dist/demo/.",
  },
  synthesizing: { vi: "Dựng hạ tầng từ mã nguồn", en: "Synthesize the stack" },
  starting: {
    vi: "Khởi động hạ tầng riêng, trong bộ nhớ",
    en: "Start a stack of its own, in memory",
  },
  log: { vi: "Nhật ký: {file}", en: "Log: {file}" },
  total: { vi: "Tổng thời gian: {seconds}", en: "In all: {seconds}" },
  pushing: { vi: "Gửi số liệu của văn phòng mẫu", en: "Push the demonstration office" },
  rows: { vi: "{rows} dòng", en: "{rows} {rows:row|rows}" },
  secondBook: {
    vi: "Chọn bộ quy tắc thứ hai (335/2025/NĐ-CP) và gửi điểm từng tháng",
    en: "Choose the second rule book (335/2025/NĐ-CP) and push its monthly points",
  },
  secondScoring: {
    vi: "Kết quả xếp loại công chức của cùng kỳ",
    en: "The rating of civil servants for the same period",
  },
  secondDeciding: { vi: "Thủ trưởng cơ quan quyết định", en: "The head of the agency decides" },
  praising: {
    vi: "Chấm tháng 3 và quý I, cấp ủy biểu dương",
    en: "Rate March and the first quarter; the committee's praise",
  },
  secondLevels: {
    vi: "Mức xếp loại công chức theo nhóm (335/2025/NĐ-CP)",
    en: "Levels of civil servants by peer group (335/2025/NĐ-CP)",
  },
  importing: { vi: "Nhập bảng điểm danh làm tay {file}", en: "Import {file}" },
  comparing: {
    vi: "Đối chiếu kế hoạch hành động với kế hoạch cấp trên",
    en: "Compare the action plans with the superior's",
  },
  highest: { vi: "cao nhất: {first}, {second}", en: "highest: {first}, {second}" },
  locking: { vi: "Khóa mọi sổ của năm", en: "Lock every register" },
  registers: { vi: "{count} sổ", en: "{count} {count:register|registers}" },
  scoring: { vi: "Chấm điểm, xếp loại, công bố", en: "Score, rate, publish" },
  deciding: { vi: "Cấp ủy quyết định", en: "The committee decides" },
  correcting: {
    vi: "Đính chính sau khi khóa, chấm lại có lý do",
    en: "A correction after the lock, and the run that supersedes",
  },
  results: { vi: "Kết quả", en: "Results" },
  writing: { vi: "Lập báo cáo Excel", en: "Write the workbook" },
  levels: { vi: "Mức xếp loại theo nhóm", en: "Levels by peer group" },
  proposals: { vi: "Đề nghị khen thưởng", en: "Proposals" },
  workbook: { vi: "Báo cáo: {file}", en: "Workbook: {file}" },
  export: { vi: "Báo cáo", en: "The workbook" },
} as const;

/** The demonstration's year as it is stored: the reason of its locks, and the committee's decision. */
export const WHOLE_YEAR = {
  lockReason: "Kết thúc năm",
  decision: { number: "58-QĐ/ĐU", decidedOn: Day.parse(`${DEMO_YEAR}-12-30`) },
  agencyDecision: { number: "212/QĐ-VP", decidedOn: Day.parse(`${DEMO_YEAR}-12-25`) },
} as const;
