/**
 * `npm run bench [-- SECTION...]`: what is compared, on what data, in how many runs, the median and the goal; one table per
 * section, and all of it in dist/bench/results.json. A goal that is missed fails nothing: machines are shared and noisy.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { textTable } from "../../infra/commands/terminal/text-table.ts";
import type { Comparison, Section } from "./comparison.ts";
import { bundles } from "./bundles.ts";
import { large } from "./large.ts";
import { reading } from "./reading.ts";
import { scoring } from "./scoring.ts";
import { workbook } from "./workbook.ts";

const SECTIONS: readonly Section[] = [workbook, large, reading, scoring, bundles];
const FOLDER = "dist/bench";

const asked = process.argv.slice(2);
const results: Record<string, readonly Comparison[]> = {};
for (const { name, title, compare } of SECTIONS) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${title}`);
  const comparisons = await compare();
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
        `<= ${one.goal}`,
        ratio(one) <= one.goal ? "yes" : "NO",
      ]),
    ),
  );
}
await mkdir(FOLDER, { recursive: true });
const measured = { node: process.version, at: new Date().toISOString(), results };
await writeFile(`${FOLDER}/results.json`, `${JSON.stringify(measured, undefined, 2)}\n`);
console.log(`\n${FOLDER}/results.json`);

function ratio({ median, base }: Comparison): number {
  return median / base;
}

function shown(value: number, unit: string): string {
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${unit}`;
}
