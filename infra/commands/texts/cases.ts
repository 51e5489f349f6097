export const CASES_TEXTS = {
  about: {
    vi: "Chạy các tình huống mẫu qua bộ máy chấm; nêu tình huống không cho kết quả mong đợi.",
    en: "Runs worked cases through the engine, and names those that do not give what they expect.",
  },
  example: "npm run cases -- test/cases",
  parameters: {
    files: {
      value: "TỆP_HOẶC_THƯ_MỤC",
      about: {
        vi: "tệp .json hoặc .xlsx, hoặc thư mục có các tệp ấy",
        en: ".json or .xlsx files, or folders of them",
      },
    },
    template: {
      value: "TỆP.xlsx",
      about: {
        vi: "ghi mẫu Excel để điền một tình huống, không chạy gì",
        en: "write the workbook in which a case is filled; runs nothing",
      },
    },
    coverage: {
      vi: "nêu điều, tiêu chí, nhánh nào của từng bộ quy tắc chưa có tình huống",
      en: "name articles, criteria and branches of each rule book that no case reaches",
    },
  },
  template: { vi: "Đã ghi mẫu {file}", en: "The template is written: {file}" },
  "unknown-caption": {
    vi: "trang hoặc tiêu đề cột không có trong mẫu (no such sheet or caption in the template)",
    en: "no such sheet or caption in the template",
  },
  version: { vi: "{title}, phiên bản {version}", en: "{title}, version {version}" },
  covered: {
    articles: {
      vi: "{policy}: {reached}/{all} điều được dẫn có tình huống; chưa có: {open}",
      en: "{policy}: {reached} of {all} cited articles have a case; without: {open}",
    },
    criteria: {
      vi: "{policy}: {reached}/{all} tiêu chí có tình huống nêu điểm; chưa có: {open}",
      en: "{policy}: {reached} of {all} criteria have a case that says their points; without: {open}",
    },
    branches: {
      vi: "{policy}: {reached}/{all} nhánh có tình huống; chưa có: {open}",
      en: "{policy}: {reached} of {all} branches have a case; without: {open}",
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
