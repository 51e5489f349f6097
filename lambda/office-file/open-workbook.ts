import type { RefusalCode } from "../../domain/vocabulary/faults/refusal-code.ts";
import type { Grid } from "./grid.ts";
import { openPackage } from "./office-package.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { readGrid } from "./sheet-grid.ts";
import { readWorkbookParts } from "./workbook-parts.ts";

export type OpenedWorkbook =
  | { readonly kind: "opened"; readonly grids: readonly Grid[] }
  | {
      readonly kind: "refused";
      readonly code: RefusalCode;
      readonly values: Readonly<Record<string, string>>;
    };

/**
 * The sheets of an uploaded workbook as plain grids, or the reason for refusing the file.
 * @param wanted selects sheets by name; the others are not unpacked
 */
export function openWorkbook(file: Buffer, wanted: (sheet: string) => boolean = () => true): OpenedWorkbook {
  try {
    return { kind: "opened", grids: readGrids(file, wanted) };
  } catch (error) {
    if (error instanceof RefusedWorkbook) return { kind: "refused", code: error.code, values: error.values };
    throw error;
  }
}

function readGrids(file: Buffer, wanted: (sheet: string) => boolean): readonly Grid[] {
  const archive = openPackage(file);
  const parts = readWorkbookParts(archive);
  const count = { cells: 0, letters: 0 };
  return parts.sheets
    .filter(({ name }) => wanted(name))
    .map(({ name, path }) => {
      const part = archive.part(path);
      if (part === undefined) throw new RefusedWorkbook("damaged");
      return readGrid(name, part, parts, count);
    });
}
