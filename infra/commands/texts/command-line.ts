import type { Bilingual } from "../../../domain/values/bilingual.ts";

/** Texts shared by all commands. */
export const COMMAND_LINE_TEXTS = {
  usage: { vi: "Cách dùng", en: "Usage" },
  arguments: { vi: "Tham số", en: "Arguments" },
  options: { vi: "Tùy chọn", en: "Options" },
  example: { vi: "Ví dụ", en: "Example" },
  help: { vi: "in hướng dẫn này", en: "print this help" },
  done: { vi: "xong", en: "done" },
  exit: {
    vi: "Mã thoát: 0 xong; 1 không làm được, hoặc có lỗi trong tệp; 2 gõ lệnh sai",
    en: "Exit codes: 0 done; 1 failed, or a file has faults; 2 asked wrongly",
  },
  "unknown-option": {
    vi: "Không có tùy chọn {option}; hãy dùng {instead}.",
    en: "There is no option {option}; use {instead}.",
  },
  "missing-argument": {
    vi: "Thiếu {name}: {about}.",
    en: "{name} is missing: {about}.",
  },
  "missing-value": {
    vi: "Sau {name} thiếu giá trị: {about}.",
    en: "{name} needs a value: {about}.",
  },
  "wrong-value": {
    vi: "{name} “{value}” không dùng được; cần: {about}.",
    en: "{name} “{value}” cannot be used; it takes: {about}.",
  },
  "not-taken": {
    vi: "Thừa “{value}”; tên có dấu cách thì đặt trong ngoặc kép.",
    en: "“{value}” is one word too many; put a name with spaces in quotes.",
  },
  "not-written": {
    vi: "Không ghi được tệp {file} ({code}): hãy chọn tệp khác hoặc đóng tệp đang mở.",
    en: "The file {file} cannot be written ({code}): choose another, or close it where it is open.",
  },
} as const satisfies Record<string, Bilingual>;

/** The flag of a command that prints text for people by default. */
export const JSON_OUTPUT: Bilingual = {
  vi: "in kết quả dạng JSON, cho chương trình khác đọc",
  en: "print the result as JSON, for a program to read",
};

/** The line of a fault in a file, behind its message. */
export const FAULT_LINE = "[dòng/line {line}]";

export const STOPPING: Bilingual = { vi: "Đang dừng…", en: "Stopping…" };
