import { afterEach, expect, test } from "vitest";
import type { Switch } from "../../../infra/local/excel/model/switches.ts";
import { excelStormDesk } from "./excel-storm-desk.ts";
import { memoryStormDesk } from "./memory-storm-desk.ts";
import { ALL_ACTS, stepsOf } from "./step.ts";
import { runStorm } from "./storm.ts";

/** SYNC_SEED runs one seed again; SYNC_RUNS runs more of them, of SYNC_STEPS steps each. */
const FIRST = Number(process.env["SYNC_SEED"] ?? 1);
const RUNS = Number(process.env["SYNC_RUNS"] ?? 1);
const STEPS = Number(process.env["SYNC_STEPS"] ?? 200);

const SWITCHES: readonly (readonly Switch[])[] = [[], ["undo"], ["misplacedWrites"]];
const ACTS = new Set([...ALL_ACTS].filter((act) => act !== "handOver"));
const seeds = Array.from({ length: RUNS }, (_, index) => FIRST + index);

const globals = ["Excel", "Office", "OfficeExtension"] as const;
afterEach(() => {
  for (const name of globals) Reflect.deleteProperty(globalThis, name);
});

test.for(seeds)(
  "whatever network, panes and colleagues do, nothing acknowledged is lost and all desks come to say what the register says (S1, S9, S11, S14, S16; SYNC_SEED=%i)",
  { timeout: 600_000 },
  async (seed, { task }) => {
    const met = await runStorm(stepsOf(seed, STEPS, ACTS), memoryStormDesk);
    task.meta.stormSteps = STEPS;
    expect([...met]).toEqual(expect.arrayContaining(["accepted", "conflict"]));
  },
);

test.for(seeds.flatMap((seed) => SWITCHES.map((switches) => [switches, seed] as const)))(
  "the same holds on Excel with %j (SYNC_SEED=%i)",
  { timeout: 600_000 },
  async ([switches, seed], { task }) => {
    const met = await runStorm(stepsOf(seed, STEPS, ACTS), (seat) => excelStormDesk(seat, { switches }));
    task.meta.stormSteps = STEPS;
    expect([...met]).toContain("accepted");
  },
);
