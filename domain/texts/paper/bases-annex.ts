/** Words of the annex that lists the values of the rule book beside their texts. */
export const BASES_ANNEX_TEXTS = {
  name: "phu-luc-can-cu",
  about: "Phụ lục căn cứ của các giá trị dùng khi đánh giá, xếp loại {period}",
  columns: {
    number: "TT",
    source: "Văn bản, điều",
    text: "Nguyên văn, hiệu lực",
    values: "Giá trị",
  },
} as const;
