import * as z from "zod";
import type { Day } from "../values/day.ts";
import { Impact, impactOf, type ImpactSide } from "./impact.ts";
import type { SubjectResult } from "./result.ts";

/** The changes from a published run to the one that supersedes it, by their cause. */
export const ImpactApart = z
  .object({
    engine: Impact.nullable()
      .default(null)
      .describe(
        "What a newer version of the product changed, on the facts and by the rules of the superseded run; null: nothing.",
      ),
    facts: Impact.describe("What the correction of the facts changed, by the rules of the superseded run."),
    rules: Impact.nullable().describe(
      "What the other rules and settings changed, on the corrected facts; null: they are the same.",
    ),
  })
  .meta({ id: "ImpactApart", description: "The effect of a correction apart from that of other rules." });
export type ImpactApart = z.infer<typeof ImpactApart>;

/** Results between two runs; each is undefined where its cause changed nothing. */
export interface ResultsBetween {
  /** The superseded run's own facts by its own rules, as the product counts now. */
  readonly again: readonly SubjectResult[] | undefined;
  /** The corrected facts by the rules of the superseded run. */
  readonly between: readonly SubjectResult[] | undefined;
}

/**
 * From the published results the product moved them to the same facts counted anew, the correction from there to the
 * corrected facts by the earlier rules, and the rules from there on.
 */
export function impactApart(
  { before, after, again, between }: ComparedRuns & ResultsBetween,
  day: Day,
): ImpactApart {
  const { policy } = before;
  const first = again === undefined ? before : { policy, results: again };
  const last = between === undefined ? after : { policy, results: between };
  return {
    engine: again === undefined ? null : impactOf(before, first, day, "corrected"),
    facts: impactOf(first, last, day, "corrected"),
    rules: between === undefined ? null : impactOf(last, after, day),
  };
}

interface ComparedRuns {
  readonly before: ImpactSide;
  readonly after: ImpactSide;
}
