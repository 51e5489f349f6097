import { closeWorkbook, saveWorkbook } from "../../excel/model/saving.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import type { Desktop } from "../grid/desktop.ts";
import type { Grid, OpenGrid } from "../grid/grid.ts";
import { downloadBook } from "./book-file.ts";

interface OpenWorkbookDeps {
  /** The Excel around the pane, which has one workbook open. */
  readonly host: { model: WorkbookModel };
  readonly showTitle: (name: string, isDirty: boolean) => void;
  /** After another workbook was opened. */
  readonly opened: () => void;
}

/** The workbook that is open: named in the title, and shown in the spreadsheet once that is there. */
export function makeOpenWorkbook({ host, showTitle, opened }: OpenWorkbookDeps) {
  let grid: Grid | undefined;
  let shown: OpenGrid | undefined;
  let unsubscribe = (): void => undefined;
  const repaint = (): void => {
    shown?.close();
    shown = grid?.open(host.model);
  };
  const save = (): void => {
    saveWorkbook(host.model);
    showTitle(host.model.name, false);
  };
  const saveAs = (): void => {
    downloadBook(host.model);
    showTitle(host.model.name, false);
  };
  return {
    open(model: WorkbookModel): void {
      unsubscribe();
      if (host.model !== model) closeWorkbook(host.model, false);
      host.model = model;
      showTitle(model.name, model.isDirty);
      unsubscribe = model.subscribe(() => showTitle(model.name, model.isDirty));
      repaint();
      opened();
    },
    /** Shows the workbook in the spreadsheet, which is loaded after the page. */
    showIn(loaded: Grid): void {
      grid = loaded;
      repaint();
    },
    repaint,
    save,
    saveAs,
    undo: (): void => shown?.undo(),
    redo: (): void => shown?.redo(),
    act: (what: (desktop: Desktop) => void): void => shown?.act(what),
  };
}
