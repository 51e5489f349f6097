import { readFileSync, writeFileSync } from "node:fs";
import type { TestModule } from "vitest/node";
import * as z from "zod";

declare module "vitest" {
  interface TaskMeta {
    assertions?: number;
    propertyRuns?: number;
    /** The number of actions of a storm test. */
    stormSteps?: number;
  }
}

export const Counts = z.strictObject({
  tests: z.int(),
  assertions: z.int(),
  propertyRuns: z.int(),
  stormSteps: z.int(),
});
export type Counts = z.infer<typeof Counts>;

const NAMES = {
  tests: "tests",
  assertions: "assertions",
  propertyRuns: "runs of properties",
  stormSteps: "steps of storms",
} as const satisfies Record<keyof Counts, string>;
/** Waiting and random data change the number of assertions between runs by less than this share. */
const UNSTEADY = 0.02;

/** Counts the tests that passed. */
export function countsOf(modules: readonly TestModule[]): Counts {
  const passed = modules.flatMap(({ children }) => [...children.allTests("passed")]);
  const metas = passed.map((test) => test.meta());
  const sum = (name: "assertions" | "propertyRuns" | "stormSteps"): number =>
    metas.reduce((total, meta) => total + (meta[name] ?? 0), 0);
  return {
    tests: passed.length,
    assertions: sum("assertions"),
    propertyRuns: sum("propertyRuns"),
    stormSteps: sum("stormSteps"),
  };
}

export function formatCounts(counts: Counts): string {
  return namesOf(counts)
    .map((name) => `${counts[name].toLocaleString("en-GB")} ${NAMES[name]}`)
    .join(", ");
}

export function readFloor(file: string): Counts {
  return Counts.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** The counts below the floor, in words. */
export function belowFloor(counts: Counts, floor: Counts): readonly string[] {
  return namesOf(counts)
    .filter((name) => counts[name] < floor[name])
    .map((name) => `${counts[name]} ${NAMES[name]}, and there were at least ${floor[name]}`);
}

/** The floor raised to these counts; it never sinks. */
export function raiseFloor(floor: Counts, counts: Counts): Counts {
  const steady = { ...counts, assertions: Math.floor(counts.assertions * (1 - UNSTEADY)) };
  const entries = namesOf(floor).map((name) => [name, Math.max(floor[name], steady[name])]);
  return Counts.parse(Object.fromEntries(entries));
}

export function writeFloor(file: string, floor: Counts): void {
  writeFileSync(file, `${JSON.stringify(floor, null, 2)}\n`);
}

function namesOf(counts: Counts): readonly (keyof Counts)[] {
  return Object.keys(counts) as (keyof Counts)[];
}
