import { iconButton } from "../frame/controls.ts";
import { element } from "../frame/element.ts";
import { formatBilingual } from "../../texts/format-bilingual.ts";
import { PANE_TEXTS } from "../../texts/workbench.ts";
import { paneDivider } from "./pane-divider.ts";

/** The pane beside the sheet, with the head that Excel gives it. */
export interface PaneFrame {
  readonly frame: HTMLIFrameElement;
  readonly nodes: readonly [divider: HTMLElement, pane: HTMLElement];
  /** Shows the pane after it was closed; its page lives on meanwhile, as in a shared runtime. */
  readonly show: () => void;
  /** Shows the pane and gives it the keys. */
  readonly focus: () => void;
  /** Loads the pane's page, anew if it is there. */
  readonly load: () => void;
}

export function paneFrame(): PaneFrame {
  const frame = element("iframe", {
    id: "pane",
    class: "pane",
    attributes: { title: formatBilingual(PANE_TEXTS.pane), allow: "clipboard-write" },
  });
  const show = (isShown: boolean): void => {
    pane.hidden = !isShown;
    divider.hidden = !isShown;
  };
  const pane = element(
    "section",
    { class: "task-pane" },
    element(
      "div",
      { class: "pane-head" },
      element("strong", {}, PANE_TEXTS.title.vi),
      iconButton("close-pane", "close", PANE_TEXTS.close, () => show(false)),
    ),
    frame,
  );
  const divider = paneDivider(pane, frame);
  return {
    frame,
    nodes: [divider, pane],
    show: () => show(true),
    focus: () => {
      show(true);
      frame.contentWindow?.focus();
    },
    load: () => {
      frame.src = "taskpane.html";
    },
  };
}
