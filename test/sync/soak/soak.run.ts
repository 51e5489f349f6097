import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { EACH_EXCEL, ON_MEMORY, type StormCase } from "../storm/cases.ts";
import { leaveExcel } from "../../excel/excel-of-pane.ts";
import { stepsOf } from "../storm/step.ts";
import { runStorm } from "../storm/storm.ts";
import { Failure, linesOf, shortestFailure } from "./shortest-failure.ts";
import { SoakOrder } from "./soak-order.ts";

const CASES = [ON_MEMORY, ...EACH_EXCEL];
const STEPS = 200;
const FOLDER = path.join(".local", "soak");

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
      expect(await failureFile(where, seed)).toBeUndefined();
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

/** Keeps what is left of a storm that fails. @returns its file; undefined where the storm holds */
async function failureFile(where: StormCase, seed: number): Promise<string | undefined> {
  const { shrinkMinutes } = order;
  const found = await shortestFailure(where, { seed, steps: stepsOf(seed, STEPS), shrinkMinutes });
  if (found === undefined) return undefined;
  const { error, ...failure } = found;
  await mkdir(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${seed}.json`);
  await writeFile(file, `${JSON.stringify(failure, undefined, 2)}\n`);
  console.error(linesOf(failure), error);
  return file;
}
