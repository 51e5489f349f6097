import { afterAll, afterEach, expect, test } from "vitest";
import { ON_EXCEL_OF_RUN, ON_MEMORY, TOGETHER } from "./cases.ts";
import { leaveExcel } from "../../excel/excel-of-pane.ts";
import { stepsOf } from "./step.ts";
import { runStorm } from "./storm.ts";

/** SYNC_SEED runs one seed again; SYNC_RUNS runs more of them, of SYNC_STEPS steps each. */
const FIRST = Number(process.env["SYNC_SEED"] ?? 1);
const STEPS = Number(process.env["SYNC_STEPS"] ?? 200);
const seeds = Array.from({ length: Number(process.env["SYNC_RUNS"] ?? 1) }, (_, index) => FIRST + index);
/** Without Excel a storm costs little, so that it is held with more seeds. */
const cheapSeeds = process.env["SYNC_RUNS"] === undefined ? [...seeds, 11, 12] : seeds;

/** By an Excel with every switch. */
const REFUSED = ON_EXCEL_OF_RUN === undefined ? ["sortFalling: AccessDenied", "not-added"] : [];

const met = new Set<string>();
afterEach(leaveExcel);
// A single storm of few steps need not meet everything.
afterAll(() => {
  if (ON_EXCEL_OF_RUN === undefined || STEPS > 1000)
    expect([...met], "the storms met what they are there for").toEqual(
      expect.arrayContaining(["accepted", "conflict", "locked", ...REFUSED]),
    );
});

const withoutExcel = ON_EXCEL_OF_RUN === undefined ? cheapSeeds : [];

test.for([
  ...withoutExcel.map((seed) => [ON_MEMORY.name, seed, ON_MEMORY] as const),
  ...seeds.flatMap((seed) =>
    (ON_EXCEL_OF_RUN ?? TOGETHER).map((where) => [where.name, seed, where] as const),
  ),
])(
  "%s: whatever network, panes and colleagues do, nothing acknowledged is lost, nothing is sent that nobody typed, and all desks come to say what the register says (S1, S9, S11, S14, S16, S30, S34; SYNC_SEED=%i)",
  { timeout: 3_600_000 },
  async ([_name, seed, { open }], { task }) => {
    const told = await runStorm(stepsOf(seed, STEPS), open);
    for (const one of told) met.add(one);
    expect([...told]).toContain("accepted");
    task.meta.stormSteps = STEPS;
  },
);
