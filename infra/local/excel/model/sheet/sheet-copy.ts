import { renameSheetIn } from "../formula/follow.ts";
import { WHOLE_SHEET } from "../area.ts";
import { requireOpenStructure } from "./protection.ts";
import { Sheet } from "./sheet.ts";
import type { WorkbookModel } from "../workbook.ts";

function freeCopyName(model: WorkbookModel, name: string): string {
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (model.findSheet(candidate) === undefined) return candidate;
  }
}

function freeTableCopy(model: WorkbookModel, name: string): string {
  const base = name.replace(/\d+$/, "");
  for (let n = 1; ; n++) if (model.findTable(`${base}${n}`) === undefined) return `${base}${n}`;
}

/** A copy has everything of the sheet, with new ids; its tables get new names, because those are the workbook's. */
export function copySheet(model: WorkbookModel, source: Sheet, position: number): Sheet {
  requireOpenStructure(model);
  const copy = new Sheet(model.newGuid(), freeCopyName(model, source.name));
  const { tabColor, showGridlines, showHeadings, format, protection, password, frozen, page } = source;
  Object.assign(copy, { tabColor, showGridlines, showHeadings, format, protection, password, frozen, page });
  source.grid.each(WHOLE_SHEET, (row, column, cell) => {
    copy.grid.put(
      row,
      column,
      cell.formula === undefined
        ? cell
        : { ...cell, formula: renameSheetIn(cell.formula, source.name, copy.name) },
    );
  });
  for (const [index, line] of source.rows) copy.rows.set(index, line);
  for (const [index, line] of source.columns) copy.columns.set(index, line);
  copy.merged = [...source.merged];
  copy.validations = [...source.validations];
  copy.conditionalFormats = source.conditionalFormats.map((rule) => ({ ...rule, id: model.newGuid() }));
  copy.comments = source.comments.map((comment) => ({ ...comment, id: model.newGuid() }));
  copy.floating = source.floating;
  model.sheets = [...model.sheets.slice(0, position), copy, ...model.sheets.slice(position)];
  for (const table of source.tables) {
    copy.tables.push({
      ...table,
      id: model.newGuid(),
      sheetId: copy.id,
      name: freeTableCopy(model, table.name),
      columns: table.columns.map((column) => ({ ...column })),
      filters: new Map(table.filters),
    });
  }
  model.changedSheet("sheetAdded", copy);
  return copy;
}
