import { defineForm } from "../form.ts";
import { DIRECTIVE, NOTE, PERSON } from "../shared-columns.ts";

export const essays = defineForm({
  id: "essays",
  caption: { vi: "Bài thu hoạch", en: "Reflection essays" },
  scope: "unit",
  periodColumn: "due",
  keyColumns: ["directive", "person"],
  about: { subject: "person", on: ["due"], answers: "membership" },
  columns: {
    directive: DIRECTIVE,
    person: { ...PERSON, caption: { vi: "Người viết", en: "Person" } },
    due: { kind: "day", required: true, nextYear: true, width: 12, caption: { vi: "Hạn nộp", en: "Due" } },
    submittedOn: { kind: "day", fulfils: true, width: 12, caption: { vi: "Ngày nộp", en: "Submitted on" } },
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
    note: NOTE,
  },
});
