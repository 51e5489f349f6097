import { defineForm } from "../form.ts";
import { NOTE } from "../shared-columns.ts";

export const inspections = defineForm({
  id: "inspections",
  caption: { vi: "Kiểm tra, giám sát", en: "Inspections" },
  scope: "unit",
  periodColumn: "date",
  about: { subject: "person", on: ["date"], answers: "membership" },
  columns: {
    date: { kind: "day", required: true, width: 12, caption: { vi: "Ngày", en: "Date" } },
    kind: {
      kind: "choice",
      required: true,
      width: 14,
      caption: { vi: "Hình thức", en: "Kind" },
      options: {
        "kiem-tra": { vi: "Kiểm tra", en: "Inspection" },
        "giam-sat": { vi: "Giám sát", en: "Supervision" },
      },
    },
    /** The directive whose study or execution was inspected. */
    directive: {
      kind: "ref",
      to: ["directives"],
      width: 18,
      caption: { vi: "Văn bản được kiểm tra", en: "Directive inspected" },
    },
    person: {
      kind: "ref",
      to: ["people"],
      width: 14,
      caption: { vi: "Người liên quan", en: "Person concerned" },
    },
    finding: { kind: "text", max: 500, width: 50, caption: { vi: "Hạn chế phát hiện", en: "Finding" } },
    remindedOn: {
      kind: "day",
      fulfils: true,
      width: 12,
      caption: { vi: "Ngày nhắc nhở", en: "Reminded on" },
    },
    remedyBy: { kind: "day", width: 12, caption: { vi: "Hạn khắc phục", en: "Remedy by" } },
    remediedOn: {
      kind: "day",
      fulfils: true,
      width: 12,
      caption: { vi: "Ngày khắc phục xong", en: "Remedied on" },
    },
    note: NOTE,
  },
});
