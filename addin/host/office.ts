/** The environment of the add-in: its host, language and colours. */
import type { Language } from "../../domain/values/bilingual.ts";

/** As "#rrggbb". */
export interface ThemeColours {
  readonly bodyBackground: string;
  readonly bodyText: string;
  readonly controlBackground: string;
  readonly controlText: string;
}

export interface OfficeHost {
  /** False when the page is opened in a plain browser. */
  readonly isExcel: boolean;
  /** "PC", "Mac", "OfficeOnline"; "" outside Office. */
  readonly platform: string;
  readonly language: Language;
  /** Undefined when Office does not tell its colours. */
  theme(): ThemeColours | undefined;
  /** Not every Excel reports a change; read the theme again when the pane gets the focus. Returns a function that stops it. */
  onThemeChange(listener: () => void): () => void;
  /** Whether this Excel has a requirement set, such as ("ExcelApi", "1.14"). */
  supports(set: string, version: string): boolean;
}

export async function officeReady(): Promise<OfficeHost> {
  const { host, platform } = await Office.onReady();
  return {
    isExcel: host === Office.HostType.Excel,
    platform: String(platform ?? ""),
    language: languageOf(Office.context.displayLanguage),
    theme,
    onThemeChange,
    supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
  };
}

/** Vietnamese is the product's language; English is used when Office is set to it. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith("en") ? "en" : "vi";
}

/** Excel for the web and older versions give no theme. */
function theme(): ThemeColours | undefined {
  const colours = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const { bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor } =
    colours ?? {};
  if (bodyBackgroundColor === undefined || bodyForegroundColor === undefined) return undefined;
  return {
    bodyBackground: bodyBackgroundColor,
    bodyText: bodyForegroundColor,
    controlBackground: controlBackgroundColor ?? bodyBackgroundColor,
    controlText: controlForegroundColor ?? bodyForegroundColor,
  };
}

function onThemeChange(listener: () => void): () => void {
  const told = (): void => listener();
  const type = Office.EventType.OfficeThemeChanged;
  Office.context.document?.addHandlerAsync(type, told, () => undefined);
  return () => Office.context.document?.removeHandlerAsync(type, { handler: told }, () => undefined);
}
