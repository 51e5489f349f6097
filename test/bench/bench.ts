/**
 * `npm run bench [-- SECTION... --quick]`: what is compared, on what data, in how many runs, the median and the goal; one table
 * per section, and all of it in bench/results.json. A goal that is missed fails nothing: machines are shared and noisy.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { textTable } from "../../infra/commands/terminal/text-table.ts";
import type { Comparison } from "./comparison.ts";
import { SECTIONS } from "./sections.ts";

const FOLDER = "bench";
const ABOUT = { full: "25 minutes", quick: "3 minutes" };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false } },
});
const scale = values.quick ? "quick" : "full";
const results: Record<string, readonly Comparison[]> = {};
if (positionals.length === 0) console.log(`${scale}: about ${ABOUT[scale]} on two quiet cores`);
for (const { name, title, compare } of SECTIONS) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n${title}`);
  const comparisons = await compare(scale).catch((error: unknown) => {
    // What the other sections have to say is worth the wait.
    console.error(error);
    process.exitCode = 1;
    return [];
  });
  results[name] = comparisons;
  console.log(
    textTable(
      ["measured", "against", "data", "runs", "median", "base", "ratio", "goal", "met"],
      comparisons.map((one) => [
        one.measured,
        one.against,
        one.data,
        one.runs,
        shown(one.median, one.unit),
        shown(one.base, one.unit),
        ratio(one).toFixed(2),
        `<= ${one.goal.toFixed(2)}`,
        ratio(one) <= one.goal ? "yes" : "NO",
      ]),
    ),
  );
}
await mkdir(FOLDER, { recursive: true });
const measured = { node: process.version, at: new Date().toISOString(), scale, results };
await writeFile(`${FOLDER}/results.json`, `${JSON.stringify(measured, undefined, 2)}\n`);
console.log(`\n${FOLDER}/results.json`);

function ratio({ median, base }: Comparison): number {
  return median / base;
}

function shown(value: number, unit: string): string {
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${unit}`;
}
