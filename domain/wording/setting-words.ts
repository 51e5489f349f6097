import { SETTING_TEXTS } from "../texts/vocabulary/settings.ts";
import type { Language } from "../values/bilingual.ts";

const NAMES: ReadonlyMap<string, (typeof SETTING_TEXTS)[keyof typeof SETTING_TEXTS]> = new Map(
  Object.entries(SETTING_TEXTS).filter(([code]) => code !== "policy" && code !== "rhythm"),
);
/** "cap.heads" and the like; two settings are called as plain words are. */
const CODE = /[a-zA-Z]+(?:\.[a-zA-Z]+)?/g;

/** A rule book's own words, in which settings are named by their codes, with what people call them instead. */
export function nameSettings(text: string, language: Language): string {
  return text.replaceAll(CODE, (word) => {
    const name = NAMES.get(word);
    return name === undefined ? word : `“${name[language]}”`;
  });
}
