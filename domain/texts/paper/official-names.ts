/** Texts in full with their day, as a paper cites them, by the number that a source names. */
const OFFICIAL_NAMES: readonly (readonly [number: string, full: string])[] = [
  ["366-QĐ/TW", "Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị"],
  ["06-HD/TW", "Hướng dẫn số 06-HD/TW, ngày 09/6/2025 của Ban Bí thư"],
  ["43-HD/BTCTW", "Hướng dẫn số 43-HD/BTCTW, ngày 31/10/2025 của Ban Tổ chức Trung ương"],
  ["335/2025/NĐ-CP", "Nghị định số 335/2025/NĐ-CP, ngày 21/12/2025 của Chính phủ"],
  ["152/2025/NĐ-CP", "Nghị định số 152/2025/NĐ-CP, ngày 14/6/2025 của Chính phủ"],
  ["Luật Thi đua, khen thưởng 2022", "Luật Thi đua, khen thưởng, ngày 15/6/2022"],
];

/** "06-HD/TW ngày 09/6/2025, mục 19" as its official name with the part of it; any other source as it is. */
export function officialName(source: string): string {
  const known = OFFICIAL_NAMES.find(([number]) => source.includes(number));
  if (known === undefined) return source;
  const part = /(?:mục|Điều|khoản) [\d.a-zđ, ]+/.exec(source)?.[0].replace(/[ ,]+$/, "");
  return part === undefined ? known[1] : `${part} ${known[1]}`;
}

/** What an office calls its own texts: "Thông báo 41-TB/TU: …". */
const OWN_TEXT = /^(?:Thông báo|Quyết định|Nghị quyết|Hướng dẫn|Kế hoạch|Kết luận|Quy định) [^:;(]+/;

/**
 * A source as a page that is signed cites it: the official name with its article, or the office's own text by its name. An
 * assumption, a note to whoever sets the rules, and another province's decision are no basis, and give nothing.
 */
export function signedSource(source: string): string {
  const known = OFFICIAL_NAMES.some(([number]) => source.startsWith(number));
  if (known && /^[^:;(]*(?:mục|Điều) \d/.test(source))
    return officialName(source.split(/[:;(]/)[0] ?? source);
  return OWN_TEXT.exec(source)?.[0].trim() ?? "";
}
