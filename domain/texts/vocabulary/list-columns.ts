import type { ListColumn } from "../../vocabulary/setting.ts";

/** Captions of the columns that a list of names may have; an office names them so in its settings. */
export const LIST_COLUMN_TEXTS: Readonly<Record<ListColumn, string>> = {
  born: "Ngày sinh",
  admitted: "Ngày vào Đảng",
  position: "Chức vụ, đơn vị",
  merit: "Tóm tắt thành tích",
  levels: "Xếp loại các năm",
  awards: "Đã được khen thưởng",
  vote: "Số phiếu đồng ý",
  form: "Hình thức đề nghị",
  money: "Tiền thưởng (đồng)",
};
