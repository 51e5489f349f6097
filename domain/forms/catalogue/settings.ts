import { defineForm } from "../form.ts";

/** Choices that the texts leave to the organisation, for example the base of the cap; the report prints them. */
export const settings = defineForm({
  id: "settings",
  caption: { vi: "Thiết lập quy tắc", en: "Policy settings" },
  scope: "catalogue",
  keyColumns: ["name"],
  columns: {
    name: { kind: "text", max: 60, required: true, width: 30, caption: { vi: "Thiết lập", en: "Setting" } },
    value: { kind: "text", max: 200, required: true, width: 30, caption: { vi: "Giá trị", en: "Value" } },
    source: { kind: "text", max: 300, width: 40, caption: { vi: "Căn cứ", en: "Source" } },
  },
});
