import { SWITCHES, type Switch } from "../../../infra/local/excel/model/switches.ts";
import type { WorkbookOptions } from "../../../infra/local/excel/model/workbook.ts";

const each = Object.keys(SWITCHES) as Switch[];

/** The Excels that clerks may have: as documented, one that reads the month first, and one with each switch by itself. */
export const EXCELS: Readonly<Record<string, WorkbookOptions>> = {
  documented: {},
  monthFirst: { culture: "en-US" },
  ...Object.fromEntries(each.map((name) => [name, { switches: [name] }])),
};

/**
 * The Excel at which every clerk of this run sits (`npm run test:excels`). Otherwise only tests that say so have an Excel, as
 * documented; the others have a workbook without one.
 */
export const EXCEL_OF_RUN = excelNamed(process.env["SYNC_EXCEL"]);

/** Whether the files of this run save themselves, so that nothing of them is ever unsaved. */
export const SAVES_ITSELF = [...(EXCEL_OF_RUN?.options.switches ?? [])].includes("autosave");

function excelNamed(name: string | undefined): { name: string; options: WorkbookOptions } | undefined {
  if (name === undefined) return undefined;
  const options = EXCELS[name];
  if (options === undefined) throw new Error(`There is no Excel called ${name}.`);
  return { name, options };
}

const UNDOS: ReadonlySet<Switch> = new Set(["undo", "undoWithParts", "undoCleared"]);

/** The same Excel, with an undo that leaves XML parts. */
export function withUndo(options: WorkbookOptions): WorkbookOptions {
  return {
    ...options,
    switches: ["undo", ...[...(options.switches ?? [])].filter((one) => !UNDOS.has(one))],
  };
}
