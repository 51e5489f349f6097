import { STORE_KINDS } from "../../local/store/store-kind.ts";

export const MOVE_DATA_TEXTS = {
  about: {
    vi: "Chuyển dữ liệu của npm start sang kho lưu khác; dữ liệu cũ được giữ lại.",
    en: "Moves the data of npm start to the other store; the old data are kept.",
  },
  parameters: {
    store: {
      value: "KHO",
      about: {
        vi: `kho lưu nhận dữ liệu: ${STORE_KINDS.join(" hoặc ")}; mặc định là ${STORE_KINDS[0]}`,
        en: `the store that gets the data: ${STORE_KINDS.join(" or ")}; ${STORE_KINDS[0]} unless told`,
      },
    },
  },
  moving: { vi: "Chép và kiểm tra các sổ", en: "Copy and verify the registers" },
  "same-store": {
    vi: "{store} đang giữ dữ liệu này rồi; không có gì để chuyển.",
    en: "{store} keeps these data already; there is nothing to move.",
  },
  moved: {
    vi: "Đã chuyển {items} mục sang {store}; {registers} sổ khớp với nhật ký. Bảng cũ được giữ ở {oldTables}.",
    en: "Moved {items} {items:item|items} to {store}; {registers} {registers:register matches its|registers match their} journal. The old tables are kept in {oldTables}.",
  },
} as const;
