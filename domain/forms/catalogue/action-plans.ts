import { defineForm } from "../form.ts";
import { DIRECTIVE } from "./shared-columns.ts";

/** The unit's own plan for a directive. */
export const actionPlans = defineForm({
  id: "action-plans",
  caption: { vi: "Kế hoạch hành động", en: "Action plans" },
  scope: "unit",
  periodColumn: "due",
  keyColumns: ["directive"],
  columns: {
    directive: DIRECTIVE,
    due: { kind: "day", required: true, width: 12, caption: { vi: "Hạn ban hành", en: "Due" } },
    issuedOn: { kind: "day", width: 12, caption: { vi: "Ngày ban hành", en: "Issued on" } },
    number: { kind: "text", max: 60, width: 18, caption: { vi: "Số kế hoạch", en: "Number" } },
    discussedOn: {
      kind: "day",
      width: 12,
      caption: { vi: "Ngày thảo luận dự thảo", en: "Draft discussed on" },
    },
    comments: {
      kind: "integer",
      min: 0,
      max: 999,
      width: 10,
      caption: { vi: "Số ý kiến góp ý", en: "Comments" },
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
      width: 28,
      caption: { vi: "Mã văn bản đã đối chiếu", en: "Texts compared" },
    },
  },
});
