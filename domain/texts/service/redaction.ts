import type { Bilingual } from "../../values/bilingual.ts";

/** Notes in a copy made for one reader. */
export const REDACTION_TEXTS = {
  extract: {
    vi: "BẢN TRÍCH THEO NGƯỜI NHẬN – KHÔNG THAY BẢN ĐẦY ĐỦ",
    en: "EXTRACT FOR ONE READER – NOT THE WHOLE REPORT",
  },
  units: {
    vi: "Bản trích chỉ gồm đối tượng của {units}: người nhận chưa được giao xem đơn vị khác.",
    en: "The extract holds the subjects of {units} alone: the reader was granted no other unit.",
  },
  columns: {
    vi: "Bản trích không có lưu ý nội bộ và cách xét chọn: hai nội dung này dành cho người xem toàn đảng bộ.",
    en: "The extract leaves out internal notes and how places were settled: these are for who sees the whole organisation.",
  },
  recused: {
    vi: "Bản trích không gồm {count} đối tượng là chính người nhận hoặc người nhận đã khai báo lợi ích liên quan: người nhận không tham gia quyết định về họ.",
    en: "The extract leaves out {count} {count:subject who is|subjects who are} the reader or in whom the reader declared an interest: the reader takes no part in deciding on {count:it|them}.",
  },
} as const satisfies Record<string, Bilingual>;
