import { render, type Bilingual } from "../../../domain/values/bilingual.ts";

/** A text in both languages on one line, Vietnamese first. */
export function formatBilingual(text: Bilingual, values: Readonly<Record<string, string>> = {}): string {
  return `${render(text, "vi", values)} / ${render(text, "en", values)}`;
}
