import { LEVEL_TEXTS } from "../../texts/vocabulary/levels.ts";
import { defineForm } from "../form.ts";
import { DECISION_NUMBER, SUBJECT } from "../shared-columns.ts";

/** Levels of earlier years, typed in for streaks; a recorded row of `decisions` for the same year prevails. */
export const pastDecisions = defineForm({
  id: "past-decisions",
  caption: { vi: "Kết quả các năm trước", en: "Decisions of earlier years" },
  scope: "catalogue",
  personal: { of: "subject", columns: "all" },
  keyColumns: ["subject", "decisionYear"],
  columns: {
    subject: SUBJECT,
    decisionYear: {
      kind: "integer",
      min: 2000,
      max: 2199,
      required: true,
      width: 8,
      caption: { vi: "Năm", en: "Year" },
    },
    level: {
      kind: "choice",
      required: true,
      width: 14,
      caption: { vi: "Mức xếp loại", en: "Level" },
      options: LEVEL_TEXTS,
    },
    typical: { kind: "flag", width: 10, caption: { vi: "Tiêu biểu", en: "Outstanding" } },
    number: DECISION_NUMBER,
  },
});
