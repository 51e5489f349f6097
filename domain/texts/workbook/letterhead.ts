/** Words of the head of a Party document (399-QĐ/TW, HD 05-HD/VPTW). */
export const LETTERHEAD_TEXTS = {
  state: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  /** The blank for a text to be filled in by hand. */
  dots: "…………",
  placeAndDate: "{place}, ngày {day} tháng {month} năm {year}",
} as const;

/** Words of the foot of a Party document. */
export const FOOT_TEXTS = {
  dots: "…………………………",
  onBehalf: "T/M Đảng ủy",
  post: "Bí thư",
  agencyPost: "Thủ trưởng cơ quan",
  preparer: "NGƯỜI LẬP BIỂU",
} as const;
