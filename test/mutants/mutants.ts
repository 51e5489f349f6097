/**
 * Plants faults in the code that matters most, one at a time, and runs the tests that cover it. It ends with 1 when a fault is
 * noticed by no test and not explained in `survivors.json`. Stryker plants and runs.
 */
import * as z from "zod";
import { defineCommand, type ExitCode } from "../../infra/commands/terminal/command.ts";
import { manyArguments, option } from "../../infra/commands/terminal/parameter.ts";
import { runIfStarted } from "../../infra/commands/terminal/run-here.ts";
import { formatBilingual } from "../../infra/local/texts/format-bilingual.ts";
import { MUTANTS_TEXTS, roomTexts } from "../../infra/commands/texts/mutants.ts";
import { StartFailure } from "../../infra/local/start-failure.ts";
import { draw } from "./draw.ts";
import { codeOf, ROOMS, type RoomName, testsOf } from "./rooms.ts";
import { isListed, type Listed, type MutantResult, readListed, survivorsOf } from "./survivors.ts";

interface Choice {
  readonly only: string | undefined;
  readonly draw: number | undefined;
  readonly seed: string;
}

const rooms = Object.keys(ROOMS) as RoomName[];
const { parameters } = MUTANTS_TEXTS;
const Count = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number);

export const command = defineCommand({
  name: "npm run mutants",
  texts: MUTANTS_TEXTS,
  parameters: {
    rooms: manyArguments(z.array(z.enum(rooms)).default([]), roomTexts(rooms)),
    only: option(z.string().min(1).optional(), parameters.only),
    draw: option(Count.optional(), parameters.draw),
    seed: option(z.string().min(1).default("1"), parameters.seed),
  },
  run: async ({ rooms: asked, ...choice }, { out, doing }) => {
    const listed = readListed();
    const inRooms = new Set(rooms.flatMap(codeOf));
    const lost = Object.keys(listed).filter((file) => !inRooms.has(file));
    if (lost.length > 0)
      throw new StartFailure(formatBilingual(MUTANTS_TEXTS.lost, { files: lost.join(", ") }));
    let code: ExitCode = 0;
    for (const room of asked.length === 0 ? rooms : asked) {
      const files = chosen(codeOf(room), listed, choice);
      if (files.length === 0) {
        out(formatBilingual(MUTANTS_TEXTS["none-yet"], { room }));
        continue;
      }
      doing(MUTANTS_TEXTS.planting, { room });
      const { fresh, lines } = describe(room, files.length, listed, await plant(room, files));
      for (const line of lines) out(line);
      if (fresh > 0) code = 1;
    }
    return code;
  },
});

function chosen(files: readonly string[], listed: Listed, { only, draw: count, seed }: Choice) {
  if (only !== undefined) return files.filter((file) => file.includes(only));
  const isKnown = (file: string): boolean => Object.hasOwn(listed, file);
  if (count === undefined) return files.filter(isKnown);
  const fresh = files.filter((file) => !isKnown(file));
  return draw(fresh, count, seed);
}

async function plant(room: RoomName, files: readonly string[]): Promise<readonly MutantResult[]> {
  // Loaded here, so that only a run waits for it.
  const { Stryker } = await import("@stryker-mutator/core");
  return new Stryker({
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    mutate: [...files],
    testFiles: [...testsOf(room)],
    vitest: { configFile: "test/mutants/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    // A mutant in code that runs when a module is loaded would need every test again.
    ignoreStatic: true,
    // Texts are three of ten mutants and concern no rule; an object without its fields fails the type check.
    mutator: { excludedMutations: ["StringLiteral", "ObjectLiteral"] },
    concurrency: 1,
    timeoutMS: 20_000,
    tempDirName: ".local/mutants",
    ignorePatterns: ["dist", "docs", "cdk.out", ".local", "bench"],
    reporters: ["progress-append-only"],
    allowConsoleColors: false,
  }).runMutationTest();
}

/** The results of a room, and the number of survivors that are not listed. */
function describe(room: RoomName, files: number, listed: Listed, results: readonly MutantResult[]) {
  const count = (...statuses: readonly MutantResult["status"][]): number =>
    results.filter(({ status }) => statuses.includes(status)).length;
  const survivors = survivorsOf(results);
  const fresh = survivors.filter((survivor) => !isListed(listed, survivor));
  const summary =
    `${room}: ${files} of ${codeOf(room).length} files, ${results.length - count("Ignored")} mutants, ` +
    `${count("Killed", "Timeout")} killed, ${survivors.length} survived, ${fresh.length} of them not listed`;
  // In the form of survivors.json, without the reason.
  const unlisted = fresh.map(({ file, at, ...mutant }) => `${file}:${at}\n  ${JSON.stringify(mutant)}`);
  return { fresh: fresh.length, lines: [summary, ...unlisted] };
}

await runIfStarted(import.meta.url, command);
