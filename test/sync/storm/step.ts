import fc from "fast-check";
import * as z from "zod";

/** What a clerk does at their desk, and how often, in relation to the others. */
const DESK_ACTS = {
  type: 20,
  push: 8,
  pull: 6,
  undo: 6,
  hide: 4,
  open: 2,
  resume: 2,
  resolve: 2,
  save: 2,
  reopen: 2,
  offline: 2,
  protect: 4,
  lose: 2,
} as const;

/** What happens between desks, or in the service. */
const OFFICE_ACTS = { late: 4, lock: 2, correct: 2, handOver: 2, elsewhere: 2 } as const;

const ACTS = { ...DESK_ACTS, ...OFFICE_ACTS };
export type DeskAct = keyof typeof DESK_ACTS;
export type OfficeAct = keyof typeof OFFICE_ACTS;
type Act = DeskAct | OfficeAct;
const ACT_NAMES = Object.keys(ACTS) as Act[];

export const isOfficeAct = (act: Act): act is OfficeAct => act in OFFICE_ACTS;

/** One thing that one clerk does, or that happens to them. `dice` decides the rest, so a step means the same alone. */
export const StormStep = z.object({ who: z.int(), act: z.enum(ACT_NAMES), dice: z.int() });
export type StormStep = z.infer<typeof StormStep>;

const step = fc.record({
  who: fc.nat(3),
  act: fc.oneof(...ACT_NAMES.map((act) => ({ weight: ACTS[act], arbitrary: fc.constant(act) }))),
  dice: fc.nat(1_000_000),
});

/** Any steps; shrunk, fewer of them. */
export const anySteps: fc.Arbitrary<readonly StormStep[]> = fc.array(fc.noShrink(step), {
  maxLength: 100_000,
});

/** The steps of a seed: so many. */
export function stepsOf(seed: number, count: number): readonly StormStep[] {
  const [steps = []] = fc.sample(fc.array(step, { minLength: count, maxLength: count }), {
    seed,
    numRuns: 1,
  });
  return steps;
}
