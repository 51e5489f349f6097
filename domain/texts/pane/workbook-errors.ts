import type { Bilingual } from "../../values/bilingual.ts";

/** Refusals of Excel, by the code of `WorkbookError`. */
export const WORKBOOK_ERROR_TEXTS = {
  editing: {
    vi: "Excel đang sửa một ô. Hãy bấm Enter để kết thúc ô đó rồi thử lại.",
    en: "A cell is being edited. Press Enter to finish it and try again.",
  },
  busy: {
    vi: "Excel đang bận, hoặc các dòng đang được sắp xếp. Chờ một lát rồi thử lại.",
    en: "Excel is busy, or rows are being sorted. Wait a moment and try again.",
  },
  protected: {
    vi: "Trang tính hoặc cấu trúc của tệp đang được bảo vệ. Hãy bỏ bảo vệ rồi thử lại.",
    en: "The sheet or the workbook's structure is protected. Unprotect it and try again.",
  },
  "too-large": {
    vi: "Bảng quá lớn đối với Excel này. Hãy xóa các dòng trống thừa ở cuối bảng.",
    en: "The table is too large for this Excel. Remove needless empty rows at its end.",
  },
  gone: {
    vi: "Không tìm thấy ô này trong tệp: dòng đã bị xóa hoặc thuộc tệp khác.",
    en: "This cell is not in the workbook: its row was removed or belongs to another file.",
  },
  unsupported: {
    vi: "Bản Excel này không hỗ trợ việc này.",
    en: "This version of Excel does not support it.",
  },
  "no-room": {
    vi: "Bảng không dài thêm được vì bên dưới có bảng khác, ô gộp hoặc dữ liệu ở cuối trang tính. Hãy chuyển phần đó sang trang tính khác rồi thử lại.",
    en: "The table cannot grow because another table, merged cells or data at the end of the sheet are below it. Move them to another sheet and try again.",
  },
  filtered: {
    vi: "Bộ lọc trên trang tính cản việc này. Hãy bỏ lọc rồi thử lại.",
    en: "A filter on the sheet prevents this. Clear it and try again.",
  },
  merged: {
    vi: "Trong bảng hoặc ngay dưới bảng có ô gộp. Hãy bỏ gộp ô rồi thử lại.",
    en: "There are merged cells in the table or right below it. Unmerge them and try again.",
  },
  inactive: {
    vi: "Đang mở nhiều tệp Excel. Hãy chọn cửa sổ của tệp này rồi thử lại.",
    en: "Several workbooks are open. Select the window of this one and try again.",
  },
  shared: {
    vi: "Có người khác đang mở tệp này. Thêm trang tính lúc này có thể làm mất phần cả hai vừa nhập. Nhờ họ đóng tệp rồi bấm lại; bấm lại ngay thì vẫn thêm.",
    en: "Somebody else has this workbook open. Adding sheets now may lose what both of you have just entered. Ask them to close it and press again; pressing again at once adds them all the same.",
  },
  "not-added": {
    vi: "Excel không nhận trang tính mới, thường vì tệp còn mở ở cửa sổ hoặc máy khác. Trang tính đang có vẫn nguyên. Hãy đóng tệp ở nơi khác, tải lại tệp nếu Excel yêu cầu, rồi bấm lại.",
    en: "Excel did not take the new sheets, mostly because the workbook is open in another window or on another computer. The sheets that are there are untouched. Close it elsewhere, reload it if Excel asks, and press again.",
  },
  dropped: {
    vi: "Đã thôi. Chưa có gì được ghi vào trang tính.",
    en: "Dropped. Nothing was written into the sheet.",
  },
  misplaced: {
    vi: "Excel đã hai lần ghi sai các ô {cells}, nên việc này đã dừng và chưa ghi nhận gì. Hãy bỏ lọc, hiện mọi dòng, xem lại các ô này rồi thử lại.",
    en: "Excel has written the cells {cells} wrong twice, so this was stopped and nothing was recorded. Clear filters, show all rows, look at these cells and try again.",
  },
  failed: { vi: "Excel báo lỗi. Hãy thử lại.", en: "Excel reported an error. Try again." },
} as const satisfies Record<string, Bilingual>;
