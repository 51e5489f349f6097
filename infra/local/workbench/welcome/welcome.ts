import { iconButton } from "../frame/controls.ts";
import { element } from "../frame/element.ts";
import { WELCOME_TEXTS } from "../../texts/workbench.ts";
import type { Filling } from "./filling.ts";

/** What to do first, in a few lines over the sheet; it can be closed. An office at work is not told. */
export function welcome(filling: Filling | undefined): readonly HTMLElement[] {
  if (filling?.state === "office") return [];
  const lines = filling?.state === "empty" ? WELCOME_TEXTS.founding : WELCOME_TEXTS.lines;
  const node = element(
    "section",
    { id: "welcome", class: "welcome", attributes: { "aria-label": WELCOME_TEXTS.title.vi } },
    element(
      "ol",
      {},
      ...lines.map(({ vi, en }) =>
        element("li", {}, vi, element("span", { class: "english", attributes: { lang: "en" } }, en)),
      ),
    ),
    iconButton("close-welcome", "close", WELCOME_TEXTS.close, () => node.remove()),
  );
  return [node];
}
