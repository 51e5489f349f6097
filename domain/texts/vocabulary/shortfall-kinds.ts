import type { Bilingual } from "../../values/bilingual.ts";
import type { DefectKind, ShortfallKind } from "../../vocabulary/shortfall-kind.ts";

/** What is missing, late or refused, by its kind. */
export const SHORTFALL_KIND_TEXTS = {
  "absent-unexcused": { vi: "Vắng không phép", en: "Absent without excuse" },
  "absent-excused": { vi: "Vắng có phép", en: "Absent with excuse" },
  "made-up-late": { vi: "Học bù quá hạn", en: "Made up late" },
  "not-recorded": { vi: "Chưa điểm danh", en: "Attendance not entered" },
  "session-missing": { vi: "Chưa tổ chức học tập", en: "Study session not held" },
  "session-late": { vi: "Tổ chức học tập chậm", en: "Study session held late" },
  "essay-missing": { vi: "Chưa nộp thu hoạch", en: "Essay not handed in" },
  "essay-late": { vi: "Nộp thu hoạch chậm", en: "Essay handed in late" },
  "plan-missing": { vi: "Chưa ban hành kế hoạch", en: "Plan not issued" },
  "plan-late": { vi: "Ban hành kế hoạch chậm", en: "Plan issued late" },
  "discussion-missing": { vi: "Chưa thảo luận dự thảo kế hoạch", en: "Draft of the plan not discussed" },
  "targets-missing": {
    vi: "Kế hoạch thiếu chỉ tiêu có người phụ trách",
    en: "Plan without a target with a named leader",
  },
  "task-open": { vi: "Chưa hoàn thành nhiệm vụ kế hoạch", en: "Task of the plan not done" },
  "task-late": { vi: "Hoàn thành chậm nhiệm vụ kế hoạch", en: "Task of the plan done late" },
  "inspection-missing": { vi: "Chưa kiểm tra, giám sát", en: "No inspection" },
  "finding-open": { vi: "Chưa khắc phục hạn chế qua kiểm tra", en: "Finding not remedied" },
  "finding-late": { vi: "Khắc phục chậm hạn chế qua kiểm tra", en: "Finding remedied late" },
  "shortcoming-open": { vi: "Chưa khắc phục hạn chế kỳ trước", en: "Earlier shortcoming not remedied" },
  "shortcoming-late": { vi: "Khắc phục chậm hạn chế kỳ trước", en: "Earlier shortcoming remedied late" },
  "points-missing": { vi: "Chưa chấm điểm", en: "Points not entered" },
  "results-missing": { vi: "Chưa nhập kết quả nhiệm vụ", en: "Task results not entered" },
  "report-missing": { vi: "Chưa báo cáo hoàn thành kỳ", en: "Period not reported complete" },
  "report-late": { vi: "Báo cáo hoàn thành kỳ chậm", en: "Period reported complete late" },
} as const satisfies Record<ShortfallKind, Bilingual>;

/** What fell short, by its kind. */
export const DEFECT_KIND_TEXTS = {
  "session-mixed": { vi: "Học tập lồng ghép nội dung khác", en: "Study mixed with other content" },
  "session-short": { vi: "Học tập rút ngắn thời gian", en: "Study cut short" },
  "plan-copied": { vi: "Kế hoạch sao chép của cấp trên", en: "Plan copied from the superior's" },
  "plan-generic": { vi: "Kế hoạch chung chung", en: "Generic plan" },
  "plan-not-feasible": { vi: "Kế hoạch thiếu khả thi", en: "Plan that is not feasible" },
  "plan-not-combative": { vi: "Kế hoạch thiếu tính chiến đấu", en: "Plan that is not combative" },
  "plan-not-close": { vi: "Kế hoạch chưa sát nghị quyết", en: "Plan far from the resolution" },
  "discussion-formal": { vi: "Thảo luận kế hoạch hình thức", en: "Formal discussion of the plan" },
  "inspection-irregular": { vi: "Quý không kiểm tra, giám sát", en: "Quarter without an inspection" },
  "reminder-missing": { vi: "Chưa nhắc nhở sau kiểm tra", en: "No reminder after an inspection" },
  "reminder-late": { vi: "Nhắc nhở chậm sau kiểm tra", en: "Late reminder after an inspection" },
} as const satisfies Record<DefectKind, Bilingual>;
