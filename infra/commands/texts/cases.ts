export const CASES_TEXTS = {
  about: {
    vi: "Chạy các tình huống mẫu qua bộ máy chấm; nêu tình huống không cho kết quả mong đợi.",
    en: "Runs worked cases through the engine, and names those that do not give what they expect.",
  },
  example: "npm run cases -- test/cases",
  parameters: {
    files: {
      value: "TỆP_HOẶC_THƯ_MỤC",
      about: { vi: "tệp .json, hoặc thư mục có các tệp ấy", en: ".json files, or folders of them" },
    },
  },
  checking: { vi: "Chạy tình huống {done}/{all}", en: "Running case {done} of {all}" },
  none: {
    vi: "Không có tình huống nào: trong thư mục không có tệp .json.",
    en: "No case was found: there is no .json file in the folder.",
  },
  /** The last line, which programs read (docs/policy.md). */
  total: "{passed} passed, {failed} failed",
  unreadable: { vi: "không đọc được tệp", en: "the file cannot be read" },
  difference: {
    vi: "mong đợi (expected) {expected}; thực tế (actual) {actual}",
    en: "expected {expected}; actual {actual}",
  },
} as const;
