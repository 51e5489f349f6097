import { defineForm } from "../form.ts";
import { NOTE } from "../shared-columns.ts";

/** How a unit made directives known beyond its own study sessions. */
export const outreach = defineForm({
  id: "outreach",
  caption: { vi: "Tuyên truyền", en: "Outreach" },
  scope: "unit",
  periodColumn: "day",
  columns: {
    day: { kind: "day", required: true, width: 12, caption: { vi: "Ngày", en: "Day" } },
    way: {
      kind: "choice",
      required: true,
      width: 26,
      caption: { vi: "Phương thức", en: "Way" },
      options: {
        meeting: { vi: "Sinh hoạt, hội nghị", en: "Meeting" },
        oral: { vi: "Tuyên truyền miệng", en: "Talks" },
        online: { vi: "Cổng thông tin, mạng xã hội", en: "Website, social media" },
        print: { vi: "Tài liệu, bảng tin", en: "Printed matter, notice board" },
        broadcast: { vi: "Truyền thanh, truyền hình", en: "Broadcast" },
        contest: { vi: "Hội thi, tọa đàm", en: "Contest, panel" },
        other: { vi: "Khác", en: "Other" },
      },
    },
    directives: { kind: "refs", to: ["directives"], width: 24, caption: { vi: "Văn bản", en: "Directives" } },
    audience: {
      kind: "text",
      max: 200,
      width: 28,
      caption: { vi: "Đối tượng tuyên truyền", en: "Audience" },
    },
    people: {
      kind: "integer",
      min: 0,
      max: 99999,
      width: 10,
      caption: { vi: "Số lượt người", en: "People" },
    },
    note: NOTE,
  },
});
