import type { Bilingual } from "../../../../domain/values/bilingual.ts";
import { element } from "../frame/element.ts";
import { ICONS, type IconName, icon } from "../frame/icon.ts";
import type { Desktop } from "../grid/desktop.ts";
import { RIBBON_TEXTS } from "../../texts/workbench.ts";
import { ribbonGroup } from "./ribbon-group.ts";

interface DataButton {
  readonly id: string;
  readonly icon: IconName;
  readonly label: Bilingual;
  readonly act: (desktop: Desktop) => void;
}

const BUTTONS: readonly DataButton[] = [
  { id: "sort-up", icon: "sortUp", label: RIBBON_TEXTS.ascending, act: (desktop) => desktop.sortBy(true) },
  {
    id: "sort-down",
    icon: "sortDown",
    label: RIBBON_TEXTS.descending,
    act: (desktop) => desktop.sortBy(false),
  },
  { id: "filter", icon: "filter", label: RIBBON_TEXTS.filter, act: (desktop) => desktop.filterByCell() },
  { id: "unfilter", icon: "unfilter", label: RIBBON_TEXTS.unfilter, act: (desktop) => desktop.unfilter() },
];

/** Excel's own tab with what clerks do to a table. */
export function dataPanel(act: (what: (desktop: Desktop) => void) => void): HTMLElement[] {
  const buttons = BUTTONS.map((button) =>
    element(
      "button",
      {
        id: button.id,
        class: "ribbon-button",
        attributes: { type: "button", title: button.label.en },
        on: { click: () => act(button.act) },
      },
      icon(ICONS[button.icon], 24),
      element("span", {}, button.label.vi),
    ),
  );
  return [ribbonGroup(RIBBON_TEXTS.table.vi, ...buttons)];
}
