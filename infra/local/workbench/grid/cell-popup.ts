import { createElement } from "react";
import type { UniverApi } from "./univer.ts";

/** Where a popup stands: right of its cell, or below it (above where there is no room). */
type Side = "horizontal" | "vertical";

/**
 * Keeps a node beside a cell of the active sheet while the sheet scrolls and zooms.
 * @returns takes the node away
 */
export function popUp(
  api: UniverApi,
  node: HTMLElement,
  { row, column }: { readonly row: number; readonly column: number },
  side: Side,
): () => void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const popup = sheet?.getRange(row, column).attachPopup({
    componentKey: () => createElement("div", { ref: (host) => host?.append(node) }),
    direction: side,
    noPushMinimumGap: side === "horizontal",
    showOnSelectionMoving: true,
    hideOnInvisible: true,
    // The pane lies between the two: a list may reach over it, the arrow of a cell that is half out of sight may not.
    zIndex: side === "vertical" ? 40 : 20,
  });
  return () => {
    popup?.dispose();
    node.remove();
  };
}
