import { defineForm } from "./form.ts";

export const essays = defineForm({
  id: "essays",
  caption: { vi: "Bài thu hoạch", en: "Reflection essays" },
  scope: "unit",
  periodColumn: "due",
  keyColumns: ["directive", "person"],
  columns: {
    directive: {
      kind: "ref",
      to: ["directives"],
      required: true,
      width: 18,
      caption: { vi: "Văn bản", en: "Directive" },
    },
    person: {
      kind: "ref",
      to: ["people"],
      required: true,
      width: 14,
      caption: { vi: "Người viết", en: "Person" },
    },
    due: { kind: "day", required: true, width: 12, caption: { vi: "Hạn nộp", en: "Due" } },
    submittedOn: { kind: "day", width: 12, caption: { vi: "Ngày nộp", en: "Submitted on" } },
    grade: {
      kind: "choice",
      width: 12,
      caption: { vi: "Đánh giá", en: "Grade" },
      options: {
        good: { vi: "Tốt", en: "Good" },
        fair: { vi: "Khá", en: "Fair" },
        pass: { vi: "Đạt", en: "Pass" },
        fail: { vi: "Không đạt", en: "Fail" },
      },
    },
    proposals: {
      kind: "integer",
      min: 0,
      max: 99,
      width: 10,
      caption: { vi: "Số đề xuất", en: "Proposals made" },
    },
    note: { kind: "text", max: 300, width: 30, caption: { vi: "Ghi chú", en: "Note" } },
  },
});
