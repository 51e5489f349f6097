import * as z from "zod";
import type { Language } from "../../domain/values/bilingual.ts";
import type { ThemeChoice } from "./state/pane-state.ts";

const NAME = "quan-triet.preferences";
const Preferences = z.object({
  language: z.enum(["vi", "en"]).optional(),
  theme: z.enum(["office", "light", "dark"]).optional(),
});

/** How one likes to read; nothing about who one is or what one enters. Empty where the browser keeps nothing. */
export function readPreferences(): z.infer<typeof Preferences> {
  try {
    return Preferences.parse(JSON.parse(localStorage.getItem(NAME) ?? "{}"));
  } catch {
    return {};
  }
}

/** @param language undefined while nobody has chosen one: Office's own then holds at every start. */
export function keepPreferences(language: Language | undefined, theme: ThemeChoice): void {
  try {
    localStorage.setItem(NAME, JSON.stringify({ language, theme }));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
