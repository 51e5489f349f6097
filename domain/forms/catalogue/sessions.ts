import { defineForm } from "../form.ts";
import { NOTE } from "../shared-columns.ts";

export const sessions = defineForm({
  id: "sessions",
  caption: { vi: "Hội nghị học tập", en: "Study sessions" },
  scope: "catalogue",
  periodColumn: "date",
  columns: {
    date: { kind: "day", required: true, width: 12, caption: { vi: "Ngày", en: "Date" } },
    title: { kind: "text", max: 300, required: true, width: 50, caption: { vi: "Nội dung", en: "Title" } },
    channel: {
      kind: "choice",
      required: true,
      width: 18,
      caption: { vi: "Hình thức", en: "Channel" },
      options: {
        online: { vi: "Trực tuyến", en: "Online" },
        direct: { vi: "Trực tiếp, có báo cáo viên", en: "In person, with a rapporteur" },
        cell: { vi: "Chi bộ tổ chức", en: "Led by the unit" },
      },
    },
    directives: {
      kind: "refs",
      to: ["directives"],
      required: true,
      width: 24,
      caption: { vi: "Văn bản", en: "Directives" },
    },
    /** The member of the committee who led the study in person. */
    ledBy: {
      kind: "ref",
      to: ["people"],
      width: 14,
      caption: { vi: "Người trực tiếp quán triệt", en: "Led by" },
    },
    rapporteur: { kind: "text", max: 120, width: 24, caption: { vi: "Báo cáo viên", en: "Rapporteur" } },
    organiser: { kind: "text", max: 200, width: 28, caption: { vi: "Đơn vị tổ chức", en: "Organiser" } },
    /** The invited units; an empty list invites every unit. */
    units: {
      kind: "refs",
      to: ["units"],
      width: 24,
      caption: { vi: "Đơn vị triệu tập", en: "Units invited" },
    },
    plannedMinutes: {
      kind: "integer",
      min: 0,
      max: 2880,
      width: 12,
      caption: { vi: "Phút theo kế hoạch", en: "Planned minutes" },
    },
    actualMinutes: {
      kind: "integer",
      min: 0,
      max: 2880,
      width: 12,
      caption: { vi: "Phút thực tế", en: "Actual minutes" },
    },
    mixed: {
      kind: "flag",
      width: 12,
      caption: { vi: "Lồng ghép nội dung khác", en: "Mixed with other content" },
    },
    opinion: {
      kind: "choice",
      width: 12,
      caption: { vi: "Ý kiến người dự", en: "Participants' opinion" },
      options: {
        good: { vi: "Tốt", en: "Good" },
        fair: { vi: "Khá", en: "Fair" },
        poor: { vi: "Chưa tốt", en: "Poor" },
      },
    },
    note: NOTE,
  },
});
