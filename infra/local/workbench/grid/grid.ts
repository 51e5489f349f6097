import { ExcelError } from "../../excel/model/excel-error.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import { followClipboard } from "./clipboard.ts";
import { type Desktop, makeDesktop } from "./desktop.ts";
import { makeDropDown } from "./drop-down.ts";
import { editedCell } from "./edited-cell.ts";
import { showWorkbook } from "./grid-view.ts";
import { makeKeyboard } from "./keyboard.ts";
import { isOfSheet } from "./sheet-event.ts";
import { startUniver } from "./univer.ts";
import { followUser } from "./user-edits.ts";

/** A workbook that is open in the spreadsheet. */
export interface OpenGrid {
  /** Performs a user's action, and reports Excel's refusal. */
  readonly act: (what: (desktop: Desktop) => void) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly close: () => void;
}

/** Univer's editor of cells, which has the focus while the sheet has it. */
const CELL_EDITOR = '[id="__editor___INTERNAL_EDITOR__DOCS_NORMAL"]';

/** The spreadsheet of the page. */
export interface Grid {
  readonly open: (model: WorkbookModel) => OpenGrid;
  readonly setDark: (isDark: boolean) => void;
  readonly focus: () => void;
}

interface Told {
  /** Gets Excel's code and message when the model refuses a user's action. */
  readonly refused: (code: string, message: string) => void;
  /** The user has edited something since, or turned to another sheet. */
  readonly goesOn: () => void;
}

export function makeGrid(container: HTMLElement, { refused, goesOn }: Told): Grid {
  let shown: WorkbookModel | undefined;
  let press: ((event: KeyboardEvent) => boolean) | undefined;
  // Listeners are called in the order of their making, so this one precedes Univer's.
  addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || !isOfSheet(event, container) || press?.(event) !== true) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  const { api, obey } = startUniver(container, (sheetId, row, column, painted) => {
    const cell = shown?.findSheet(sheetId)?.cell(row, column);
    return shown === undefined || cell === undefined ? painted : editedCell(cell, painted, shown);
  });
  const open = (model: WorkbookModel): OpenGrid => {
    shown = model;
    const desktop = makeDesktop(model);
    const asUser = (act: () => void): void => {
      try {
        model.as("user", act);
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        refused(error.code, error.message);
        view.repaint();
      }
    };
    const list = makeDropDown(api, model, (choice) =>
      asUser(() => {
        const { row, column } = model.selection.area;
        desktop.type(model.activeSheet, row, column, choice);
      }),
    );
    const view = showWorkbook(container, api, model, list.refresh);
    obey(model.culture);
    // The undo stack has no entry for going back in it.
    const undo = (): void => void desktop.person.undo();
    const redo = (): void => void desktop.person.redo();
    const keyboard = makeKeyboard(api, model, { openList: list.open, undo, redo });
    press = (event) => (view.isEditing() ? keyboard.pressWhileTyping(event) : keyboard.press(event));
    const unfollow = [
      followUser(api, model, desktop, view, asUser),
      followClipboard(container, model, desktop, view.isEditing, asUser),
      // Listeners must not act while the change is being made.
      model.subscribe(({ kind, origin }) => {
        if (kind === "selection") queueMicrotask(list.follow);
        if (kind === "sheetActivated" || (kind === "RangeEdited" && origin === "user")) goesOn();
      }),
      list.close,
      keyboard.close,
    ];
    return {
      act: (what) => asUser(() => what(desktop)),
      undo,
      redo,
      close: () => {
        for (const stop of unfollow) stop();
        view.close();
      },
    };
  };
  return {
    open,
    setDark: (isDark) => api.toggleDarkMode(isDark),
    focus: () => container.querySelector<HTMLElement>(CELL_EDITOR)?.focus(),
  };
}
