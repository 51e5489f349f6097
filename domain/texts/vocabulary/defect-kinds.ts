import type { Bilingual } from "../../values/bilingual.ts";
import type { DefectKind } from "../../vocabulary/defect-kind.ts";

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
