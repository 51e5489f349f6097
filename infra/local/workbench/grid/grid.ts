import { ExcelError } from "../../excel/model/excel-error.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import { followClipboard } from "./clipboard.ts";
import { type Desktop, makeDesktop } from "./desktop.ts";
import { editedCell } from "./edited-cell.ts";
import { showWorkbook } from "./grid-view.ts";
import { startUniver } from "./univer.ts";
import { followUser } from "./user-edits.ts";

/** A workbook that is open in the spreadsheet. */
export interface OpenGrid {
  /** Performs a user's action, and reports Excel's refusal. */
  readonly act: (what: (desktop: Desktop) => void) => void;
  readonly close: () => void;
}

/** @param refused gets Excel's code and message when the model refuses a user's action */
export function makeGrid(
  container: HTMLElement,
  refused: (code: string, message: string) => void,
): (model: WorkbookModel) => OpenGrid {
  let shown: WorkbookModel | undefined;
  const { api, obey } = startUniver(container, (sheetId, row, column, painted) => {
    const cell = shown?.findSheet(sheetId)?.cell(row, column);
    return cell === undefined ? painted : editedCell(cell, painted);
  });
  return (model) => {
    shown = model;
    const desktop = makeDesktop(model);
    const view = showWorkbook(container, api, model);
    obey();
    const asUser = (act: () => void): void => {
      try {
        model.as("user", act);
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        refused(error.code, error.message);
        view.repaint();
      }
    };
    const unfollow = [
      followUser(api, model, desktop, view, asUser),
      followClipboard(container, model, desktop, view.isEditing, asUser),
    ];
    return {
      act: (what) => asUser(() => what(desktop)),
      close: () => {
        for (const stop of unfollow) stop();
        view.close();
      },
    };
  };
}
