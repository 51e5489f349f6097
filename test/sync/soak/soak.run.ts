import fc from "fast-check";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import * as z from "zod";
import { EACH_EXCEL, ON_MEMORY, type StormCase } from "../storm/cases.ts";
import { leaveExcel } from "../../excel/excel-of-pane.ts";
import { anySteps, stepsOf, StormStep } from "../storm/step.ts";
import { runStorm } from "../storm/storm.ts";
import { SoakOrder } from "./soak-order.ts";

const CASES = [ON_MEMORY, ...EACH_EXCEL];
const STEPS = 200;
const FOLDER = path.join(".local", "soak");

const Failure = z.object({ where: z.string(), seed: z.int(), steps: z.array(StormStep) });

const order = SoakOrder.parse(JSON.parse(process.env["SOAK"] ?? "{}"));
const end = Date.now() + order.minutes * 60_000;

afterEach(leaveExcel);

test.runIf(order.steps === undefined)(
  "storms of one seed after another, until the time is over",
  async () => {
    let seed = order.seed;
    do {
      const where = CASES[seed % CASES.length] ?? ON_MEMORY;
      console.log(`seed ${seed}, ${where.name}`);
      expect(await shortestFailure(where, seed)).toBeUndefined();
      seed += 1;
    } while (Date.now() < end);
  },
);

test.runIf(order.steps !== undefined)("the steps of a file", async () => {
  const { where, steps } = Failure.parse(JSON.parse(await readFile(order.steps ?? "", "utf8")));
  const found = CASES.find(({ name }) => name === where);
  if (found === undefined) throw new Error(`There is no case ${where}.`);
  await expect(runStorm(steps, found.open)).resolves.toBeDefined();
});

/**
 * A storm that fails is held again with fewer steps, as long as it goes on failing.
 * @returns the file with the steps that are left; undefined where the storm holds
 */
async function shortestFailure({ name, open }: StormCase, seed: number): Promise<string | undefined> {
  const storm = fc.asyncProperty(anySteps, async (steps) => {
    await runStorm(steps, open);
  });
  const { failed, counterexample, errorInstance } = await fc.check(storm, {
    seed,
    numRuns: 1,
    examples: [[stepsOf(seed, STEPS)]],
    interruptAfterTimeLimit: order.shrinkMinutes * 60_000,
  });
  if (!failed) return undefined;
  const [steps = []] = counterexample ?? [];
  await mkdir(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${seed}.json`);
  await writeFile(file, `${JSON.stringify({ where: name, seed, steps }, undefined, 2)}\n`);
  const lines = steps.map(({ who, act, dice }, place) => `${place + 1}. clerk ${who}: ${act} (${dice})`);
  console.error([`${name}, seed ${seed}, ${steps.length} steps left:`, ...lines].join("\n"), errorInstance);
  return file;
}
