import type { WorkbookModel } from "./workbook.ts";

/** What `workbook.save` does. */
export const saveInPlace = (model: WorkbookModel): void => {
  model.isDirty = false;
};
