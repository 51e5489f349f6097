import type { DecisionWordAnswers } from "../../../domain/protocol/import/decision-words.ts";
import type { DecidedOn, DecisionSheetReport } from "../../../domain/protocol/decision-sheets.ts";

/** The committee's workbook with its decisions, which is chosen, read and recorded. */
export interface ReturnedSheetState {
  readonly on: DecidedOn;
  readonly file: File | undefined;
  /** Whether decisions that were recorded differently are replaced. */
  readonly replace: boolean;
  /** What words of the file were said to mean. */
  readonly words: DecisionWordAnswers;
  /** The report of the check; with `isRecorded`, of the commit. */
  readonly report: DecisionSheetReport | undefined;
  readonly isRecorded: boolean;
}

export function newReturnedSheet(on: DecidedOn): ReturnedSheetState {
  return { on, file: undefined, replace: false, words: [], report: undefined, isRecorded: false };
}
