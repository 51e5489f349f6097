import type { Bilingual } from "../forms/column.ts";
import { ISSUE_TEXTS } from "./issues.ts";

/** What can be wrong with a file of facts: its shape, or a row of it. */
export const FACTS_ISSUE_TEXTS = {
  ...ISSUE_TEXTS,
  "not-json": { vi: "Tệp không phải JSON.", en: "The file is not JSON." },
  missing: { vi: "Thiếu trường này.", en: "This field is missing." },
  "bad-value": { vi: "Giá trị sai: {detail}.", en: "A wrong value: {detail}." },
  "unknown-field": { vi: "Không có trường này.", en: "There is no such field." },
  "not-an-export": {
    vi: "Chưa phải bản đầy đủ của sổ: hãy lấy với since=0 cho đến khi more là false.",
    en: "Not the whole register: read it with since=0 until more is false.",
  },
  "other-year": { vi: "Kỳ không thuộc năm của tệp.", en: "The period is of another year." },
  "no-committee": {
    vi: "Thiếu sổ của đảng ủy, nơi có danh mục.",
    en: "The committee's register, which holds the catalogue, is missing.",
  },
  "duplicate-row": { vi: "Dòng này có hai lần trong sổ.", en: "The row stands twice in the register." },
} as const satisfies Record<string, Bilingual>;
export type FactsIssueCode = keyof typeof FACTS_ISSUE_TEXTS;
