import type { Bilingual } from "../../values/bilingual.ts";
import type { StartCode } from "../../vocabulary/faults/start-code.ts";

interface StartText {
  /** The condition that was checked. */
  readonly check: Bilingual;
  /** The failure and the way to mend it. */
  readonly advice: Bilingual;
}

/** Conditions for the pane to work, by the short code that a clerk reads out to the administrator. */
export const START_TEXTS = {
  "QT-CONFIG": {
    check: { vi: "Cấu hình", en: "Configuration" },
    advice: {
      vi: "Không đọc được cấu hình của bổ trợ. Hãy báo quản trị kiểm tra tệp config.json trên máy chủ.",
      en: "The add-in's configuration could not be read. Ask the administrator to check config.json on the server.",
    },
  },
  "QT-OFFICE": {
    check: { vi: "Excel", en: "Excel" },
    advice: {
      vi: "Không kết nối được với Excel. Hãy đóng ngăn này rồi mở lại từ thanh lệnh của Excel; kiểm tra mạng có chặn appsforoffice.microsoft.com không.",
      en: "Excel did not answer. Close this pane and open it again from Excel's ribbon; check that the network does not block appsforoffice.microsoft.com.",
    },
  },
  "QT-OFFICE-API": {
    check: { vi: "Phiên bản Excel", en: "Version of Excel" },
    advice: {
      vi: "Bản Excel này quá cũ. Cần Excel 2021 trở lên, Microsoft 365, hoặc Excel trên web. Vẫn có thể gửi tệp qua trang tải lên.",
      en: "This Excel is too old. Excel 2021 or later, Microsoft 365 or Excel on the web is needed. The file can still be sent by the upload page.",
    },
  },
  "QT-STORAGE": {
    check: { vi: "Bộ nhớ trình duyệt", en: "Browser storage" },
    advice: {
      vi: "Trình duyệt không cho lưu tạm. Bổ trợ vẫn chạy; hãy lưu tệp Excel sau mỗi lần gửi.",
      en: "The browser keeps nothing for us. The add-in still works; save the Excel file after each sending.",
    },
  },
  "QT-NET": {
    check: { vi: "Kết nối máy chủ", en: "Connection to the server" },
    advice: {
      vi: "Không kết nối được máy chủ. Hãy kiểm tra mạng. Số liệu đã nhập trong tệp không mất; có thể nhập tiếp và gửi sau.",
      en: "The server does not answer. Check the network. What you entered stays in the file; go on and send it later.",
    },
  },
  "QT-SIGNIN": {
    check: { vi: "Đăng nhập", en: "Signing in" },
    advice: {
      vi: "Không kết nối được nơi đăng nhập. Hãy kiểm tra mạng có chặn trang đăng nhập không, rồi thử lại.",
      en: "The sign-in service does not answer. Check that the network does not block it, then try again.",
    },
  },
  "QT-UNKNOWN": {
    check: { vi: "Bổ trợ", en: "The add-in" },
    advice: {
      vi: "Bổ trợ gặp lỗi. Hãy đóng ngăn này rồi mở lại; số liệu trong tệp không mất.",
      en: "The add-in failed. Close this pane and open it again; the figures in the file are safe.",
    },
  },
} as const satisfies Record<StartCode, StartText>;

export const START_FRAME_TEXTS = {
  title: { vi: "Chưa mở được bổ trợ", en: "The add-in could not start" },
  code: { vi: "Mã lỗi", en: "Code" },
  starting: { vi: "Đang mở…", en: "Opening…" },
} as const satisfies Record<string, Bilingual>;
