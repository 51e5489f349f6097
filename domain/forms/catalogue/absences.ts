import { defineForm } from "../form.ts";
import { PERSON } from "../shared-columns.ts";

/** Long leave of a person: work due on these days is in no base (335/2025/NĐ-CP Điều 11, 43-HD/BTCTW mục 7.5). */
export const absences = defineForm({
  id: "absences",
  caption: { vi: "Nghỉ dài ngày", en: "Long leave" },
  scope: "catalogue",
  personal: { of: "person", columns: "all" },
  keyColumns: ["person", "from"],
  columns: {
    person: PERSON,
    kind: {
      kind: "choice",
      required: true,
      width: 22,
      caption: { vi: "Lý do nghỉ", en: "Kind" },
      options: {
        sick: { vi: "Nghỉ ốm", en: "Sick leave" },
        maternity: { vi: "Nghỉ thai sản", en: "Maternity leave" },
        unpaid: { vi: "Nghỉ không hưởng lương", en: "Unpaid leave" },
      },
    },
    from: { kind: "day", required: true, width: 12, caption: { vi: "Từ ngày", en: "From" } },
    until: { kind: "day", width: 12, caption: { vi: "Đến ngày", en: "Until" } },
    note: { kind: "text", max: 200, width: 30, caption: { vi: "Ghi chú", en: "Note" } },
  },
});
