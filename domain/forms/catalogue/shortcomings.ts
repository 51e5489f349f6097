import { defineForm } from "../form.ts";
import { SUBJECT } from "../shared-columns.ts";

/** Shortcomings that earlier reviews named, and whether they were remedied. */
export const shortcomings = defineForm({
  id: "shortcomings",
  caption: { vi: "Hạn chế của các kỳ trước", en: "Earlier shortcomings" },
  scope: "unit",
  about: { subject: "subject", on: [], answers: "membership" },
  columns: {
    subject: SUBJECT,
    reviewYear: {
      kind: "integer",
      min: 2000,
      max: 2199,
      required: true,
      width: 8,
      caption: { vi: "Năm kiểm điểm", en: "Review year" },
    },
    content: {
      kind: "text",
      max: 500,
      required: true,
      width: 50,
      caption: { vi: "Hạn chế", en: "Shortcoming" },
    },
    remedyBy: { kind: "day", width: 12, caption: { vi: "Hạn khắc phục", en: "Remedy by" } },
    remediedOn: {
      kind: "day",
      fulfils: true,
      width: 12,
      caption: { vi: "Ngày khắc phục xong", en: "Remedied on" },
    },
  },
});
