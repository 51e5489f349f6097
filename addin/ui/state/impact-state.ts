import type { Impact, ImpactChange } from "../../../domain/score/impact.ts";

export interface ImpactState {
  /** The policy compared with the chosen one; undefined until it is chosen. */
  readonly against: string | undefined;
  readonly impact: Impact | undefined;
}

export const NO_IMPACT: ImpactState = { against: undefined, impact: undefined };

export type ImpactGroup = "up" | "down" | "other" | "line" | "rest";

/** The group of a subject by its weightiest change: the level, then a crossed threshold, then flags and proposals. */
export function groupOf({ level, line }: ImpactChange): ImpactGroup {
  if (level !== "same") return level;
  return line === "same" ? "rest" : "line";
}
