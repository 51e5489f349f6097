import type { Language } from "../values/bilingual.ts";

/** A count in the language's notation: "1.156", "1,156". Not for years and numbers of documents. */
export function formatCount(count: number, language: Language): string {
  const mark = language === "vi" ? "." : ",";
  return Number.isInteger(count) ? String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, mark) : String(count);
}
