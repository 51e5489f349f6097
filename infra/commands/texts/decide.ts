export const DECIDE_COMMAND_TEXTS = {
  about: {
    vi: "Đọc bảng đề nghị mà cấp ủy đã ghi quyết định, của một lần chấm hoặc của một nhiệm kỳ, và ghi nhận các quyết định.",
    en: "Brings back the sheet of proposals, of a run or of a term, on which the committee has entered its decisions.",
  },
  example: "npm run decide -- tong-hop-2026.xlsx --run run-2026-1 --check",
  parameters: {
    file: {
      value: "TỆP",
      about: { vi: "tệp .xlsx đã ghi quyết định", en: "the .xlsx file with the decisions" },
    },
    run: {
      value: "LẦN_CHẤM",
      about: { vi: "mã lần chấm đã lập ra tệp", en: "the id of the run that the file was written of" },
    },
    term: {
      value: "TỪ-ĐẾN",
      about: {
        vi: "nhiệm kỳ, thay cho --run: năm đầu và năm cuối, ví dụ 2020-2025",
        en: "a term in place of --run: its first and last year, such as 2020-2025",
      },
    },
    check: {
      vi: "chỉ đọc và in kết quả, không ghi nhận gì; vẫn cần hạ tầng đang chạy",
      en: "read and print only: nothing is recorded; the product must run all the same",
    },
    replace: {
      vi: "thay quyết định khác đã ghi trước đó",
      en: "replace another decision that is recorded",
    },
    json: {
      vi: "in mỗi dòng một đối tượng JSON cả trên màn hình (ra tệp hay ống dẫn thì luôn là JSON)",
      en: "print a JSON object per line on a screen too (into a file or a pipe it is always JSON)",
    },
  },
  "run-or-term": {
    vi: "Cần một trong hai: --run LẦN_CHẤM hoặc --term TỪ-ĐẾN.",
    en: "One of the two is needed: --run LẦN_CHẤM or --term TỪ-ĐẾN.",
  },
  sending: { vi: "Đọc các quyết định trong {file}", en: "Reading the decisions of {file}" },
  statuses: {
    open: { vi: "chưa quyết định", en: "not decided" },
    ready: { vi: "sẽ ghi nhận", en: "to be recorded" },
    refused: { vi: "không nhận", en: "refused" },
    recorded: { vi: "đã ghi nhận", en: "recorded" },
    unchanged: { vi: "đã ghi từ trước", en: "recorded before" },
    conflict: { vi: "khác quyết định đã ghi", en: "another decision is recorded" },
  },
} as const;
