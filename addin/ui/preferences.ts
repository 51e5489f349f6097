import * as z from "zod";
import type { Language } from "../../domain/values/bilingual.ts";
import type { ThemeChoice } from "./state/pane-state.ts";

const NAME = "quan-triet.preferences";
const Preferences = z.object({
  language: z.enum(["vi", "en"]).optional(),
  theme: z.enum(["office", "light", "dark"]).optional(),
});

/** Display preferences, without personal data. Empty without browser storage. */
export function readPreferences(): z.infer<typeof Preferences> {
  try {
    return Preferences.parse(JSON.parse(localStorage.getItem(NAME) ?? "{}"));
  } catch {
    return {};
  }
}

/** @param language undefined while none is chosen; every start then takes the language of Office */
export function keepPreferences(language: Language | undefined, theme: ThemeChoice): void {
  try {
    localStorage.setItem(NAME, JSON.stringify({ language, theme }));
  } catch {
    // Without browser storage the preferences last until the pane is closed.
  }
}
