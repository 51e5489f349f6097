import type { Bilingual } from "../../../../domain/values/bilingual.ts";
import { element } from "./element.ts";

export interface MenuItem {
  readonly id: string;
  readonly label: Bilingual;
  /** The keys that do the same, as they are shown. */
  readonly keys?: string;
  readonly act: () => void;
}

/** A button that opens a menu: arrows move, Enter chooses, Escape and a click elsewhere close. */
export function menuButton(id: string, label: Bilingual, items: readonly MenuItem[]): HTMLElement {
  const entries = items.map((item) =>
    element(
      "button",
      {
        id: item.id,
        attributes: { type: "button", role: "menuitem", tabindex: "-1", title: item.label.en },
        on: {
          click: () => {
            show(false);
            button.focus();
            item.act();
          },
        },
      },
      element("span", {}, item.label.vi),
      item.keys === undefined ? null : element("kbd", {}, item.keys),
    ),
  );
  const menu = element(
    "div",
    { class: "menu", attributes: { role: "menu", "aria-labelledby": id } },
    ...entries,
  );
  const button = element(
    "button",
    {
      id,
      class: "menu-button",
      attributes: { type: "button", "aria-haspopup": "menu", title: label.en },
      on: {
        click: () => {
          show(menu.hidden !== false);
          if (!menu.hidden) entries[0]?.focus();
        },
      },
    },
    label.vi,
  );
  const show = (isOpen: boolean): void => {
    menu.hidden = !isOpen;
    button.ariaExpanded = String(isOpen);
  };
  show(false);
  const move = (by: number): void => {
    const at = entries.findIndex((entry) => entry === document.activeElement);
    entries[(at + by + entries.length) % entries.length]?.focus();
  };
  return element(
    "div",
    {
      class: "menu-holder",
      on: {
        keydown: (event) => {
          if (menu.hidden) return;
          if (event.key === "ArrowDown") move(1);
          else if (event.key === "ArrowUp") move(-1);
          else if (event.key === "Escape") {
            show(false);
            button.focus();
          } else return;
          event.preventDefault();
        },
        focusout: ({ relatedTarget }) => {
          if (!menu.parentElement?.contains(relatedTarget as Node | null)) show(false);
        },
      },
    },
    button,
    menu,
  );
}
