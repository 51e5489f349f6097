import type { Language } from "../../../../domain/values/bilingual.ts";
import { element } from "../frame/element.ts";
import type { RibbonTab } from "./ribbon-tab.ts";
import { ribbonGroup } from "./ribbon-group.ts";

/** What the buttons do in the Excel around them. */
interface AddinCommands {
  readonly openPane: () => void;
  /** Runs a function of the pane; ends when the pane says that it is done. */
  readonly run: (action: string) => Promise<void>;
}

/** The add-in's groups, in the language of Excel. */
export function addinPanel(
  tab: RibbonTab,
  language: Language,
  { openPane, run }: AddinCommands,
): HTMLElement[] {
  return tab.groups.map((group) =>
    ribbonGroup(
      group.label[language],
      ...group.buttons.map(({ label, tip, icon, denseIcon, action }) => {
        const button = element(
          "button",
          {
            id: `ribbon-${action ?? "open"}`,
            class: "ribbon-button",
            attributes: { type: "button", title: tip[language] },
            on: { click: () => void press() },
          },
          element("img", {
            attributes: { src: icon, srcset: `${denseIcon} 2x`, alt: "", width: "32", height: "32" },
          }),
          element("span", {}, label[language]),
        );
        const press = async (): Promise<void> => {
          if (action === undefined) return openPane();
          if (button.ariaDisabled === "true") return;
          // Excel keeps a button busy until its function is done.
          button.ariaDisabled = "true";
          await run(action);
          button.ariaDisabled = "false";
        };
        return button;
      }),
    ),
  );
}
