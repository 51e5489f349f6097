import type { Bilingual } from "../../values/bilingual.ts";

/** Files chosen in the pane. */
export const FILE_TEXTS = {
  chosen: { vi: "{name} ({size} KB)", en: "{name} ({size} KB)" },
  tooLarge: {
    vi: "Tệp lớn hơn {most} MB nên không gửi được. Hãy bỏ các phần không cần rồi lưu lại.",
    en: "The file is larger than {most} MB. Remove what is not needed and save it again.",
  },
  notRead: {
    vi: "Không đọc được tệp: tệp vừa đổi, đã chuyển chỗ hoặc đang bị chương trình khác giữ. Hãy lưu, đóng tệp rồi chọn lại.",
    en: "The file could not be read: it was changed, moved, or is held by another program. Save and close it, then choose it again.",
  },
  notSent: {
    vi: "Chưa gửi được tệp lên máy chủ. Hãy kiểm tra mạng rồi bấm lại; chưa có gì được ghi.",
    en: "The file did not reach the server. Check the network and press again; nothing was recorded.",
  },
} as const satisfies Record<string, Bilingual>;
