import type { Bilingual } from "../../values/bilingual.ts";

/** Notices after an action, apart from the views' texts, which are loaded when a view opens. */
export const NOTICE_TEXTS = {
  lockDone: { vi: "Đã thực hiện.", en: "Done." },
  allLocked: {
    vi: "Mọi sổ của kỳ đã khóa. Hệ thống tự chấm điểm; ít phút nữa xem ở thẻ Kết quả.",
    en: "Every register of the period is locked. It is scored by itself; see the results in a few minutes.",
  },
  reminded: { vi: "Đã chép lời nhắc và ghi nhận.", en: "The reminder is copied and recorded." },
  copied: { vi: "Đã chép.", en: "Copied." },
  noResults: {
    vi: "Năm này chưa có kết quả nào được công bố.",
    en: "No results of this year are published yet.",
  },
  noSubject: {
    vi: "Dòng đang chọn không nói về một người hay một đơn vị nào.",
    en: "The selected row is about no person and no unit.",
  },
  published: {
    vi: "Đã chấm và công bố kết quả của kỳ vừa khóa.",
    en: "The period that was locked is scored and published.",
  },
  rowsAdded: {
    vi: "Đã thêm {count} dòng. Điền xong thì bấm Xem và gửi.",
    en: "{count} {count:row was|rows were} added. Fill them in, then press Review and send.",
  },
  noRow: { vi: "Hãy chọn một dòng của biểu trong Excel.", en: "Select a row of a form in Excel." },
  restored: { vi: "Đã khôi phục cột.", en: "The columns are back." },
  conflictNoted: {
    vi: "Đã ghi lựa chọn. Giá trị giữ lại từ trang tính sẽ được gửi ở lần gửi tới.",
    en: "Noted. Values kept from the sheet go with the next sending.",
  },
  repaired: { vi: "Đã khôi phục mã của các dòng.", en: "The rows have their keys again." },
  reverted: {
    vi: "Đã trả lại giá trị đã lưu ở {count} dòng.",
    en: "{count} {count:row shows|rows show} again what is stored.",
  },
  undoStopped: { vi: "Chưa hoàn tác được.", en: "It could not be undone." },
  undone: { vi: "Đã hoàn tác: {count} dòng.", en: "Undone: {count} {count:row|rows}." },
  undoConflicts: {
    vi: "{count} dòng đã có người sửa sau đó nên giữ nguyên.",
    en: "{count} {count:row was changed by somebody since and stays as it is|rows were changed by others since and stay as they are}.",
  },
  pullUnchanged: { vi: "Sổ đã mới nhất.", en: "The register is up to date." },
  pullStopped: { vi: "Chưa lấy được số liệu mới.", en: "Nothing was received." },
  pulled: { vi: "Đã lấy về {count} dòng.", en: "Received {count} {count:row|rows}." },
  pulledNew: { vi: "{count} dòng mới.", en: "{count} {count:is|are} new." },
  pulledRemoved: { vi: "{count} dòng đã xóa.", en: "{count} {count:was|were} removed." },
  pullKept: {
    vi: "{count} ô đang sửa được giữ nguyên.",
    en: "{count} {count:cell that you are editing was|cells that you are editing were} kept.",
  },
  takenBack: {
    vi: "Lệnh Hoàn tác của Excel đã bỏ số liệu lấy từ sổ; đã lấy lại.",
    en: "Excel's Undo had taken back what came from the register; it was fetched again.",
  },
  rollCallUndone: { vi: "Đã hoàn tác.", en: "Taken back." },
} as const satisfies Record<string, Bilingual>;
