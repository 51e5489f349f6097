import fc from "fast-check";
import * as z from "zod";
import type { StormCase } from "../storm/cases.ts";
import { anySteps, StormStep } from "../storm/step.ts";
import { runStorm } from "../storm/storm.ts";

/** A storm that failed, as it is kept in a file. */
export const Failure = z.object({ where: z.string(), seed: z.int(), steps: z.array(StormStep) });
export type Failure = z.infer<typeof Failure>;

interface Storm {
  readonly seed: number;
  readonly steps: readonly StormStep[];
  readonly shrinkMinutes: number;
}

/**
 * A storm that fails is held again with fewer steps, as long as it goes on failing.
 * @returns undefined where the storm holds
 */
export async function shortestFailure(
  { name, open }: StormCase,
  { seed, steps, shrinkMinutes }: Storm,
): Promise<(Failure & { readonly error: unknown }) | undefined> {
  const storm = fc.asyncProperty(anySteps, async (some) => {
    await runStorm(some, open);
  });
  const { failed, counterexample, errorInstance } = await fc.check(storm, {
    seed,
    numRuns: 1,
    examples: [[steps]],
    interruptAfterTimeLimit: shrinkMinutes * 60_000,
  });
  if (!failed) return undefined;
  return { where: name, seed, steps: [...(counterexample?.[0] ?? steps)], error: errorInstance };
}

/** A line for each step, as a person goes through them. */
export function linesOf({ where, seed, steps }: Failure): string {
  const lines = steps.map(({ who, act, dice }, place) => `${place + 1}. clerk ${who}: ${act} (${dice})`);
  return [`${where}, seed ${seed}, ${steps.length} steps left:`, ...lines].join("\n");
}
