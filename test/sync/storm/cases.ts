import { SWITCHES, type Switch } from "../../../infra/local/excel/model/switches.ts";
import type { WorkbookOptions } from "../../../infra/local/excel/model/workbook.ts";
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

const switches = Object.keys(SWITCHES) as Switch[];

export const ON_MEMORY: StormCase = { name: "without Excel", open: memoryStormDesk };

/** Each switch by itself. */
export const EACH_SWITCH: readonly StormCase[] = [
  onExcel("as documented"),
  onExcel("which reads the month first", { culture: "en-US" }),
  ...switches.map((name) => onExcel(name, { switches: [name] })),
];

/** Every switch once, those together that do not hide each other. */
export const TOGETHER: readonly StormCase[] = [
  onExcel("as documented"),
  onExcel("with every switch", {
    culture: "en-US",
    switches: ["undo", "refusedSort", "autosave", "renumberedColumns", "refusedMerge", "misplacedWrites"],
  }),
];
