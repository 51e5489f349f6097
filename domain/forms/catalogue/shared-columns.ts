/** Columns that mean the same in many forms, so that a fact about somebody is asked in the same words everywhere. */
import type { Column } from "../column.ts";

/** Whom a row judges: a person or an organisation. */
export const SUBJECT = {
  kind: "ref",
  to: ["people", "units"],
  required: true,
  width: 18,
  caption: { vi: "Đối tượng", en: "Subject" },
} as const satisfies Column;

export const PERSON = {
  kind: "ref",
  to: ["people"],
  required: true,
  width: 14,
  caption: { vi: "Người", en: "Person" },
} as const satisfies Column;

export const DIRECTIVE = {
  kind: "ref",
  to: ["directives"],
  required: true,
  width: 18,
  caption: { vi: "Văn bản", en: "Directive" },
} as const satisfies Column;

export const PERIOD = {
  kind: "period",
  required: true,
  width: 14,
  caption: { vi: "Kỳ", en: "Period" },
} as const satisfies Column;

export const NOTE = {
  kind: "text",
  max: 300,
  width: 30,
  caption: { vi: "Ghi chú", en: "Note" },
} as const satisfies Column;

/** Of the paper by which the competent authority decided. */
export const DECISION_NUMBER = {
  kind: "text",
  max: 60,
  width: 18,
  caption: { vi: "Số quyết định", en: "Decision number" },
} as const satisfies Column;
