import type { WorkbookModel } from "../workbook.ts";

/** Numbers the columns of each table from left to right, as a program does that keeps no ids of its own. */
export function renumberColumns(model: WorkbookModel): void {
  for (const table of model.tables) {
    const numbers = new Map(table.columns.map(({ id }, index) => [id, index + 1]));
    table.columns = table.columns.map(({ name }, index) => ({ id: index + 1, name }));
    table.nextColumnId = table.columns.length + 1;
    table.filters = new Map(
      [...table.filters].flatMap(([id, filter]) => {
        const number = numbers.get(id);
        return number === undefined ? [] : [[number, filter] as const];
      }),
    );
  }
  model.version++;
}
