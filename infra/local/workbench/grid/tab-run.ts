import type { WorkbookModel } from "../../excel/model/workbook.ts";

/** A run of Tabs along a row: Enter then goes below the cell where the run began, as in Excel. */
export interface TabRun {
  /** Call before a Tab or Shift+Tab moves the selection. */
  readonly step: () => void;
  /** The column where the present run began; undefined when the selection came here otherwise. */
  readonly begin: () => number | undefined;
  readonly close: () => void;
}

export function followTabs(model: WorkbookModel): TabRun {
  let begin: number | undefined;
  let isStepping = false;
  const close = model.subscribe(({ kind }) => {
    if (kind !== "selection") return;
    if (!isStepping) begin = undefined;
    isStepping = false;
  });
  return {
    step() {
      begin ??= model.selection.area.column;
      isStepping = true;
    },
    begin: () => begin,
    close,
  };
}
