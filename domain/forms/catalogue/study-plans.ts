import { defineForm } from "../form.ts";
import { DIRECTIVE, NOTE } from "../shared-columns.ts";

/**
 * What the committee asks for a directive, of whom, and by which days. A study plan sets days, not a number of them (no
 * central rule fixes one).
 */
export const studyPlans = defineForm({
  id: "study-plans",
  caption: { vi: "Kế hoạch học tập", en: "Study plans" },
  scope: "catalogue",
  keyColumns: ["directive"],
  columns: {
    directive: DIRECTIVE,
    number: { kind: "text", max: 60, width: 18, caption: { vi: "Số kế hoạch", en: "Plan number" } },
    /** The units that the plan names; an empty list names every unit. */
    units: {
      kind: "refs",
      to: ["units"],
      width: 24,
      caption: { vi: "Đơn vị thực hiện", en: "Units concerned" },
    },
    studyBy: { kind: "day", width: 12, caption: { vi: "Hạn học tập", en: "Study by" } },
    makeUpBy: { kind: "day", width: 12, caption: { vi: "Hạn học bù", en: "Make up by" } },
    essayDue: { kind: "day", width: 14, caption: { vi: "Hạn thu hoạch", en: "Essay due" } },
    /** Empty asks an essay of everyone invited. */
    essayOf: {
      kind: "choice",
      width: 20,
      caption: { vi: "Người viết thu hoạch", en: "Essay from" },
      options: {
        members: { vi: "Đảng viên", en: "Party members" },
        all: { vi: "Mọi người được triệu tập", en: "Everyone invited" },
      },
    },
    /** Whether someone excused from the session still owes the essay; empty means yes. */
    excusedOwesEssay: {
      kind: "flag",
      width: 14,
      caption: { vi: "Vắng có phép vẫn viết thu hoạch", en: "Excused still owe an essay" },
    },
    planDue: { kind: "day", width: 14, caption: { vi: "Hạn kế hoạch hành động", en: "Action plan due" } },
    /** Empty asks an action plan of every unit that the plan names. */
    planOf: {
      kind: "choice",
      width: 20,
      caption: { vi: "Đơn vị lập kế hoạch", en: "Action plan from" },
      options: {
        "chi-bo": { vi: "Chi bộ", en: "Party cells" },
        "doan-the": { vi: "Đoàn thể", en: "Mass organisations" },
        all: { vi: "Chi bộ và đoàn thể", en: "Party cells and mass organisations" },
      },
    },
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
    note: NOTE,
  },
});
