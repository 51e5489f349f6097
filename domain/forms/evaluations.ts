import { defineForm } from "./form.ts";

/** Points of one criterion for one subject and period: self, unit and committee; the policy says which one counts. */
export const evaluations = defineForm({
  id: "evaluations",
  caption: { vi: "Chấm điểm tiêu chí", en: "Evaluations" },
  scope: "unit",
  periodColumn: "period",
  keyColumns: ["period", "subject", "criterion"],
  columns: {
    period: { kind: "period", required: true, width: 14, caption: { vi: "Kỳ", en: "Period" } },
    subject: {
      kind: "ref",
      to: ["people", "units"],
      required: true,
      width: 18,
      caption: { vi: "Đối tượng", en: "Subject" },
    },
    criterion: {
      kind: "ref",
      to: [],
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
    note: { kind: "text", max: 300, width: 30, caption: { vi: "Ghi chú", en: "Note" } },
  },
});
