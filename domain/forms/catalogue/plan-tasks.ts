import { defineForm } from "../form.ts";

/** A target, task or solution of an action plan, with its field of work and the named person who answers for it. */
export const planTasks = defineForm({
  id: "plan-tasks",
  caption: { vi: "Chỉ tiêu, nhiệm vụ", en: "Targets and tasks of plans" },
  scope: "unit",
  periodColumn: "due",
  about: { subject: "person", on: ["due"], answers: "membership" },
  columns: {
    plan: {
      kind: "ref",
      to: ["action-plans"],
      required: true,
      width: 18,
      caption: { vi: "Kế hoạch", en: "Plan" },
    },
    kind: {
      kind: "choice",
      width: 12,
      caption: { vi: "Loại", en: "Kind" },
      options: {
        target: { vi: "Chỉ tiêu", en: "Target" },
        task: { vi: "Nhiệm vụ", en: "Task" },
        solution: { vi: "Giải pháp", en: "Solution" },
      },
    },
    content: {
      kind: "text",
      max: 500,
      required: true,
      width: 60,
      caption: { vi: "Nội dung", en: "Content" },
    },
    /** The figure to reach, as the plan writes it: "95%", "12 cuộc". */
    number: { kind: "text", max: 60, width: 14, caption: { vi: "Số liệu cần đạt", en: "Figure to reach" } },
    field: { kind: "text", max: 120, width: 20, caption: { vi: "Lĩnh vực", en: "Field" } },
    person: { kind: "ref", to: ["people"], width: 14, caption: { vi: "Người phụ trách", en: "In charge" } },
    due: { kind: "day", required: true, nextYear: true, width: 12, caption: { vi: "Hạn", en: "Due" } },
    doneOn: { kind: "day", fulfils: true, width: 12, caption: { vi: "Ngày hoàn thành", en: "Done on" } },
    exceeded: { kind: "flag", width: 10, caption: { vi: "Vượt mức", en: "Exceeded" } },
  },
});
