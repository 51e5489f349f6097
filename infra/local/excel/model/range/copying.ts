import { type Area, area, eachCell, without } from "../area.ts";
import { valueAt } from "../formula/calculate.ts";
import type { Cell } from "../sheet/cell.ts";
import { moveFormula } from "../formula/follow.ts";
import { requireUnlocked } from "../sheet/protection.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { growTables, renameHeaders } from "../table/table-growth.ts";
import { setValidation, type Validation } from "./validation.ts";
import { intersection } from "../area.ts";
import type { WorkbookModel } from "../workbook.ts";

export type CopyKind = "All" | "Values" | "Formulas" | "Formats";

interface Source {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The source repeated over the target when that is a multiple of it, else once from the target's first cell. */
function targetOf(source: Area, to: Area): Area {
  return to.rows % source.rows === 0 && to.columns % source.columns === 0
    ? to
    : area(to.row, to.column, source.rows, source.columns);
}

function copied(
  model: WorkbookModel,
  from: Source,
  row: number,
  column: number,
  kind: CopyKind,
  before: Cell,
): Cell {
  const cell = from.sheet.cell(row, column);
  const format = from.sheet.formatAt(row, column);
  const kept = before.format === undefined ? {} : { format: before.format };
  if (kind === "Formats") return { ...before, format };
  if (kind === "Values") return { value: valueAt(model, from.sheet, row, column), ...kept };
  const { format: _format, ...content } = cell;
  return kind === "Formulas" ? { ...content, ...kept } : { ...content, format };
}

function copyRules(from: Source, sheet: Sheet, to: Area): void {
  const rules: Validation[] = from.sheet.validations.flatMap((one) => {
    const part = intersection(one.area, from.area);
    return part === undefined ? [] : [{ ...one, area: part }];
  });
  sheet.validations = sheet.validations.flatMap((one) =>
    without(one.area, to).map((left) => ({ ...one, area: left })),
  );
  for (let row = to.row; row < to.row + to.rows; row += from.area.rows) {
    for (let column = to.column; column < to.column + to.columns; column += from.area.columns) {
      for (const rule of rules) {
        const moved = {
          ...rule.area,
          row: rule.area.row - from.area.row + row,
          column: rule.area.column - from.area.column + column,
        };
        setValidation(sheet, { ...rule, area: moved });
      }
    }
  }
}

/** Copies within the workbook, with relative references moved; a full copy brings the source's validation or none. */
export function copyCells(
  model: WorkbookModel,
  from: Source,
  sheet: Sheet,
  to: Area,
  kind: CopyKind,
  skipBlanks = false,
): Area {
  const target = targetOf(from.area, to);
  requireUnlocked(sheet, target);
  const made: { row: number; column: number; cell: Cell }[] = [];
  eachCell(target, (row, column) => {
    const sourceRow = from.area.row + ((row - target.row) % from.area.rows);
    const sourceColumn = from.area.column + ((column - target.column) % from.area.columns);
    const blank =
      from.sheet.cell(sourceRow, sourceColumn).value === "" &&
      from.sheet.cell(sourceRow, sourceColumn).formula === undefined;
    if (skipBlanks && blank) return;
    const cell = copied(model, from, sourceRow, sourceColumn, kind, sheet.cell(row, column));
    const formula = cell.formula && moveFormula(cell.formula, row - sourceRow, column - sourceColumn);
    made.push({ row, column, cell: formula ? { ...cell, formula } : cell });
  });
  for (const { row, column, cell } of made) sheet.grid.put(row, column, cell);
  if (kind === "All") copyRules(from, sheet, target);
  model.version++;
  renameHeaders(sheet, target);
  if (kind !== "Formats") growTables(sheet, target);
  model.changedSheet(kind === "Formats" ? "format" : "RangeEdited", sheet, target);
  return target;
}
