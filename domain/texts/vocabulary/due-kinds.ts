import type { Bilingual } from "../../values/bilingual.ts";
import type { DueKind } from "../../vocabulary/due-kind.ts";

/** What is asked by a day. */
export const DUE_KIND_TEXTS = {
  attendance: { vi: "Điểm danh", en: "Attendance mark" },
  session: { vi: "Học tập, quán triệt", en: "Study session" },
  essay: { vi: "Bài thu hoạch", en: "Essay" },
  "action-plan": { vi: "Kế hoạch hành động", en: "Action plan" },
  discussion: { vi: "Thảo luận dự thảo kế hoạch", en: "Discussion of the draft plan" },
  target: { vi: "Chỉ tiêu của kế hoạch", en: "Targets of the plan" },
  "plan-task": { vi: "Nhiệm vụ trong kế hoạch", en: "Task of the plan" },
  inspection: { vi: "Kiểm tra, giám sát", en: "Inspection" },
  remedy: { vi: "Khắc phục hạn chế", en: "Remedy of a shortcoming" },
  points: { vi: "Chấm điểm tiêu chí", en: "Points of criteria" },
  "task-results": { vi: "Kết quả nhiệm vụ", en: "Task results" },
  report: { vi: "Báo cáo hoàn thành kỳ", en: "Report of completion" },
  decision: { vi: "Quyết định của cấp có thẩm quyền", en: "Decision of the authority" },
} as const satisfies Record<DueKind, Bilingual>;
