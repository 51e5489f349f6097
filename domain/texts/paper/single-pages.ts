/** Words of papers with a page for each subject or unit: reports on achievements, extracts; and of minutes of meetings. */
export const ACHIEVEMENT_TEXTS = {
  file: "bao-cao-thanh-tich",
  title: "Báo cáo thành tích kèm theo Tờ trình {about}",
  titles: ["BÁO CÁO THÀNH TÍCH", "đề nghị {act} {period}"],
  person: "I. SƠ LƯỢC LÝ LỊCH",
  collective: "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH",
  personLines: ["Họ và tên: {name}; sinh: {born}.", "Chức vụ, đơn vị công tác: {position}."],
  collectiveLines: ["Tên tập thể: {name}.", "Chức năng, nhiệm vụ, tổ chức:\t"],
  merits: "II. THÀNH TÍCH ĐẠT ĐƯỢC",
  level: "Kết quả xếp loại chất lượng {period}: {level}{points}.",
  years: "Các năm được tính:",
  points: ", {points} điểm",
  merit: "Thành tích đề nghị ghi nhận: {merit}.",
  more: "Thành tích, sáng kiến khác:\t",
  given: "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG",
  givenLine: "1. ……………………………… (số, ngày quyết định; cơ quan ban hành)",
  promise: "Tôi cam đoan những nội dung trên là đúng sự thật.",
  collectivePromise: "Tập thể cam đoan những nội dung trên là đúng sự thật.",
  confirmed: ["XÁC NHẬN CỦA THỦ TRƯỞNG", "CƠ QUAN, ĐƠN VỊ"],
  reporter: "NGƯỜI BÁO CÁO",
  collectiveReporter: "ĐẠI DIỆN TẬP THỂ",
} as const;

/** How earlier levels and awards are told, with the documents that gave them. */
export const PAST_TEXTS = {
  level: "Năm {year}: {level}{paper}",
  award: "Năm {year}: {award}{paper}",
  typical: " (tiêu biểu)",
  now: " (kỳ này)",
  /** The office has typed no number: it is written by hand. */
  noPaper: " (Quyết định số ……, ngày ……)",
  number: "Quyết định số {number}",
  day: "ngày {day}",
  paper: " ({parts})",
} as const;

export const EXTRACT_TEXTS = {
  file: "trich-sao",
  title: "Trích sao Quyết định số {reference}, ngày {day}",
  titles: ["TRÍCH SAO", "Quyết định số {reference}, ngày {day} của {office}"],
  about: "{about}, phần của {unit}:",
  faithful: "Trích sao từ bản chính Quyết định số {reference}, ngày {day}; các nội dung khác không trích.",
  copiedTo: ["Nơi nhận:", "- {unit};", "- Lưu hồ sơ."],
} as const;

export const MEETING_MINUTES_TEXTS = {
  party: {
    file: "bien-ban-hop-xet-khen-thuong",
    title: "Biên bản họp xét khen thưởng, xếp loại {period}",
    about: "họp xét kết quả đánh giá, xếp loại và khen thưởng {period}",
  },
  state: {
    file: "bien-ban-hop-hoi-dong-thi-dua",
    title: "Biên bản họp Hội đồng Thi đua - Khen thưởng {period}",
    about: "họp Hội đồng Thi đua - Khen thưởng xét danh hiệu {period}",
  },
} as const;
