import type { Bilingual } from "../../values/bilingual.ts";

/** Reasons why the workbook cannot be read as a register. */
export const BROKEN_TEXTS = {
  "no-binding": {
    vi: "Tệp này chưa gắn với sổ nào.",
    en: "This workbook holds no register yet.",
  },
  "another-register": {
    vi: "Tệp này thuộc sổ khác. Chỉ xem được; hãy mở tệp của đơn vị mình hoặc chọn sổ khác.",
    en: "This workbook holds another register. It is read-only; open your unit's file or choose another register.",
  },
  "newer-forms": {
    vi: "Tệp này được tạo bằng bản mới hơn. Chỉ xem được; hãy tải lại bổ trợ để ghi.",
    en: "This workbook was made by a newer version. It is read-only; reload the add-in to write.",
  },
  "sheet-gone": {
    vi: "Thiếu trang tính của biểu: {forms}. Bấm Sửa chữa để tạo lại.",
    en: "Sheets are missing: {forms}. Press Repair to make them again.",
  },
  damaged: {
    vi: "Phần ghi nhớ bên trong tệp về biểu {forms} đã hỏng. Những gì đã nhập vẫn còn. Bấm Sửa chữa để khớp lại với sổ.",
    en: "What this file remembers of {forms} is damaged. What was entered is still there. Press Repair to match it with the register.",
  },
  "columns-unclear": {
    vi: "Tiêu đề cột ở biểu {forms} không còn khớp với cột đã ghi nhớ: có người đổi chỗ tiêu đề, hoặc chương trình khác đã lưu tệp. Chưa ghi gì. Nếu tiêu đề đúng với số liệu bên dưới, bấm Sửa chữa; nếu không, gõ lại tiêu đề như cũ.",
    en: "The captions in {forms} no longer agree with the columns as remembered: somebody exchanged captions, or another program saved the file. Nothing was written. If the captions fit what is below them, press Repair; otherwise type the old captions again.",
  },
  "taken-back": {
    vi: "Lệnh Hoàn tác của Excel đã xóa mã của một số dòng ở biểu {forms}. Bấm Sửa chữa để chọn dòng nào là dòng nào; trước đó chưa gửi gì.",
    en: "Excel's Undo has taken the keys of some rows of {forms}. Press Repair to say which row is which; nothing is sent before that.",
  },
  "key-column-gone": {
    vi: "Cột mã dòng (cột ẩn “Khóa”) đã bị xóa ở biểu: {forms}. Bấm Sửa chữa để khớp lại các dòng.",
    en: "The key column is gone in: {forms}. Press Repair to match the rows again.",
  },
} as const satisfies Record<string, Bilingual>;
