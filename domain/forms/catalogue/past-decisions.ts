import { LEVEL_TEXTS } from "../../texts/vocabulary/levels.ts";
import { defineForm } from "../form.ts";
import { DECIDED_BY, DECIDED_ON, DECISION_NUMBER, SUBJECT } from "../shared-columns.ts";

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
    decidedOn: DECIDED_ON,
    decidedBy: DECIDED_BY,
  },
});

/** Awards of earlier years, for streaks that were rewarded before; those recorded in `decisions` are known besides. */
export const pastAwards = defineForm({
  id: "past-awards",
  caption: { vi: "Khen thưởng các năm trước", en: "Awards of earlier years" },
  scope: "catalogue",
  personal: { of: "subject", columns: "all" },
  columns: {
    subject: SUBJECT,
    awardYear: {
      kind: "integer",
      min: 2000,
      max: 2199,
      required: true,
      width: 8,
      caption: { vi: "Năm", en: "Year" },
    },
    award: {
      kind: "text",
      required: true,
      max: 120,
      width: 30,
      caption: { vi: "Hình thức, danh hiệu", en: "Award" },
    },
    number: DECISION_NUMBER,
    decidedOn: DECIDED_ON,
    decidedBy: DECIDED_BY,
  },
});
