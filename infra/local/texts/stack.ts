import type { Bilingual } from "../../../domain/values/bilingual.ts";

/** Why the stack cannot start on this machine, each with its remedy. */
export const STACK_TEXTS = {
  "no-assembly": {
    vi: "Thư mục {folder} không có bản dựng hạ tầng: hãy chạy npm run synth trước.",
    en: "The folder {folder} holds no synthesized stack: run npm run synth first.",
  },
  "assembly-closed": {
    vi: "Không ghi được vào thư mục {folder}: hãy cấp quyền ghi rồi chạy lại.",
    en: "The folder {folder} cannot be written: grant write access and run again.",
  },
  "synthesis-failed": {
    vi: "Không dựng được hạ tầng từ mã nguồn: hãy xem lỗi dưới đây rồi chạy lại.",
    en: "The stack could not be synthesized: see the error below and run again.",
  },
  "corrupt-file": {
    vi: "Tệp {file} bị hỏng: hãy xóa tệp này, hoặc chạy lại với --fresh để xóa hết số liệu và bắt đầu lại.",
    en: "The file {file} is corrupt: delete it, or run again with --fresh to delete all data and begin again.",
  },
  "port-refused": {
    vi: "Máy không cho mở cổng {port}: hãy chọn cổng khác (lớn hơn 1024).",
    en: "The system refuses port {port}: choose another one (above 1024).",
  },
} as const satisfies Record<string, Bilingual>;

/** The page of the local issuer that asks who somebody is. */
export const SIGN_IN_TEXTS = {
  title: "Quán Triệt: đăng nhập",
  question: { vi: "Chọn người dùng", en: "Who are you?" },
} as const;
