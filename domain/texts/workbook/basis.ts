/** Words of the sheet of the annex that says what each value stands on. */
export const BASIS_SHEET_TEXTS = {
  sheet: "Căn cứ",
  title: "CĂN CỨ CỦA CÁC GIÁ TRỊ ĐÃ DÙNG",
  what: "Giá trị, số trong phiếu điểm",
  basis: "Căn cứ",
} as const;
