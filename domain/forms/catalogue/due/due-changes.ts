import { DUE_KIND_TEXTS } from "../../../texts/vocabulary/due-kinds.ts";
import { defineForm } from "../../form.ts";
import { NOTE } from "../../shared-columns.ts";

/**
 * The office's decisions on what is due: a new day, a duty waived, or a duty that fell away. What an empty cell leaves
 * open is not narrowed down: without `subject` a change concerns everybody, without `period` every period.
 */
export const dueChanges = defineForm({
  id: "due-changes",
  caption: { vi: "Gia hạn, miễn, hủy việc", en: "Changes of what is due" },
  scope: "catalogue",
  personal: { of: "subject", columns: ["reason", "note"] },
  columns: {
    kind: {
      kind: "choice",
      required: true,
      width: 26,
      caption: { vi: "Việc", en: "What is due" },
      options: { ...DUE_KIND_TEXTS, all: { vi: "Mọi việc", en: "Everything" } },
    },
    about: {
      kind: "ref",
      to: ["directives", "sessions", "units"],
      width: 24,
      caption: { vi: "Về văn bản, hội nghị, đơn vị", en: "About" },
    },
    /** The period of a duty that recurs: points, task results, a report, an inspection. */
    period: { kind: "period", width: 14, caption: { vi: "Của kỳ", en: "Of the period" } },
    subject: {
      kind: "ref",
      to: ["people", "units"],
      width: 18,
      caption: { vi: "Đối tượng", en: "Subject" },
    },
    change: {
      kind: "choice",
      required: true,
      width: 12,
      caption: { vi: "Thay đổi", en: "Change" },
      options: {
        extended: { vi: "Gia hạn", en: "Extended" },
        waived: { vi: "Miễn", en: "Waived" },
        cancelled: { vi: "Hủy", en: "Cancelled" },
      },
    },
    newDay: { kind: "day", width: 12, caption: { vi: "Hạn mới", en: "New day" } },
    reason: { kind: "text", max: 500, required: true, width: 40, caption: { vi: "Lý do", en: "Reason" } },
    paper: { kind: "text", max: 120, required: true, width: 20, caption: { vi: "Số văn bản", en: "Paper" } },
    decidedOn: {
      kind: "day",
      required: true,
      width: 12,
      caption: { vi: "Ngày quyết định", en: "Decided on" },
    },
    note: NOTE,
  },
});
