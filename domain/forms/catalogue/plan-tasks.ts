import { defineForm } from "../form.ts";

/** A target or task of an action plan, with the named person who answers for it. */
export const planTasks = defineForm({
  id: "plan-tasks",
  caption: { vi: "Chỉ tiêu, nhiệm vụ", en: "Targets and tasks of plans" },
  scope: "unit",
  periodColumn: "due",
  columns: {
    plan: {
      kind: "ref",
      to: ["action-plans"],
      required: true,
      width: 18,
      caption: { vi: "Kế hoạch", en: "Plan" },
    },
    content: {
      kind: "text",
      max: 500,
      required: true,
      width: 60,
      caption: { vi: "Nội dung", en: "Content" },
    },
    person: { kind: "ref", to: ["people"], width: 14, caption: { vi: "Người phụ trách", en: "In charge" } },
    due: { kind: "day", required: true, width: 12, caption: { vi: "Hạn", en: "Due" } },
    doneOn: { kind: "day", width: 12, caption: { vi: "Ngày hoàn thành", en: "Done on" } },
    exceeded: { kind: "flag", width: 10, caption: { vi: "Vượt mức", en: "Exceeded" } },
  },
});
