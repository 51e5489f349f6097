import { tidy } from "../fold.ts";

/** A word of a plan with the place where it stands in the tidied text. */
export interface PlanWord {
  /** Lower case, NFC, diacritics kept: "bàn" and "bán" are two words. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Nothing may be compared across this word's left side: a quotation or a document's name stood there. */
  readonly afterBreak: boolean;
}

/** What every plan has to repeat: what stands in quotation marks, and documents by kind, number and day. */
const LEFT_OUT = [
  /“[^”]*”|«[^»]*»|"[^"]*"/gu,
  /(?:(?:chỉ thị|nghị quyết|kết luận|quy định|hướng dẫn|kế hoạch|chương trình|nghị định|quyết định|thông tư|luật|công văn)\s+)?(?:số\s+)?\d+(?:\/\d{4})?[-/]\p{Lu}[\p{L}\d/-]*(?:,?\s+ngày\s+\d{1,2}[/-]\d{1,2}[/-]\d{4})?/giu,
];

/** The words to compare, in order, and the tidied text in which they stand. */
export function planWords(raw: string): { readonly text: string; readonly words: readonly PlanWord[] } {
  const text = tidy(raw);
  const spans = LEFT_OUT.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length })),
  );
  let place = 0;
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ index, 0: found }): PlanWord[] => {
    const to = index + found.length;
    if (spans.some((span) => index < span.to && to > span.from)) return [];
    const afterBreak = spans.some((span) => span.from >= place && span.to <= index);
    place = to;
    return [{ word: found.toLowerCase(), from: index, to, afterBreak }];
  });
  return { text, words };
}
