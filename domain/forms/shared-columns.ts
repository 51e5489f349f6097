/** Columns that many forms share, so that one fact has the same caption everywhere. */
import type { Column } from "./column.ts";

/** The subject of a row: a person or an organisation. */
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

/** The day of the competent authority's decision. */
export const DECIDED_ON = {
  kind: "day",
  width: 12,
  caption: { vi: "Ngày quyết định", en: "Decided on" },
} as const satisfies Column;

/** The body that decided. */
export const DECIDED_BY = {
  kind: "text",
  max: 120,
  width: 24,
  caption: { vi: "Cơ quan quyết định", en: "Decided by" },
} as const satisfies Column;

/** The number of the competent authority's decision. */
export const DECISION_NUMBER = {
  kind: "text",
  max: 60,
  width: 18,
  caption: { vi: "Số quyết định", en: "Decision number" },
} as const satisfies Column;
