import { type Area, eachCell, lastRow } from "../area.ts";
import { BLANK, type Cell } from "../sheet/cell.ts";
import { moveFormula } from "../formula/follow.ts";
import { requireUnlocked } from "../sheet/protection.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { growTables } from "../table/table-growth.ts";
import { setValidation, validationAt } from "./validation.ts";
import type { WorkbookModel } from "../workbook.ts";

/** "SV09" counts on to "SV10", as Excel does with a text that ends in digits. */
function counted(text: string, steps: number): string {
  return text.replace(/\d+$/, (digits) => String(Number(digits) + steps).padStart(digits.length, "0"));
}

function continued(before: readonly Cell[], index: number): Cell | undefined {
  const first = before[0];
  const last = before.at(-1);
  if (first === undefined || last === undefined || last.formula !== undefined) return undefined;
  if (typeof first.value === "string" && /\d$/.test(first.value) && before.length === 1) {
    return { ...first, value: counted(first.value, index + 1) };
  }
  if (before.length < 2 || before.some((cell) => typeof cell.value !== "number")) return undefined;
  const step = (Number(last.value) - Number(first.value)) / (before.length - 1);
  return { ...last, value: Number(last.value) + step * (index + 1) };
}

/** Fills downwards from the first rows of `to`: series of numbers go on, everything else is repeated. */
export function fillSeries(model: WorkbookModel, sheet: Sheet, from: Area, to: Area): void {
  const rest = { ...to, row: lastRow(from) + 1, rows: to.rows - from.rows };
  if (rest.rows <= 0) return;
  requireUnlocked(sheet, rest);
  eachCell(rest, (row, column) => {
    const source = Array.from({ length: from.rows }, (_, index) => sheet.cell(from.row + index, column));
    const step = row - rest.row;
    const repeated = source[step % from.rows] ?? BLANK;
    const rows = row - (from.row + (step % from.rows));
    const formula = repeated.formula && moveFormula(repeated.formula, rows, 0);
    sheet.grid.put(row, column, continued(source, step) ?? (formula ? { ...repeated, formula } : repeated));
    const rule = validationAt(sheet, from.row + (step % from.rows), column);
    if (rule !== undefined) setValidation(sheet, { ...rule, area: { row, column, rows: 1, columns: 1 } });
  });
  model.version++;
  growTables(sheet, rest);
  model.changedSheet("RangeEdited", sheet, rest);
}
