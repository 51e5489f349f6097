import type { DecidedOn, DecisionSheetReport } from "../../../domain/protocol/decision-sheets.ts";

/** The committee's workbook with its decisions filled in: chosen, read, recorded. */
export interface ReturnedSheetState {
  readonly on: DecidedOn;
  readonly file: File | undefined;
  /** Whether decisions that are recorded otherwise are changed. */
  readonly replace: boolean;
  /** What was read, and with `isRecorded` what became of it. */
  readonly report: DecisionSheetReport | undefined;
  readonly isRecorded: boolean;
}

export function newReturnedSheet(on: DecidedOn): ReturnedSheetState {
  return { on, file: undefined, replace: false, report: undefined, isRecorded: false };
}
