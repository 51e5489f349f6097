import type { Bilingual } from "../../../domain/values/bilingual.ts";

export const WORDS = {
  grid: { vi: "Bảng tính", en: "Spreadsheet" },
  pane: { vi: "Ngăn Quán Triệt", en: "Quan Triet pane" },
  loading: { vi: "Đang mở bảng tính…", en: "Opening the spreadsheet…" },
  file: { vi: "Tệp", en: "File" },
  newBook: { vi: "Sổ mới", en: "New" },
  open: { vi: "Mở tệp", en: "Open" },
  save: { vi: "Lưu", en: "Save" },
  download: { vi: "Tải tệp về", en: "Download" },
  closeUnsaved: { vi: "Đóng không lưu", en: "Close without saving" },
  saved: { vi: "đã lưu", en: "saved" },
  unsaved: { vi: "chưa lưu", en: "not saved" },
  colleague: { vi: "Cửa sổ đồng nghiệp", en: "Colleague's window" },
  sheet: { vi: "Trang", en: "Sheet" },
  ascending: { vi: "Xếp tăng", en: "Sort up" },
  descending: { vi: "Xếp giảm", en: "Sort down" },
  filter: { vi: "Lọc theo ô này", en: "Filter by this cell" },
  unfilter: { vi: "Bỏ lọc", en: "Clear filter" },
  ribbon: { vi: "Thẻ Quán Triệt", en: "Quan Triet tab" },
  send: { vi: "Gửi số liệu", en: "Send" },
  fetch: { vi: "Lấy số liệu mới", en: "Fetch" },
  problems: { vi: "Chỗ cần sửa", en: "Problems" },
  export: { vi: "Xuất báo cáo", en: "Export report" },
  network: { vi: "Thử sự cố", en: "Try a fault" },
  offline: { vi: "Mất mạng", en: "Offline" },
  lost: { vi: "Mất 1 trả lời", en: "Lose 1 answer" },
  expire: { vi: "Hết hạn phiên", en: "Expire token" },
  slow: { vi: "Mạng chậm", en: "Slow" },
  host: { vi: "Excel", en: "Excel" },
  theme: { vi: "Giao diện", en: "Theme" },
  language: { vi: "Ngôn ngữ", en: "Language" },
  light: { vi: "Sáng", en: "Light" },
  dark: { vi: "Tối", en: "Dark" },
  vietnamese: { vi: "Tiếng Việt", en: "Vietnamese" },
  english: { vi: "English", en: "English" },
  reload: { vi: "Mở lại ngăn", en: "Reload pane" },
  notOurFile: {
    vi: "Tệp này không phải sổ đã tải từ đây.",
    en: "This is not a workbook that was downloaded here.",
  },
  widen: { vi: "Kéo để đổi độ rộng ngăn", en: "Drag to change the pane's width" },
} as const satisfies Record<string, Bilingual>;

export const GRID_TEXTS = {
  choices: { vi: "Chọn từ danh sách (Alt+↓)", en: "Choose from the list (Alt+Down)" },
} as const satisfies Record<string, Bilingual>;

/** Excel's refusals, in the words of its own messages. */
export const REFUSALS: Readonly<Record<string, Bilingual>> = {
  AccessDenied: {
    vi: "Ô hoặc trang này được bảo vệ.",
    en: "This cell or sheet is protected.",
  },
  NotValid: { vi: "Giá trị này không được phép ở ô này.", en: "This cell does not take that value." },
  NotInTable: { vi: "Hãy chọn một ô trong bảng.", en: "Select a cell of a table." },
  ItemAlreadyExists: { vi: "Tên này đã có.", en: "This name is taken." },
  InvalidArgument: { vi: "Không làm được việc này.", en: "This cannot be done." },
  InvalidOperation: { vi: "Không làm được việc này.", en: "This cannot be done." },
};

/** How far the demonstration is that is filled behind the page. */
export const FILLING_TEXTS = {
  filling: { vi: "Đang nạp ({done}/{total}): {what}…", en: "filling: {what}…" },
  filled: {
    vi: "Văn phòng mẫu đã đủ số liệu; bấm “Mở lại ngăn” để xem",
    en: "the demonstration is complete: reload the pane to see it",
  },
  stopped: { vi: "Văn phòng mẫu chưa đủ: {reason}", en: "The demonstration is incomplete" },
} as const satisfies Record<string, Bilingual>;
