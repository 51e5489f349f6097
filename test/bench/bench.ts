/**
 * `npm run bench [-- SECTION... --quick]`: what is compared, on what data, in how many runs, the median and the goal; one table
 * per section, and all of it in bench/results.json. A goal that is missed fails nothing: machines are shared and noisy.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { defineCommand, type ExitCode } from "../../infra/commands/terminal/command.ts";
import { flag, manyArguments } from "../../infra/commands/terminal/parameter.ts";
import { runIfStarted } from "../../infra/commands/terminal/run-here.ts";
import { startSteps } from "../../infra/commands/terminal/steps.ts";
import { textTable } from "../../infra/commands/tables/text-table.ts";
import { BENCH_TEXTS, sectionTexts } from "../../infra/commands/texts/bench.ts";
import { formatBilingual } from "../../infra/local/texts/format-bilingual.ts";
import type { Comparison } from "./comparison.ts";
import { SECTIONS } from "./sections.ts";

const FOLDER = "bench";
const MINUTES = { full: "25", quick: "3" };
const NAMES = SECTIONS.map(({ name }) => name);

export const command = defineCommand({
  name: "npm run bench",
  texts: BENCH_TEXTS,
  parameters: {
    sections: manyArguments(z.array(z.enum(NAMES)).default([]), sectionTexts(NAMES)),
    quick: flag(BENCH_TEXTS.parameters.quick),
    json: flag(BENCH_TEXTS.parameters.json),
  },
  run: async ({ sections, quick, json }, { folder, out, err, progress }) => {
    const scale = quick ? "quick" : "full";
    const steps = startSteps(progress);
    const show = json ? () => undefined : out;
    const results: Record<string, readonly Comparison[]> = {};
    let code: ExitCode = 0;
    if (sections.length === 0) {
      const values = { count: String(NAMES.length), minutes: MINUTES[scale] };
      progress(formatBilingual(BENCH_TEXTS.duration, values));
    }
    for (const { name, title, compare } of SECTIONS) {
      if (sections.length > 0 && !sections.includes(name)) continue;
      const measure = () =>
        compare(scale).catch((error: unknown) => {
          // The results of the other sections are worth the wait.
          err(error instanceof Error ? (error.stack ?? error.message) : String(error));
          code = 1;
          return [];
        });
      results[name] = await steps.run(formatBilingual(BENCH_TEXTS.section, { name }), measure);
      show(`\n${title}\n${comparisonTable(results[name])}`);
    }
    await mkdir(path.resolve(folder, FOLDER), { recursive: true });
    const measured = { node: process.version, at: new Date().toISOString(), scale, results };
    const file = path.join(FOLDER, "results.json");
    await writeFile(path.resolve(folder, file), `${JSON.stringify(measured, undefined, 2)}\n`);
    out(json ? JSON.stringify(measured) : `\n${file}`);
    return code;
  },
});

function comparisonTable(comparisons: readonly Comparison[]): string {
  return textTable(
    ["measured", "against", "data", "runs", "median", "base", "ratio", "goal", "met"],
    comparisons.map((comparison) => [
      comparison.measured,
      comparison.against,
      comparison.data,
      comparison.runs,
      shown(comparison.median, comparison.unit),
      shown(comparison.base, comparison.unit),
      ratio(comparison).toFixed(2),
      ...met(comparison),
    ]),
  );
}

function ratio({ median, base }: Comparison): number {
  return median / base;
}

function met({ goal, ...one }: Comparison): readonly [string, string] {
  if (goal === undefined) return ["", ""];
  return [`<= ${goal.toFixed(2)}`, ratio(one) <= goal ? "yes" : "NO"];
}

function shown(value: number, unit: string): string {
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${unit}`;
}

await runIfStarted(import.meta.url, command);
