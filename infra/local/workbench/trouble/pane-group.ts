import { button, choice } from "../frame/controls.ts";
import type { HostLanguage, Theme } from "../pane/host.ts";
import { LANGUAGE_TEXTS, THEME_TEXTS, TROUBLE_TEXTS } from "../../texts/workbench.ts";
import { drawerGroup } from "./drawer.ts";

interface PaneChoices {
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: HostLanguage) => void;
  readonly reload: () => void;
}

/** The looks and the language that Excel tells the pane, and a pane that begins again. */
export function paneGroup({ setTheme, setLanguage, reload }: PaneChoices): HTMLElement {
  return drawerGroup(
    TROUBLE_TEXTS.pane,
    choice<Theme>("theme", TROUBLE_TEXTS.theme, THEME_TEXTS, setTheme),
    choice<HostLanguage>("language", TROUBLE_TEXTS.language, LANGUAGE_TEXTS, setLanguage),
    button("reload-pane", TROUBLE_TEXTS.reload, reload),
  );
}
