import { element } from "./element.ts";

/** The least width of Excel's own pane. */
const NARROWEST = 320;
const WIDEST = 480;
const STEP = 20;

/** The frame of the pane, and the divider that changes its width. */
export function paneFrame(title: string, widen: string): { frame: HTMLIFrameElement; divider: HTMLElement } {
  const frame = element("iframe", {
    id: "pane",
    class: "pane",
    attributes: { title, allow: "clipboard-write" },
  });
  let width = 360;
  const resize = (requested: number): void => {
    width = Math.min(WIDEST, Math.max(NARROWEST, requested));
    frame.style.width = `${width}px`;
    divider.setAttribute("aria-valuenow", String(width));
  };
  const divider = element("div", {
    class: "divider",
    attributes: {
      role: "separator",
      "aria-orientation": "vertical",
      "aria-label": widen,
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
  return { frame, divider };
}
