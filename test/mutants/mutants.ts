/**
 * Plants faults in the code that matters most, one at a time, and runs the tests that come by. A fault that none of them
 * notices and that `survivors.json` does not explain ends this with 1. Stryker plants and runs.
 */
import { Stryker } from "@stryker-mutator/core";
import { Argument, Command } from "commander";
import { draw } from "./draw.ts";
import { codeOf, ROOMS, type RoomName, testsOf } from "./rooms.ts";
import { isListed, type Listed, type MutantResult, readListed, survivorsOf } from "./survivors.ts";

interface Choice {
  readonly only?: string;
  readonly draw?: number;
  readonly seed: string;
}

const rooms = Object.keys(ROOMS) as RoomName[];

await new Command("npm run mutants --")
  .description("Plants faults in files that were gone through before, and names those that no test notices.")
  .addArgument(new Argument("[rooms...]", "all of them when none is named").choices(rooms))
  .option("--only <part>", "files whose path has this in it, gone through before or not")
  .option("--draw <count>", "so many files of each room that nobody has gone through yet", Number)
  .option("--seed <text>", "which files are drawn", "1")
  .action(run)
  .parseAsync();

async function run(names: readonly RoomName[], choice: Choice): Promise<void> {
  const listed = readListed();
  const inRooms = new Set(rooms.flatMap(codeOf));
  const lost = Object.keys(listed).filter((file) => !inRooms.has(file));
  if (lost.length > 0) throw new Error(`survivors.json names what is in no room: ${lost.join(", ")}`);
  for (const room of names.length === 0 ? rooms : names) {
    const files = chosen(codeOf(room), listed, choice);
    if (files.length === 0) console.log(`${room}: no file of it was gone through yet`);
    else if (tell(room, files.length, listed, await plant(room, files)) > 0) process.exitCode = 1;
  }
}

function chosen(files: readonly string[], listed: Listed, { only, draw: count, seed }: Choice) {
  if (only !== undefined) return files.filter((file) => file.includes(only));
  const isKnown = (file: string): boolean => Object.hasOwn(listed, file);
  if (count === undefined) return files.filter(isKnown);
  const fresh = files.filter((file) => !isKnown(file));
  return draw(fresh, count, seed);
}

function plant(room: RoomName, files: readonly string[]): Promise<readonly MutantResult[]> {
  return new Stryker({
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    mutate: [...files],
    testFiles: [...testsOf(room)],
    vitest: { configFile: "test/mutants/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    // What a module makes when it is loaded needs every test again for every mutant.
    ignoreStatic: true,
    // Texts are three of ten mutants and say nothing of a rule; an object without its fields does not pass the type check.
    mutator: { excludedMutations: ["StringLiteral", "ObjectLiteral"] },
    concurrency: 1,
    timeoutMS: 20_000,
    tempDirName: ".local/mutants",
    ignorePatterns: ["dist", "docs", "cdk.out", ".local", "bench"],
    reporters: ["progress-append-only"],
    allowConsoleColors: false,
  }).runMutationTest();
}

/** How many survivors are not listed. */
function tell(room: RoomName, files: number, listed: Listed, results: readonly MutantResult[]): number {
  const count = (...statuses: readonly MutantResult["status"][]): number =>
    results.filter(({ status }) => statuses.includes(status)).length;
  const survivors = survivorsOf(results);
  const fresh = survivors.filter((survivor) => !isListed(listed, survivor));
  console.log(
    `${room}: ${files} of ${codeOf(room).length} files, ${results.length - count("Ignored")} mutants, ` +
      `${count("Killed", "Timeout")} killed, ${survivors.length} survived, ${fresh.length} of them not listed`,
  );
  // As survivors.json wants them, but for the reason.
  for (const { file, at, ...mutant } of fresh) console.log(`${file}:${at}\n  ${JSON.stringify(mutant)}`);
  return fresh.length;
}
