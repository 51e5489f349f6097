import type { Bilingual } from "../../values/bilingual.ts";

/** The expected value of a document's field. */
export const EXPECTED_TEXTS = {
  string: { vi: "cần chữ trong ngoặc kép", en: "text in quotes is needed" },
  boolean: { vi: "cần true hoặc false", en: "true or false is needed" },
  array: { vi: "cần một danh sách […]", en: "a list […] is needed" },
  object: { vi: "cần một nhóm trường {…}", en: "a group of fields {…} is needed" },
  int: { vi: "cần một số nguyên, không trong ngoặc kép", en: "a whole number without quotes is needed" },
  number: { vi: "cần một số, không trong ngoặc kép", en: "a number without quotes is needed" },
  "one-of": { vi: "cần một trong: {values}", en: "one of these is needed: {values}" },
  least: { vi: "ít nhất là {limit}", en: "at least {limit}" },
  most: { vi: "nhiều nhất là {limit}", en: "at most {limit}" },
  shortest: {
    vi: "cần ít nhất {limit} phần tử hoặc ký tự",
    en: "at least {limit} {limit:item or letter is|items or letters are} needed",
  },
  longest: {
    vi: "nhiều nhất {limit} phần tử hoặc ký tự",
    en: "at most {limit} {limit:item or letter|items or letters}",
  },
  day: { vi: 'cần một ngày có thật, ví dụ "2026-03-05"', en: 'a day of the calendar, such as "2026-03-05"' },
  like: { vi: 'cần viết như "{example}"', en: 'write it like "{example}"' },
  pattern: { vi: "cần theo mẫu {pattern}", en: "it must match {pattern}" },
  kind: { vi: "không phải loại nào được biết", en: "no known kind" },
  other: { vi: "không dùng được ở đây", en: "it cannot stand here" },
} as const satisfies Record<string, Bilingual>;
