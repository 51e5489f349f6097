import * as z from "zod";
import type { Day } from "../values/day.ts";
import { Impact, impactOf, type ImpactSide } from "./impact.ts";
import type { SubjectResult } from "./result.ts";

/** The changes from a published run to the one that supersedes it, by their cause. */
export const ImpactApart = z
  .object({
    facts: Impact.describe("What the correction of the facts changed, by the rules of the superseded run."),
    rules: Impact.describe("What the other rules and settings changed, on the corrected facts."),
  })
  .meta({ id: "ImpactApart", description: "The effect of a correction apart from that of other rules." });
export type ImpactApart = z.infer<typeof ImpactApart>;

/**
 * Between the two runs stand the corrected facts by the earlier rules: up to there the facts moved a result, from there on
 * the rules did.
 * @param between the results of the corrected facts by the rules of the superseded run
 */
export function impactApart(
  { before, after, between }: ComparedRuns & { readonly between: readonly SubjectResult[] },
  day: Day,
): ImpactApart {
  const middle = { policy: before.policy, results: between };
  return { facts: impactOf(before, middle, day, "corrected"), rules: impactOf(middle, after, day) };
}

interface ComparedRuns {
  readonly before: ImpactSide;
  readonly after: ImpactSide;
}
