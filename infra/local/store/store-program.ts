import { formatBilingual } from "../texts/format-bilingual.ts";
import { STORE_TEXTS } from "../texts/store.ts";

/** How one store is run: its command line, and what its last words mean. */
export interface StoreProgram {
  readonly command: string;
  readonly args: readonly string[];
  /** One sentence for whoever started it, from what the program said before it ended; undefined when it says nothing known. */
  explain(output: string): string | undefined;
}

export interface StorePlace {
  /** Where the tables are kept; "memory" keeps nothing. */
  readonly folder: string;
  readonly port: number;
}

export function corruptData(folder: string): string {
  return formatBilingual(STORE_TEXTS["corrupt-data"], { folder });
}
