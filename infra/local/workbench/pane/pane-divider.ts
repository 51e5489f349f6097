import { element } from "../frame/element.ts";
import { formatBilingual } from "../../texts/format-bilingual.ts";
import { PANE_TEXTS } from "../../texts/workbench.ts";

/** The least width of Excel's own pane. */
const NARROWEST = 320;
const WIDEST = 480;
const USUAL = 360;
const STEP = 20;

/** The line between sheet and pane, which changes the pane's width by the mouse and by arrows. */
export function paneDivider(pane: HTMLElement, frame: HTMLIFrameElement): HTMLElement {
  let width = USUAL;
  const resize = (requested: number): void => {
    width = Math.min(WIDEST, Math.max(NARROWEST, requested));
    pane.style.width = `${width}px`;
    divider.setAttribute("aria-valuenow", String(width));
  };
  const divider = element("div", {
    class: "divider",
    attributes: {
      role: "separator",
      "aria-orientation": "vertical",
      "aria-label": formatBilingual(PANE_TEXTS.widen),
      "aria-valuemin": String(NARROWEST),
      "aria-valuemax": String(WIDEST),
      tabindex: "0",
    },
    on: {
      pointerdown: (event) => {
        divider.setPointerCapture(event.pointerId);
        // A frame under the pointer would swallow its moves.
        frame.style.pointerEvents = "none";
      },
      pointermove: (event) => {
        if (divider.hasPointerCapture(event.pointerId)) resize(innerWidth - event.clientX);
      },
      pointerup: () => {
        frame.style.pointerEvents = "";
      },
      keydown: ({ key }) => {
        if (key === "ArrowLeft") resize(width + STEP);
        if (key === "ArrowRight") resize(width - STEP);
      },
    },
  });
  resize(width);
  return divider;
}
