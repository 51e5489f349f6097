export const POLICY_COMMAND_TEXTS = {
  about: {
    vi: "Kiểm tra một phiên bản bộ quy tắc của cơ quan và công bố; phiên bản đã công bố không sửa được nữa.",
    en: "Checks a version of the office's own rule book and publishes it; a published version is never changed.",
  },
  example: "npm run policy -- bo-quy-tac.json --check",
  parameters: {
    file: { value: "TỆP", about: { vi: "tệp .json của bộ quy tắc", en: "the rule book's .json file" } },
    check: {
      vi: "chỉ kiểm tra và nêu lỗi, không công bố",
      en: "check and name the faults only; nothing is published",
    },
  },
  "no-object": {
    vi: "{file}: không phải một đối tượng JSON",
    en: "the file is no JSON object",
  },
  sending: { vi: "Gửi bộ quy tắc {file}", en: "Sending the rule book {file}" },
  sound: { vi: "{name}: không có lỗi, chưa công bố", en: "{name}: no fault; not published" },
  published: { vi: "{name}: đã công bố", en: "{name}: published" },
} as const;
