import { iconButton } from "../frame/controls.ts";
import { element } from "../frame/element.ts";
import { ICONS, icon } from "../frame/icon.ts";
import { formatBilingual } from "../../texts/format-bilingual.ts";
import { TROUBLE_TEXTS } from "../../texts/workbench.ts";

/** A drawer beside the sheet, and the button that opens it and counts what is switched on. */
export interface Drawer {
  readonly button: HTMLElement;
  readonly node: HTMLElement;
}

export function makeDrawer(...groups: readonly HTMLElement[]): Drawer {
  const count = element("span", { class: "count" });
  const button = element(
    "button",
    {
      id: "trouble-button",
      class: "trouble-button",
      attributes: { type: "button", "aria-controls": "trouble", title: TROUBLE_TEXTS.title.en },
      on: { click: () => show(node.hidden !== false) },
    },
    icon(ICONS.trouble, 18),
    TROUBLE_TEXTS.title.vi,
    count,
  );
  const close = iconButton("close-trouble", "close", TROUBLE_TEXTS.close, () => {
    show(false);
    button.focus();
  });
  const node = element(
    "aside",
    {
      id: "trouble",
      class: "drawer",
      attributes: { "aria-label": formatBilingual(TROUBLE_TEXTS.title) },
      on: {
        keydown: ({ key }) => {
          if (key === "Escape") close.click();
        },
        click: () => {
          const switchedOn = node.querySelectorAll('[aria-pressed="true"]').length;
          count.textContent = switchedOn === 0 ? "" : String(switchedOn);
        },
      },
    },
    element(
      "div",
      { class: "drawer-head" },
      element("h2", { attributes: { title: TROUBLE_TEXTS.title.en } }, TROUBLE_TEXTS.title.vi),
      close,
    ),
    ...groups,
  );
  const show = (isOpen: boolean): void => {
    node.hidden = !isOpen;
    button.ariaExpanded = String(isOpen);
    if (isOpen) close.focus();
  };
  show(false);
  return { button, node };
}

/** Controls under a heading of the drawer. */
export function drawerGroup(
  { vi, en }: { readonly vi: string; readonly en: string },
  ...controls: readonly Node[]
): HTMLElement {
  return element(
    "section",
    { class: "drawer-group", attributes: { "aria-label": vi } },
    element("h3", { attributes: { title: en } }, vi),
    ...controls,
  );
}
