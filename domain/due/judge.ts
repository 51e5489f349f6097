import type { Day } from "../values/day.ts";
import type { Fact } from "../facts/fact.ts";
import type { Judgement } from "./due.ts";

interface Fulfilment {
  readonly opensOn?: Day | undefined;
  readonly doneOn: Day | null | undefined;
  /** Whether a row for it stands in the register. */
  readonly entered: boolean;
  /** The row by which nothing is asked. */
  readonly off?: Fact | undefined;
}

/**
 * What only its own row asks for: it counts where it was in time and is told where it was not, but never counts against
 * anybody, who would else stand better without the row.
 */
export function neverAgainst(judged: Judgement): Judgement {
  return judged.outcome === "failed" ? { ...judged, outcome: "out" } : judged;
}

/**
 * What is fulfilled by its day is met, whatever else holds; nothing is failed before its day has come. A fulfilment
 * after `asOf` is not known yet.
 */
export function judge(asOf: Day, dueOn: Day, fulfilment: Fulfilment): Judgement {
  const { opensOn, doneOn, entered, off } = fulfilment;
  if (doneOn != null && doneOn <= asOf) {
    if (doneOn <= dueOn) return { state: "done", outcome: "met", doneOn };
    return { state: "late", outcome: off === undefined ? "failed" : "out", doneOn };
  }
  if (off !== undefined) return { state: "waived", outcome: "out" };
  if (dueOn <= asOf) return { state: entered ? "late-open" : "missing", outcome: "failed" };
  return { state: opensOn !== undefined && opensOn > asOf ? "not-yet" : "open", outcome: "out" };
}
