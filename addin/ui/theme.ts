import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import type { ThemeChoice } from "./state/pane-state.ts";

/**
 * Loads Microsoft's tokens for light or dark. Contrast themes need none: with `forced-colors` the browser replaces them by
 * the system's colours.
 */
export async function applyTheme(choice: ThemeChoice, isOfficeDark: boolean): Promise<void> {
  const dark = choice === "dark" || (choice === "office" && isOfficeDark);
  const theme = dark
    ? (await import("./style/dark-theme.ts")).darkTheme
    : (await import("./style/light-theme.ts")).lightTheme;
  setTheme(theme);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}
