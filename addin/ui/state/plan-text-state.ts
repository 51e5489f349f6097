import type { RowKey } from "../../../domain/values/ids.ts";
import type { PlanTextResponse } from "../../../domain/protocol/plan-texts.ts";

/** An action plan's text of the register that this workbook holds. */
export interface PlanTextState {
  /** Directives for which the register has a plan; of the committee every directive. */
  readonly choices: readonly { readonly key: RowKey; readonly title: string }[];
  readonly directive: RowKey | undefined;
  readonly text: string;
  readonly file: File | undefined;
  readonly response: PlanTextResponse | undefined;
}
