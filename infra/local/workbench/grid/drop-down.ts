import { textOf } from "../../excel/model/range/read.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import { element } from "../frame/element.ts";
import { GRID_TEXTS } from "../../texts/workbench.ts";
import { formatBilingual } from "../../texts/format-bilingual.ts";
import { popUp } from "./cell-popup.ts";
import { choiceList } from "./choice-list.ts";
import { offeredChoices } from "./choices.ts";
import type { UniverApi } from "./univer.ts";

/** The list of the selected cell. */
export interface DropDown {
  /** After the selection has moved: closes an open list, and shows the arrow if the selected cell has a list. */
  readonly follow: () => void;
  /** After a painting, which may have removed the arrow or a list's rule; an open list stays. */
  readonly refresh: () => void;
  /** Opens the list; does nothing at a cell without one. */
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * The arrow and the list of the selected cell. As in Excel, the list opens only when it is asked for, so it never takes
 * the keys of somebody who types.
 * @param choose enters a choice into the selected cell
 */
export function makeDropDown(
  api: UniverApi,
  model: WorkbookModel,
  choose: (choice: string) => void,
): DropDown {
  let removeArrow = (): void => undefined;
  let closeList: (() => void) | undefined;
  const label = formatBilingual(GRID_TEXTS.choices);

  const open = (): void => {
    const choices = offeredChoices(model);
    if (choices === undefined) return;
    closeList?.();
    const { row, column } = model.selection.area;
    const focused = document.activeElement;
    const close = (): void => {
      // Removing the list blurs it, which closes it again.
      if (closeList !== close) return;
      closeList = undefined;
      remove();
      if (focused instanceof HTMLElement) focused.focus();
    };
    const list = choiceList({
      choices,
      current: textOf(model, model.activeSheet, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? "",
      label,
      close,
      choose: (choice) => {
        close();
        choose(choice);
      },
    });
    const remove = popUp(api, list, { row, column }, "vertical");
    closeList = close;
    // Univer places the list with its next drawing, and only a placed list can be focused.
    const focus = (): void => {
      if (closeList !== close) return;
      if (list.isConnected) list.focus({ preventScroll: true });
      else requestAnimationFrame(focus);
    };
    focus();
  };

  const refresh = (): void => {
    if (closeList !== undefined) return;
    removeArrow();
    removeArrow = () => undefined;
    if (offeredChoices(model) === undefined) return;
    const arrow = element("button", {
      class: "choice-arrow",
      attributes: { type: "button", tabindex: "-1", "aria-label": label, title: label },
      on: {
        pointerdown: (event) => event.preventDefault(),
        click: () => (closeList === undefined ? open() : closeList()),
      },
    });
    removeArrow = popUp(api, arrow, model.selection.area, "horizontal");
  };

  return {
    follow: () => {
      closeList?.();
      refresh();
    },
    refresh,
    open,
    close: () => {
      closeList?.();
      removeArrow();
    },
  };
}
