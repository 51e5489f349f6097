import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import type { ThemeChoice } from "./state/pane-state.ts";

/**
 * Microsoft's own tokens for light and dark, of which one is loaded. Contrast themes need none: in `forced-colors` the
 * browser puts the system's colours in their place.
 */
export async function applyTheme(choice: ThemeChoice, isOfficeDark: boolean): Promise<void> {
  const dark = choice === "dark" || (choice === "office" && isOfficeDark);
  const theme = dark
    ? (await import("./style/dark-theme.ts")).darkTheme
    : (await import("./style/light-theme.ts")).lightTheme;
  setTheme(theme);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}
