import { formatBilingual } from "../texts/format-bilingual.ts";
import { STORE_TEXTS } from "../texts/store.ts";

/** A store's program: its command line, and the meaning of its last output. */
export interface StoreProgram {
  readonly command: string;
  readonly args: readonly string[];
  /** A sentence for the user from the last output of the program; undefined for unknown output. */
  explain(output: string): string | undefined;
}

export interface StorePlace {
  /** The folder of the tables; "memory" keeps nothing. */
  readonly folder: string;
  readonly port: number;
}

export function corruptData(folder: string): string {
  return formatBilingual(STORE_TEXTS["corrupt-data"], { folder });
}
