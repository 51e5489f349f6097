import { CRITERIA } from "../column.ts";
import { defineForm } from "../form.ts";
import { NOTE, PERIOD, SUBJECT } from "../shared-columns.ts";

/**
 * Points of one criterion for one subject and period: self, unit and committee; the policy says which one counts. A clerk sees a
 * line for each subject and period, with the criteria across.
 */
export const evaluations = defineForm({
  id: "evaluations",
  caption: { vi: "Chấm điểm tiêu chí", en: "Evaluations" },
  scope: "unit",
  periodColumn: "period",
  keyColumns: ["period", "subject", "criterion"],
  pivot: { across: "criterion", each: ["unit", "self", "committee", "note"] },
  about: { subject: "subject", on: ["period"], answers: "rating" },
  columns: {
    period: PERIOD,
    subject: SUBJECT,
    criterion: {
      kind: "ref",
      to: [],
      names: CRITERIA,
      required: true,
      width: 18,
      caption: { vi: "Tiêu chí", en: "Criterion" },
    },
    self: { kind: "decimal", min: "0", max: "100", width: 10, caption: { vi: "Tự chấm", en: "Self" } },
    unit: { kind: "decimal", min: "0", max: "100", width: 10, caption: { vi: "Đơn vị chấm", en: "Unit" } },
    committee: {
      kind: "decimal",
      min: "0",
      max: "100",
      width: 10,
      editors: ["Reviewer", "Committee", "Admin"],
      caption: { vi: "Cấp ủy chấm", en: "Committee" },
    },
    note: NOTE,
  },
});
