import type { RunId } from "../../../domain/ids.ts";
import type { DecisionSheetReport } from "../../../domain/protocol/decision-sheets.ts";

/** The committee's workbook with its decisions filled in: chosen, read, recorded. */
export interface ReturnedSheetState {
  readonly run: RunId;
  readonly file: File | undefined;
  /** Whether decisions that are recorded otherwise are changed. */
  readonly replace: boolean;
  /** What was read, and with `isRecorded` what became of it. */
  readonly report: DecisionSheetReport | undefined;
  readonly isRecorded: boolean;
}

export function newReturnedSheet(run: RunId): ReturnedSheetState {
  return { run, file: undefined, replace: false, report: undefined, isRecorded: false };
}
