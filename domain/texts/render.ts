import type { Bilingual } from "../forms/column.ts";

export type Language = keyof Bilingual;

/** A text of the catalogue with its `{name}` places filled. */
export function render(
  text: Bilingual,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(text[language], values);
}

/** A sentence with its `{name}` places filled. An unfilled place stays visible: it is a bug to be seen. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
