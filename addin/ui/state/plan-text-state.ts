import type { RowKey } from "../../../domain/values/ids.ts";
import type { PlanTextResponse } from "../../../domain/protocol/plan-texts.ts";

/** The text of an action plan in this workbook's register. */
export interface PlanTextState {
  /** Directives for which the register has a plan; for the committee, all directives. */
  readonly choices: readonly { readonly key: RowKey; readonly title: string }[];
  readonly directive: RowKey | undefined;
  readonly text: string;
  readonly file: File | undefined;
  readonly response: PlanTextResponse | undefined;
}
