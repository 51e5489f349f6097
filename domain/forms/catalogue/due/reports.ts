import { defineForm } from "../../form.ts";
import { NOTE, PERIOD } from "../../shared-columns.ts";

/** The unit's own dated word that a period's entries are complete; a lock, which is the office's, does not stand for it. */
export const reports = defineForm({
  id: "reports",
  caption: { vi: "Báo cáo hoàn thành kỳ", en: "Reports of completion" },
  scope: "unit",
  periodColumn: "period",
  keyColumns: ["period"],
  columns: {
    period: PERIOD,
    sentOn: {
      kind: "day",
      required: true,
      fulfils: true,
      width: 12,
      caption: { vi: "Ngày báo cáo", en: "Sent on" },
    },
    note: NOTE,
  },
});
