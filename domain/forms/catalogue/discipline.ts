import { DISCIPLINE_TEXTS, TRIGGER_TEXTS } from "../../texts/vocabulary/triggers.ts";
import { defineForm } from "../form.ts";
import { NOTE, SUBJECT } from "../shared-columns.ts";

/** Discipline, complaints and inspections under way, and concluded grounds for KHTNV. */
export const discipline = defineForm({
  id: "discipline",
  caption: { vi: "Kỷ luật, khiếu nại", en: "Discipline and complaints" },
  scope: "unit",
  about: { subject: "subject", on: ["actedOn", "decidedOn"], answers: "act" },
  columns: {
    subject: SUBJECT,
    kind: {
      kind: "choice",
      required: true,
      width: 16,
      caption: { vi: "Loại việc", en: "Kind" },
      options: {
        discipline: { vi: "Kỷ luật", en: "Discipline" },
        complaint: { vi: "Khiếu nại, tố cáo", en: "Complaint" },
        inspection: { vi: "Kiểm tra dấu hiệu vi phạm", en: "Inspection" },
        conclusion: { vi: "Kết luận vi phạm", en: "Conclusion" },
      },
    },
    pending: { kind: "flag", required: true, width: 12, caption: { vi: "Đang xem xét", en: "Pending" } },
    form: {
      kind: "choice",
      width: 24,
      caption: { vi: "Hình thức kỷ luật", en: "Form" },
      options: DISCIPLINE_TEXTS,
    },
    dutyRelated: { kind: "flag", width: 14, caption: { vi: "Do thực hiện nhiệm vụ", en: "Duty related" } },
    trigger: {
      kind: "choice",
      width: 20,
      caption: { vi: "Căn cứ KHTNV", en: "Trigger" },
      options: TRIGGER_TEXTS,
    },
    /** What it is about: two measures for one act, of the Party and of the state, say it alike and count once. */
    act: { kind: "text", max: 200, width: 30, caption: { vi: "Vụ việc", en: "Act" } },
    actedOn: { kind: "day", width: 12, caption: { vi: "Ngày vi phạm", en: "Acted on" } },
    decidedOn: { kind: "day", width: 12, caption: { vi: "Ngày quyết định", en: "Decided on" } },
    /** The earlier unit in which the act happened, where it differs: the discipline counts there. */
    actUnit: {
      kind: "ref",
      to: ["units"],
      width: 18,
      caption: { vi: "Đơn vị khi vi phạm", en: "Unit of the act" },
    },
    note: NOTE,
  },
});
