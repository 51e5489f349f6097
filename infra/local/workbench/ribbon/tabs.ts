import { element } from "../frame/element.ts";

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: HTMLElement;
}

/** Tabs of which one is open; arrows move between them, as the pattern of WAI-ARIA says. */
export function tabList(label: string, tabs: readonly Tab[], opened: string): HTMLElement {
  const buttons = tabs.map(({ id, label: text }) =>
    element(
      "button",
      {
        id: `tab-${id}`,
        class: "tab",
        attributes: { type: "button", role: "tab" },
        on: { click: () => open(id) },
      },
      text,
    ),
  );
  const open = (id: string): void => {
    for (const [index, tab] of tabs.entries()) {
      const isOpen = tab.id === id;
      buttons[index]?.setAttribute("aria-selected", String(isOpen));
      buttons[index]?.setAttribute("tabindex", isOpen ? "0" : "-1");
      tab.panel.hidden = !isOpen;
    }
  };
  for (const { id, panel } of tabs) {
    panel.role = "tabpanel";
    panel.setAttribute("aria-labelledby", `tab-${id}`);
  }
  open(opened);
  return element(
    "div",
    {
      class: "tabs",
      attributes: { role: "tablist", "aria-label": label },
      on: {
        keydown: ({ key }) => {
          const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
          if (by === undefined) return;
          const at = buttons.findIndex((button) => button.ariaSelected === "true");
          const next = (at + by + tabs.length) % tabs.length;
          open(tabs[next]?.id ?? opened);
          buttons[next]?.focus();
        },
      },
    },
    ...buttons,
  );
}
