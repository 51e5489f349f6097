import { tidy } from "../values/fold.ts";

/** A word of a plan with its position in the tidied text. */
export interface PlanWord {
  /** Lower case, NFC, diacritics kept: "bàn" and "bán" are two words. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Whether a quotation or a document's name was left out before this word: no run may cross that break. */
  readonly afterBreak: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * An unclosed quotation mark opens nothing. No alternative looks further than the next mark, so matching stays linear.
 */
const QUOTATION = /“[^“”]*”|«[^«»]*»|"[^"]*"/gu;
/** "24-QĐ/ĐU", "366/2025/QĐ-TTg, ngày 28/7/2025". */
const DOCUMENT_NUMBER =
  /(?<!\d)\d{1,5}(?:\/\d{4})?[-/]\p{Lu}[\p{L}\d/-]*(?:,? [Nn]gày \d{1,2}[/-]\d{1,2}[/-]\d{4})?/gu;
const KIND_BEFORE_NUMBER =
  /(?:(?:chỉ thị|nghị quyết|kết luận|quy định|hướng dẫn|kế hoạch|chương trình|nghị định|quyết định|thông tư|luật|công văn) )?(?:số )?$/iu;
/** More letters than any kind of document has, with "số" behind it. */
const KIND_LETTERS = 24;

/** The words to compare, in order, and the tidied text in which they stand. */
export function planWords(raw: string): { readonly text: string; readonly words: readonly PlanWord[] } {
  const text = tidy(raw);
  const spans = leftOut(text);
  const words: PlanWord[] = [];
  let passed = 0;
  let afterBreak = false;
  for (const { index: from, 0: found } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const to = from + found.length;
    for (; (spans[passed]?.to ?? Infinity) <= from; passed += 1) afterBreak = true;
    if ((spans[passed]?.from ?? Infinity) < to) continue;
    words.push({ word: found.toLowerCase(), from, to, afterBreak });
    afterBreak = false;
  }
  return { text, words };
}

/** Spans that every plan has to repeat: quotations, and documents by kind, number and day. */
function leftOut(text: string): readonly Span[] {
  const quotations = [...text.matchAll(QUOTATION)].map(({ index, 0: found }) => spanOf(index, found));
  const documents = [...text.matchAll(DOCUMENT_NUMBER)].map(({ index, 0: found }) => {
    const before = text.slice(Math.max(0, index - KIND_LETTERS), index);
    const kind = KIND_BEFORE_NUMBER.exec(before)?.[0] ?? "";
    return spanOf(index - kind.length, kind + found);
  });
  return [...quotations, ...documents].toSorted((left, right) => left.from - right.from);
}

function spanOf(from: number, found: string): Span {
  return { from, to: from + found.length };
}
