/** Texts of the commands that connect to the product running on this machine. */
export const CONNECTION_TEXTS = {
  url: {
    value: "URL",
    about: {
      vi: "địa chỉ dịch vụ, ví dụ http://127.0.0.1:8787; mặc định là bản đang chạy trên máy này",
      en: "the service's address, such as http://127.0.0.1:8787; the one running here unless told",
    },
  },
  user: {
    value: "MÃ",
    about: { vi: "người dùng trên máy này, mặc định quan-tri", en: "a local user, quan-tri unless told" },
  },
  lang: {
    value: "vi|en",
    about: {
      vi: "ngôn ngữ của thông báo: vi (mặc định) hoặc en",
      en: "the language of messages: vi (unless told) or en",
    },
  },
  "not-running": {
    vi: "Không có hạ tầng nào đang chạy; hãy chạy npm start ở cửa sổ khác rồi chạy lại lệnh này.",
    en: "Nothing is running; run npm start in another window, then this command again.",
  },
  "no-user": { vi: "Không có người dùng “{user}”.", en: "There is no user “{user}”." },
  "unreadable-file": { vi: "{file}: không mở được tệp", en: "the file cannot be opened" },
  "upload-failed": { vi: "{file}: chưa tải lên được (HTTP {status})", en: "the upload failed" },
  signing: { vi: "Đăng nhập", en: "Signing in" },
  uploading: { vi: "Tải lên {file}", en: "Uploading {file}" },
} as const;
