import type { AssumedResponse, WhatIfResponse } from "../../../domain/protocol/trial/trials.ts";
import type { Impact, ImpactChange } from "../../../domain/score/impact.ts";

export interface ImpactState {
  /** The policy compared with the chosen one; undefined until it is chosen. */
  readonly against: string | undefined;
  readonly impact: Impact | undefined;
}

/** Facts changed in thought: a cell of a counted row, its other value, and what that would move. */
export interface TrialState {
  /** "form key" of the row; empty until it is chosen. */
  readonly row: string;
  readonly field: string;
  readonly value: string;
  readonly answer: WhatIfResponse | undefined;
  /** What was assumed in a run, and how many each assumption moved. */
  readonly assumed: AssumedResponse | undefined;
}

export const NO_TRIAL: TrialState = {
  row: "",
  field: "",
  value: "",
  answer: undefined,
  assumed: undefined,
};

export const NO_IMPACT: ImpactState = { against: undefined, impact: undefined };

export type ImpactGroup = "up" | "down" | "other" | "line" | "rest";

/** The group of a subject by its weightiest change: the level, then a crossed threshold, then flags and proposals. */
export function groupOf({ level, line }: ImpactChange): ImpactGroup {
  if (level !== "same") return level;
  return line === "same" ? "rest" : "line";
}
