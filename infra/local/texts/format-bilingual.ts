import { render, type Bilingual } from "../../../domain/values/bilingual.ts";

/** Vietnamese with English behind, on one line. */
export function formatBilingual(text: Bilingual, values: Readonly<Record<string, string>> = {}): string {
  return `${render(text, "vi", values)} / ${render(text, "en", values)}`;
}
