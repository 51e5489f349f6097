import type { MutantResult } from "./plant.ts";
import { type Survivor, survivorsOf } from "./survivors.ts";

/** What became of the faults that were planted in one file. */
export interface FileResult {
  readonly file: string;
  readonly planted: number;
  readonly noticed: number;
  readonly survivors: Survivor[];
}

/** A fault that makes the tests run for ever is noticed too. */
export function resultOf(file: string, mutants: readonly MutantResult[]): FileResult {
  const count = (...statuses: readonly MutantResult["status"][]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const survivors = [...survivorsOf(mutants)];
  const noticed = count("Killed", "Timeout");
  return { file, planted: noticed + survivors.length, noticed, survivors };
}
