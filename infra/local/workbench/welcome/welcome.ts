import { iconButton } from "../frame/controls.ts";
import { element } from "../frame/element.ts";
import { WELCOME_TEXTS } from "../../texts/workbench.ts";

/** What to try first, in three lines over the sheet; it can be closed. */
export function welcome(): HTMLElement {
  const node = element(
    "section",
    { id: "welcome", class: "welcome", attributes: { "aria-label": WELCOME_TEXTS.title.vi } },
    element(
      "ol",
      {},
      ...WELCOME_TEXTS.lines.map(({ vi, en }) =>
        element("li", {}, vi, element("span", { class: "english", attributes: { lang: "en" } }, en)),
      ),
    ),
    iconButton("close-welcome", "close", WELCOME_TEXTS.close, () => node.remove()),
  );
  return node;
}
