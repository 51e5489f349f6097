import type { Bilingual } from "../../../domain/values/bilingual.ts";
import type { Culture } from "../excel/model/culture.ts";
import type { Switch } from "../excel/model/switches.ts";

export const GRID_TEXTS = {
  grid: { vi: "Bảng tính", en: "Spreadsheet" },
  loading: { vi: "Đang mở bảng tính…", en: "Opening the spreadsheet…" },
  choices: { vi: "Chọn từ danh sách (Alt+↓)", en: "Choose from the list (Alt+Down)" },
} as const satisfies Record<string, Bilingual>;

export const FILE_TEXTS = {
  file: { vi: "Tệp", en: "File" },
  newBook: { vi: "Sổ mới", en: "New" },
  open: { vi: "Mở…", en: "Open…" },
  save: { vi: "Lưu", en: "Save" },
  saveAs: { vi: "Lưu thành tệp…", en: "Save as a file…" },
  closeUnsaved: { vi: "Đóng không lưu", en: "Close without saving" },
  saved: { vi: "Đã lưu", en: "Saved" },
  unsaved: { vi: "Chưa lưu", en: "Not saved" },
  undo: { vi: "Hoàn tác (Ctrl+Z)", en: "Undo" },
  redo: { vi: "Làm lại (Ctrl+Y)", en: "Redo" },
  notOurFile: {
    vi: "Tệp này không phải sổ đã lưu từ đây.",
    en: "This is not a workbook that was saved here.",
  },
} as const satisfies Record<string, Bilingual>;

export const RIBBON_TEXTS = {
  tabs: { vi: "Dải lệnh", en: "Ribbon" },
  data: { vi: "Dữ liệu", en: "Data" },
  table: { vi: "Sắp xếp và lọc", en: "Sort and filter" },
  ascending: { vi: "Sắp xếp tăng", en: "Sort ascending by the selected column" },
  descending: { vi: "Sắp xếp giảm", en: "Sort descending by the selected column" },
  filter: { vi: "Lọc theo ô này", en: "Filter by the selected cell" },
  unfilter: { vi: "Bỏ lọc", en: "Clear the filter" },
} as const satisfies Record<string, Bilingual>;

export const PANE_TEXTS = {
  pane: { vi: "Ngăn Quán Triệt", en: "Quan Triet pane" },
  title: { vi: "Quán Triệt", en: "Quan Triet" },
  close: { vi: "Đóng ngăn", en: "Close the pane" },
  widen: { vi: "Đổi độ rộng ngăn: kéo, hoặc phím mũi tên", en: "Width of the pane: drag, or arrow keys" },
} as const satisfies Record<string, Bilingual>;

export const TROUBLE_TEXTS = {
  title: { vi: "Thử sự cố", en: "Try a fault" },
  close: { vi: "Đóng khung thử sự cố", en: "Close the drawer of faults" },
  network: { vi: "Mạng", en: "Network" },
  offline: { vi: "Mất mạng", en: "Offline" },
  slow: { vi: "Mạng chậm 3 giây", en: "Answers take 3 seconds more" },
  lost: { vi: "Mất một trả lời", en: "Lose the next answer" },
  expire: { vi: "Hết hạn đăng nhập", en: "Let the sign-in expire" },
  people: { vi: "Người khác", en: "Somebody else" },
  colleague: { vi: "Mở cửa sổ đồng nghiệp", en: "Open a colleague's window" },
  pane: { vi: "Ngăn Quán Triệt", en: "The pane" },
  theme: { vi: "Giao diện", en: "Theme" },
  language: { vi: "Ngôn ngữ Excel", en: "Language of Excel" },
  reload: { vi: "Mở lại ngăn", en: "Reload the pane" },
  excel: { vi: "Excel", en: "Excel" },
  culture: { vi: "Cách ghi số, ngày", en: "How numbers and days are typed" },
} as const satisfies Record<string, Bilingual>;

