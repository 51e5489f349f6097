import type { Bilingual } from "../../values/bilingual.ts";

/** Faults of a text that should be JSON. */
export const JSON_TEXTS = {
  place: { vi: "dòng {line}, cột {column}: {said}", en: "line {line}, column {column}: {said}" },
  twice: { vi: "trường này đã có ở trên", en: "the field stands above already" },
  expected: {
    value: {
      vi: 'cần một giá trị: "chữ" trong ngoặc kép, số, true, false, null, {…} hoặc […]',
      en: 'a value is needed: "text" in quotes, a number, true, false, null, {…} or […]',
    },
    "value-or-close": { vi: "cần một giá trị hoặc dấu ]", en: "a value or ] is needed" },
    field: {
      vi: 'cần tên trường trong ngoặc kép, ví dụ "form" (trước dấu } không có dấu phẩy)',
      en: 'a field\'s name in quotes is needed, such as "form" (no comma before a })',
    },
    "field-or-close": {
      vi: 'cần tên trường trong ngoặc kép, ví dụ "form", hoặc dấu }',
      en: 'a field\'s name in quotes, such as "form", or } is needed',
    },
    colon: { vi: "cần dấu hai chấm", en: "a colon is needed" },
    "comma-or-close": {
      vi: "cần dấu phẩy hoặc dấu đóng } ]",
      en: "a comma or a closing } ] is needed",
    },
    end: { vi: "thừa chữ sau khi hết tài liệu", en: "something stands after the document's end" },
  },
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>;
