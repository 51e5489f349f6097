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

/** The values of a message: a decimal among them as readers write it. */
export function formatValues(
  values: Readonly<Record<string, string>> | undefined,
  language: Language,
): Readonly<Record<string, string>> {
  const shown = Object.entries(values ?? {}).map(
    ([name, text]) => [name, /^\d+\.\d+$/.test(text) ? formatDecimal(text, language) : text] as const,
  );
  return Object.fromEntries(shown);
}
