import type { Bilingual } from "../../values/bilingual.ts";

/** Files chosen in the pane. */
export const FILE_TEXTS = {
  chosen: { vi: "{name} ({size} KB)", en: "{name} ({size} KB)" },
  tooLarge: {
    vi: "Tệp lớn hơn {most} MB nên không gửi được. Hãy bỏ các phần không cần rồi lưu lại.",
    en: "The file is larger than {most} MB. Remove what is not needed and save it again.",
  },
  notSent: {
    vi: "Chưa gửi được tệp lên máy chủ. Hãy kiểm tra mạng rồi bấm lại; chưa có gì được ghi.",
    en: "The file did not reach the server. Check the network and press again; nothing was recorded.",
  },
} as const satisfies Record<string, Bilingual>;
