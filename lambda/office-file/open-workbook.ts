import { parseCsv } from "./csv.ts";
import { cellComments } from "./cell-comments.ts";
import type { Grid } from "./grid.ts";
import { openPackage } from "./office-package.ts";
import { type Refusal, RefusedWorkbook } from "./refused-workbook.ts";
import { parseGrid } from "./sheet-grid.ts";
import { parseWorkbookParts } from "./workbook-parts.ts";

export type OpenedWorkbook =
  | { readonly kind: "opened"; readonly grids: readonly Grid[] }
  | ({ readonly kind: "refused" } & Refusal);

/**
 * The sheets of an uploaded workbook, or the one of a CSV, as plain grids, or the reason for refusing the file.
 * @param isRead selects sheets by name; the others are not unpacked
 */
export function openWorkbook(file: Buffer, isRead: (sheet: string) => boolean = () => true): OpenedWorkbook {
  try {
    return { kind: "opened", grids: parseGrids(file, isRead) };
  } catch (error) {
    if (error instanceof RefusedWorkbook) return { kind: "refused", code: error.code, values: error.values };
    throw error;
  }
}

function parseGrids(file: Buffer, isRead: (sheet: string) => boolean): readonly Grid[] {
  const table = parseCsv(file);
  if (table !== undefined) return isRead(table.name) ? [table] : [];
  const archive = openPackage(file);
  const parts = parseWorkbookParts(archive);
  const count = { cells: 0, letters: 0 };
  return parts.sheets
    .filter(({ name }) => isRead(name))
    .map(({ name, path }) => {
      const part = archive.part(path);
      if (part === undefined) throw new RefusedWorkbook("damaged");
      const comments = cellComments(archive, path);
      const grid = parseGrid(name, part, parts, count);
      return comments.size === 0 ? grid : { ...grid, comments };
    });
}
