import { defineForm } from "../form.ts";
import { DIRECTIVE, NOTE } from "../shared-columns.ts";

/** The committee's own judgement of a plan is not the unit's to enter. */
const JUDGES = ["Reviewer", "Committee", "Admin"] as const;

/** The unit's own plan for a directive, how its draft was discussed, and what the committee thinks of it. */
export const actionPlans = defineForm({
  id: "action-plans",
  caption: { vi: "Kế hoạch hành động", en: "Action plans" },
  scope: "unit",
  periodColumn: "due",
  keyColumns: ["directive"],
  columns: {
    directive: DIRECTIVE,
    due: {
      kind: "day",
      required: true,
      nextYear: true,
      width: 12,
      caption: { vi: "Hạn ban hành", en: "Due" },
    },
    issuedOn: { kind: "day", fulfils: true, width: 12, caption: { vi: "Ngày ban hành", en: "Issued on" } },
    number: { kind: "text", max: 60, width: 18, caption: { vi: "Số kế hoạch", en: "Number" } },
    draftSharedOn: {
      kind: "day",
      width: 12,
      caption: { vi: "Ngày gửi dự thảo", en: "Draft shared on" },
    },
    discussedOn: {
      kind: "day",
      width: 12,
      caption: { vi: "Ngày thảo luận dự thảo", en: "Draft discussed on" },
    },
    present: {
      kind: "integer",
      min: 0,
      max: 9999,
      width: 10,
      caption: { vi: "Số người dự thảo luận", en: "People present" },
    },
    presentNonMembers: {
      kind: "integer",
      min: 0,
      max: 9999,
      width: 10,
      caption: { vi: "Trong đó ngoài Đảng", en: "Of them non-members" },
    },
    comments: {
      kind: "integer",
      min: 0,
      max: 999,
      width: 10,
      caption: { vi: "Số ý kiến góp ý", en: "Comments" },
    },
    specific: {
      kind: "choice",
      editors: JUDGES,
      width: 12,
      caption: { vi: "Mức độ cụ thể", en: "How specific" },
      options: {
        specific: { vi: "Cụ thể", en: "Specific" },
        generic: { vi: "Chung chung", en: "Generic" },
      },
    },
    feasible: { kind: "flag", editors: JUDGES, width: 10, caption: { vi: "Khả thi", en: "Feasible" } },
    combative: {
      kind: "flag",
      editors: JUDGES,
      width: 10,
      caption: { vi: "Có tính chiến đấu", en: "Combative" },
    },
    closeToResolution: {
      kind: "flag",
      editors: JUDGES,
      width: 12,
      caption: { vi: "Sát nghị quyết", en: "Close to the resolution" },
    },
    /** Measured share of the text that also stands in the superior's plan; a flag that takes no points. */
    copiedShare: {
      kind: "decimal",
      min: "0",
      max: "100",
      lane: "measurements",
      width: 12,
      caption: { vi: "Tỷ lệ sao chép (%)", en: "Copied share (%)" },
    },
    /** The codes of the two compared texts, this plan's first. */
    comparedTexts: {
      kind: "text",
      max: 60,
      lane: "measurements",
      internal: true,
      width: 28,
      caption: { vi: "Mã văn bản đã đối chiếu", en: "Texts compared" },
    },
    note: NOTE,
  },
});
