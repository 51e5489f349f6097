/** A text in both languages of the product. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

/** A bilingual text in one language with its `{name}` placeholders filled. */
export function render(
  text: Bilingual,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(text[language], values);
}

/**
 * A sentence with its `{name}` placeholders filled. `{name:row|rows}` takes the first word where the value is "1", for
 * English; Vietnamese words do not change. An unfilled placeholder stays visible, so that the bug is noticed.
 */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence
    .replaceAll(/\{(\w+):([^|{}]*)\|([^{}]*)\}/g, (place, name: string, singular: string, plural: string) =>
      values[name] === undefined ? place : values[name] === "1" ? singular : plural,
    )
    .replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
