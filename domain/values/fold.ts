/** Keys, codes and numbers: nothing of them is altered but their case. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Vietnamese text in NFC, without control characters, trimmed, each run of blanks as one blank (rule S21). */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFE\uFFFF]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** Lower case without diacritics, punctuation kept: "Ngày 12/02" -> "ngay 12/02". */
export function unaccent(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return tidy(text).normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/gu, "d").toLowerCase();
}

/** Text for comparisons: no case, no diacritics, no punctuation, single blanks. "Đỗ  Thị-Hà" -> "do thi ha". */
export function fold(text: string): string {
  return unaccent(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
