export const POLICY_COMMAND_TEXTS = {
  about: {
    vi: "Kiểm tra một phiên bản bộ quy tắc của cơ quan và công bố; phiên bản đã công bố không sửa được nữa.",
    en: "Checks a version of the office's own rule book and publishes it; a published version is never changed.",
  },
  example: "npm run policy -- check bo-quy-tac.json",
  parameters: {
    file: { value: "TỆP", about: { vi: "tệp .json của bộ quy tắc", en: "the rule book's .json file" } },
    action: {
      value: "check|publish",
      about: {
        vi: "check: nêu lỗi và những chỗ bộ quy tắc còn để trống, không cần máy chủ; publish: đăng nhập và công bố",
        en: "check: names faults and what the rule book leaves open, without a server; publish: signs in and publishes",
      },
    },
  },
  "no-object": {
    vi: "{file}: không phải một đối tượng JSON",
    en: "the file is no JSON object",
  },
  sending: { vi: "Gửi bộ quy tắc {file}", en: "Sending the rule book {file}" },
  sound: { vi: "{name}: không có lỗi", en: "{name}: no fault" },
  published: { vi: "{name}: đã công bố", en: "{name}: published" },
} as const;
