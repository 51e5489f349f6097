import {
  CONFIRMED_ASSUMPTION_TEXT,
  RULE_BOOK_TEXTS,
  SECOND_SETTING_TEXTS,
  SETTING_TEXTS,
  SETTING_VALUE_TEXTS,
} from "../../texts/vocabulary/settings.ts";
import { defineForm } from "../form.ts";

/** Choices that the texts leave to the organisation, for example the base of the cap; the report prints them. */
export const settings = defineForm({
  id: "settings",
  caption: { vi: "Thiết lập quy tắc", en: "Policy settings" },
  scope: "catalogue",
  keyColumns: ["name"],
  columns: {
    name: {
      kind: "text",
      max: 60,
      texts: { ...SETTING_TEXTS, ...SECOND_SETTING_TEXTS, "assumption.*": CONFIRMED_ASSUMPTION_TEXT },
      required: true,
      width: 44,
      caption: { vi: "Thiết lập", en: "Setting" },
    },
    value: {
      kind: "text",
      max: 200,
      texts: { ...SETTING_VALUE_TEXTS, ...RULE_BOOK_TEXTS },
      required: true,
      width: 40,
      caption: { vi: "Giá trị", en: "Value" },
    },
    source: { kind: "text", max: 300, width: 40, caption: { vi: "Căn cứ", en: "Source" } },
  },
});
