import { defineForm } from "../form.ts";

export const directives = defineForm({
  id: "directives",
  caption: { vi: "Chỉ thị, nghị quyết", en: "Directives and resolutions" },
  scope: "catalogue",
  columns: {
    number: {
      kind: "text",
      max: 60,
      required: true,
      width: 20,
      caption: { vi: "Số, ký hiệu", en: "Number" },
    },
    kind: {
      kind: "choice",
      required: true,
      width: 14,
      caption: { vi: "Loại", en: "Kind" },
      options: {
        "chi-thi": { vi: "Chỉ thị", en: "Directive" },
        "nghi-quyet": { vi: "Nghị quyết", en: "Resolution" },
        "ket-luan": { vi: "Kết luận", en: "Conclusion" },
        "quy-dinh": { vi: "Quy định", en: "Regulation" },
      },
    },
    title: { kind: "text", max: 400, required: true, width: 60, caption: { vi: "Trích yếu", en: "Title" } },
    issuer: {
      kind: "text",
      max: 120,
      required: true,
      width: 28,
      caption: { vi: "Cơ quan ban hành", en: "Issuer" },
    },
    issuedOn: { kind: "day", required: true, width: 12, caption: { vi: "Ngày ban hành", en: "Issued on" } },
  },
});
