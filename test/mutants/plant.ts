import type { Stryker } from "@stryker-mutator/core";
import { type RoomName, testsOf } from "./rooms.ts";

export type MutantResult = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];
type Level = NonNullable<ConstructorParameters<typeof Stryker>[0]["logLevel"]>;

/** Plants every fault in one file, one at a time, and runs the tests of its room that cover it. */
export async function plant(room: RoomName, file: string): Promise<readonly MutantResult[]> {
  // Loaded here, so that only a run waits for it.
  const { Stryker } = await import("@stryker-mutator/core");
  return new Stryker({
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    mutate: [file],
    testFiles: [...testsOf(room)],
    vitest: { configFile: "test/mutants/vitest.config.ts", related: true },
    coverageAnalysis: "perTest",
    // A mutant in code that runs when a module is loaded would need every test again.
    ignoreStatic: true,
    // Texts are three of ten mutants and concern no rule; an object without its fields fails the type check.
    mutator: { excludedMutations: ["StringLiteral", "ObjectLiteral"] },
    concurrency: 1,
    timeoutMS: 20_000,
    // On a busy machine the tests before the first fault can take longer than the default of five minutes.
    dryRunTimeoutMinutes: 30,
    tempDirName: ".local/mutants",
    ignorePatterns: ["dist", "docs", "cdk.out", ".local", "bench"],
    reporters: [],
    // Stdout is for the results.
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- The enum lies in a package that is Stryker's own.
    logLevel: "error" as Level,
    allowConsoleColors: false,
  }).runMutationTest();
}
