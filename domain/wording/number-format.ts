import { formatExact, type Exact, exact } from "../values/exact.ts";
import type { Language } from "../values/bilingual.ts";

/** A number for readers: a whole number without decimals, any other half-up with two. */
export function formatNumber(value: Exact, language: Language): string {
  const text = formatExact(value, value.isWhole() ? 0 : 2);
  return language === "vi" ? text : text.replace(",", ".");
}

/** A limit keeps the decimals that it has: 29.9 must not read as 29,90. */
export function formatDecimal(text: string, language: Language): string {
  if (text.includes("/")) return formatNumber(exact(text), language);
  return language === "vi" ? text.replace(".", ",") : text;
}