export const THEME_TEXTS = {
  light: { vi: "Sáng", en: "Light" },
  dark: { vi: "Tối", en: "Dark" },
} as const satisfies Record<string, Bilingual>;

export const LANGUAGE_TEXTS = {
  "vi-VN": { vi: "Tiếng Việt", en: "Vietnamese" },
  "en-US": { vi: "English", en: "English" },
} as const satisfies Record<string, Bilingual>;

export const CULTURE_TEXTS: Readonly<Record<Culture, Bilingual>> = {
  "vi-VN": { vi: "Việt Nam: 8,5 · 31/12/2026", en: "Vietnam" },
  "en-US": { vi: "Mỹ: 8.5 · 12/31/2026", en: "United States" },
  "en-GB": { vi: "Anh: 8.5 · 31/12/2026", en: "United Kingdom" },
};

/** What Excel was reported to do to add-ins; an undo that takes back an add-in's writing is on from the start. */
export const SWITCH_TEXTS: Readonly<Record<Exclude<Switch, "undo">, Bilingual>> = {
  undoWithParts: {
    vi: "Hoàn tác cả phần ẩn của bổ trợ",
    en: "Undo takes back the add-in's hidden parts too",
  },
  undoCleared: {
    vi: "Việc của bổ trợ làm mất danh sách hoàn tác",
    en: "What the add-in does clears the undo list",
  },
  misplacedWrites: {
    vi: "Ghi khối ô qua dòng ẩn bị sai chỗ",
    en: "A block written over hidden rows is misplaced",
  },
  renumberedColumns: {
    vi: "Phần mềm khác lưu tệp, đánh số lại cột",
    en: "Another program has saved the file and numbered its columns anew",
  },
  lineFeeds: {
    vi: "Dấu xuống dòng bị đổi khi ghi vào ô",
    en: "Line ends become line feeds when a cell is written",
  },
  refusedSort: {
    vi: "Trang được bảo vệ không cho sắp xếp",
    en: "A protected sheet refuses to be sorted",
  },
  refusedMerge: {
    vi: "Hai người cùng mở: thêm trang, bảng bị từ chối",
    en: "A second session has the file open: new sheets and tables are refused",
  },
  autosave: { vi: "Tự lưu liên tục", en: "The file saves itself all the time" },
};

export const WELCOME_TEXTS = {
  title: { vi: "Nên thử trước", en: "What to try first" },
  close: { vi: "Đóng phần hướng dẫn", en: "Close these lines" },
  lines: [
    {
      vi: "Đây là sổ của một chi bộ: sửa một ô, rồi bấm “Xem và gửi” ở ngăn bên phải.",
      en: "A clerk's register: change a cell, press “Xem và gửi”.",
    },
    {
      vi: "Đăng xuất ở Cài đặt của ngăn, chọn Văn phòng Đảng ủy: khóa sổ, chấm điểm, báo cáo.",
      en: "Sign out, be the office: lock, score, report.",
    },
    {
      vi: "“Thử sự cố” ở góc trên: mất mạng, mất trả lời, đồng nghiệp sửa cùng ô.",
      en: "Try a lost network or answer, a colleague in the same cell.",
    },
  ],
  founding: [
    {
      vi: "Kho chưa có văn phòng: ngăn bên phải mở trang “Lập văn phòng mới” cho quản trị viên.",
      en: "No office yet: the pane opens the steps that set one up.",
    },
    {
      vi: "Làm xong các bước thì đăng xuất ở Cài đặt, vào bằng người được giao việc.",
      en: "Then sign out and be somebody who was given a unit.",
    },
  ],
} as const;

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
    vi: "Văn phòng mẫu đã đủ số liệu; bấm “Lấy số liệu mới” để xem",
    en: "the demonstration is complete: fetch to see it",
  },
  stopped: { vi: "Văn phòng mẫu chưa đủ: {reason}", en: "The demonstration is incomplete" },
} as const satisfies Record<string, Bilingual>;
