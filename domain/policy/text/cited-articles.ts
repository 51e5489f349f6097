import type { Source } from "../dated.ts";
import { findText } from "./find-text.ts";
import { LEGAL_TEXTS } from "./legal-texts.ts";

const NUMBER = String.raw`\d+(?:\.[\da-zđ]+)*`;
const ARTICLES = new RegExp(`(Điều|mục) (${NUMBER}(?:, \\d+(?:\\.[\\da-zđ]+)+)*)`, "g");

/**
 * Every article that a source cites of the text that it names first, "366-QĐ/TW Điều 11.1"; the text alone where it cites no
 * article, and nothing for an assumption or an unknown text.
 */
export function citedArticles(source: Pick<Source, "kind" | "text">): readonly string[] {
  const cited = findText(source);
  if (cited === undefined) return [];
  const { number } = cited;
  const after = source.text.slice(source.text.indexOf(number) + number.length);
  const ends = LEGAL_TEXTS.map((other) => after.indexOf(other.number)).filter((at) => at >= 0);
  const articles = [...after.slice(0, Math.min(after.length, ...ends)).matchAll(ARTICLES)].flatMap(
    ([, word = "", numbers = ""]) => numbers.split(", ").map((one) => `${number} ${word} ${one}`),
  );
  return articles.length === 0 ? [number] : articles;
}
