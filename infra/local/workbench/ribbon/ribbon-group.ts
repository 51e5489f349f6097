import { element } from "../frame/element.ts";

/** Buttons of the ribbon over the caption of their group. */
export function ribbonGroup(caption: string, ...controls: readonly Node[]): HTMLElement {
  return element(
    "div",
    { class: "ribbon-group", attributes: { role: "group", "aria-label": caption } },
    element("div", { class: "ribbon-buttons" }, ...controls),
    element("span", { class: "caption", attributes: { "aria-hidden": "true" } }, caption),
  );
}
