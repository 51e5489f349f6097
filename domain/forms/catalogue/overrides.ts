import { TRIGGER_TEXTS } from "../../texts/vocabulary/triggers.ts";
import { defineForm } from "../form.ts";
import { SUBJECT } from "../shared-columns.ts";

/** The competent authority sets a trigger aside, with its reason (366-QĐ/TW Điều 11: bất khả kháng, tự phát hiện và khắc phục). */
export const overrides = defineForm({
  id: "overrides",
  caption: { vi: "Xem xét, miễn trừ căn cứ", en: "Overrides" },
  scope: "catalogue",
  keyColumns: ["subject", "trigger"],
  columns: {
    subject: SUBJECT,
    trigger: {
      kind: "choice",
      required: true,
      width: 24,
      caption: { vi: "Căn cứ KHTNV", en: "Trigger" },
      options: TRIGGER_TEXTS,
    },
    reason: { kind: "text", max: 500, required: true, width: 50, caption: { vi: "Lý do", en: "Reason" } },
    number: { kind: "text", max: 60, width: 18, caption: { vi: "Số văn bản", en: "Document number" } },
  },
});
