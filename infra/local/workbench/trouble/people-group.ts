import { button } from "../frame/controls.ts";
import { TROUBLE_TEXTS } from "../../texts/workbench.ts";
import { BLANK } from "../welcome/first-visit.ts";
import { drawerGroup } from "./drawer.ts";

/** A second person at a computer of their own. */
export function peopleGroup(): HTMLElement {
  return drawerGroup(
    TROUBLE_TEXTS.people,
    button("colleague", TROUBLE_TEXTS.colleague, () => window.open(BLANK, "_blank", "noopener")),
  );
}
