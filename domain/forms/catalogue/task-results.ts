import { defineForm } from "../form.ts";
import { PERIOD, SUBJECT } from "../shared-columns.ts";

/**
 * Counts of a subject's tasks in a month, quarter or year. `late` and `exceeded` are among those done, `objectiveLate`
 * among those late; `unplanned` tasks are beyond the assigned ones, so that more than 100 % can be said.
 */
export const taskResults = defineForm({
  id: "task-results",
  caption: { vi: "Kết quả nhiệm vụ", en: "Task results" },
  scope: "unit",
  periodColumn: "period",
  keyColumns: ["period", "subject"],
  about: { subject: "subject", on: ["period"], answers: "rating" },
  columns: {
    period: PERIOD,
    subject: SUBJECT,
    assigned: {
      kind: "integer",
      min: 0,
      max: 9999,
      required: true,
      width: 10,
      caption: { vi: "Được giao", en: "Assigned" },
    },
    done: {
      kind: "integer",
      min: 0,
      max: 9999,
      required: true,
      width: 10,
      caption: { vi: "Hoàn thành", en: "Done" },
    },
    late: {
      kind: "integer",
      min: 0,
      max: 9999,
      required: true,
      width: 10,
      caption: { vi: "Chậm", en: "Late" },
    },
    exceeded: {
      kind: "integer",
      min: 0,
      max: 9999,
      required: true,
      width: 10,
      caption: { vi: "Vượt mức", en: "Exceeded" },
    },
    /** Serious errors in what was delivered (335/2025/NĐ-CP Điều 14); empty means that none was found. */
    errors: {
      kind: "integer",
      min: 0,
      max: 9999,
      width: 12,
      caption: { vi: "Lỗi nghiêm trọng", en: "Serious errors" },
    },
    /** Tasks done beyond those assigned, outside the base and among the results (335/2025/NĐ-CP Điều 16). */
    unplanned: {
      kind: "integer",
      min: 0,
      max: 9999,
      width: 12,
      caption: { vi: "Hoàn thành ngoài kế hoạch", en: "Unplanned, done" },
    },
    objectiveLate: {
      kind: "integer",
      min: 0,
      max: 9999,
      width: 12,
      caption: { vi: "Chậm do khách quan", en: "Late, objective cause" },
    },
    objectiveErrors: {
      kind: "integer",
      min: 0,
      max: 9999,
      width: 12,
      caption: { vi: "Lỗi do khách quan", en: "Errors, objective cause" },
    },
    /** The authority that confirmed the objective cause, with its paper; an unconfirmed cause lifts nothing. */
    confirmedBy: {
      kind: "text",
      max: 200,
      editors: ["Reviewer", "Committee", "Admin"],
      confirms: ["objectiveLate", "objectiveErrors"],
      width: 28,
      caption: { vi: "Cấp xác nhận lý do khách quan", en: "Cause confirmed by" },
    },
  },
});
