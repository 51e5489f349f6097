import type { WorkbookOptions } from "../../../infra/local/excel/model/workbook.ts";
import { EXCEL_OF_RUN, EXCELS } from "../clerk/excels.ts";
import { excelStormDesk } from "./excel-storm-desk.ts";
import { memoryStormDesk } from "./memory-storm-desk.ts";
import type { Opener } from "./storm-desk.ts";

/** Where a storm is held. */
export interface StormCase {
  readonly name: string;
  readonly open: Opener;
}

const onExcel = (name: string, options: WorkbookOptions = {}): StormCase => ({
  name: `Excel: ${name}`,
  open: (seat) => excelStormDesk(seat, options),
});

export const ON_MEMORY: StormCase = { name: "without Excel", open: memoryStormDesk };

/** Each switch by itself. */
export const EACH_EXCEL: readonly StormCase[] = Object.entries(EXCELS).map(([name, options]) =>
  onExcel(name, options),
);

export const ON_EXCEL_OF_RUN: readonly StormCase[] | undefined =
  EXCEL_OF_RUN === undefined ? undefined : [onExcel(EXCEL_OF_RUN.name, EXCEL_OF_RUN.options)];

/** Every switch once, those together that do not hide each other. */
export const TOGETHER: readonly StormCase[] = [
  onExcel("documented"),
  onExcel("with every switch", {
    culture: "en-US",
    switches: [
      "undo",
      "refusedSort",
      "autosave",
      "renumberedColumns",
      "refusedMerge",
      "misplacedWrites",
      "lineFeeds",
    ],
  }),
];
