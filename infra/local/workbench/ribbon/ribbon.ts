import type { Language } from "../../../../domain/values/bilingual.ts";
import { element } from "../frame/element.ts";
import type { Desktop } from "../grid/desktop.ts";
import { formatBilingual } from "../../texts/format-bilingual.ts";
import { RIBBON_TEXTS } from "../../texts/workbench.ts";
import { addinPanel } from "./addin-panel.ts";
import { dataPanel } from "./data-panel.ts";
import type { RibbonTab } from "./ribbon-tab.ts";
import { tabList } from "./tabs.ts";

/** Set by the build: the add-in's tab in manifest.xml. */
declare const MANIFEST_TAB: RibbonTab;

interface RibbonDeps {
  readonly file: HTMLElement;
  readonly run: (action: string) => Promise<void>;
  readonly openPane: () => void;
  readonly act: (what: (desktop: Desktop) => void) => void;
}

/** The ribbon: the File menu, Excel's tab with what clerks do to a table, and the add-in's own tab, which is open. */
export interface Ribbon {
  readonly nodes: readonly HTMLElement[];
  /** The place right of the tabs. */
  readonly tools: HTMLElement;
  /** Shows the add-in's labels in the language of Excel. */
  readonly setLanguage: (language: Language) => void;
}

export function ribbon({ file, run, openPane, act }: RibbonDeps): Ribbon {
  const data = element("div", { class: "ribbon" }, ...dataPanel(act));
  const addin = element("div", { class: "ribbon" });
  const setLanguage = (language: Language): void => {
    addin.replaceChildren(...addinPanel(MANIFEST_TAB, language, { openPane, run }));
  };
  setLanguage("vi");
  const tools = element("div", { class: "tools" });
  const tabs = tabList(
    formatBilingual(RIBBON_TEXTS.tabs),
    [
      { id: "data", label: RIBBON_TEXTS.data.vi, panel: data },
      { id: "addin", label: MANIFEST_TAB.label.vi, panel: addin },
    ],
    "addin",
  );
  return {
    nodes: [element("nav", { class: "tab-row" }, file, tabs, tools), data, addin],
    tools,
    setLanguage,
  };
}
