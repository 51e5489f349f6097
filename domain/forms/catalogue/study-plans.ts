import { defineForm } from "../form.ts";
import { DIRECTIVE } from "./shared-columns.ts";

/** Deadlines are set by each study plan as dates, not as a number of days (no central rule fixes one). */
export const studyPlans = defineForm({
  id: "study-plans",
  caption: { vi: "Kế hoạch học tập", en: "Study plans" },
  scope: "catalogue",
  keyColumns: ["directive"],
  columns: {
    directive: DIRECTIVE,
    number: { kind: "text", max: 60, width: 18, caption: { vi: "Số kế hoạch", en: "Plan number" } },
    essayDue: { kind: "day", width: 14, caption: { vi: "Hạn thu hoạch", en: "Essay due" } },
    planDue: { kind: "day", width: 14, caption: { vi: "Hạn kế hoạch hành động", en: "Action plan due" } },
    targetRate: {
      kind: "decimal",
      min: "0",
      max: "100",
      width: 12,
      caption: { vi: "Chỉ tiêu tham gia (%)", en: "Target rate (%)" },
    },
    minMinutes: {
      kind: "integer",
      min: 0,
      max: 2880,
      width: 12,
      caption: { vi: "Thời lượng tối thiểu (phút)", en: "Minimum minutes" },
    },
  },
});
