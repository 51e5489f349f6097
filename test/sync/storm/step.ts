import fc from "fast-check";

/** What can happen in a storm, and how often, in relation to the others. */
const ACTS = {
  type: 10,
  push: 4,
  pull: 3,
  undo: 3,
  late: 2,
  open: 1,
  resume: 1,
  resolve: 1,
  save: 1,
  reopen: 1,
  hide: 2,
  lock: 1,
  correct: 1,
  offline: 1,
  handOver: 1,
} as const;

export type Act = keyof typeof ACTS;

/** One thing that one clerk does, or that happens to them. `dice` decides the rest, so a step means the same alone. */
export interface StormStep {
  readonly who: number;
  readonly act: Act;
  readonly dice: number;
}

const weighted = (acts: ReadonlySet<Act>) =>
  Object.entries(ACTS)
    .filter(([act]) => acts.has(act as Act))
    .map(([act, weight]) => ({ weight, arbitrary: fc.constant(act as Act) }));

export const ALL_ACTS: ReadonlySet<Act> = new Set(Object.keys(ACTS) as Act[]);

/** So many steps; shrunk, fewer of them. */
export function stormSteps(count: number, acts = ALL_ACTS): fc.Arbitrary<readonly StormStep[]> {
  const step = fc.record({ who: fc.nat(3), act: fc.oneof(...weighted(acts)), dice: fc.nat(1_000_000) });
  return fc.array(step, { minLength: 1, maxLength: count, size: "max" });
}

/** The steps of a seed: exactly so many. */
export function stepsOf(seed: number, count: number, acts = ALL_ACTS): readonly StormStep[] {
  const [steps = []] = fc.sample(
    fc.array(fc.record({ who: fc.nat(3), act: fc.oneof(...weighted(acts)), dice: fc.nat(1_000_000) }), {
      minLength: count,
      maxLength: count,
    }),
    { seed, numRuns: 1 },
  );
  return steps;
}
