import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { CountsReporter } from "./test/suite/counts-reporter.ts";
import { MissingPrograms } from "./test/suite/missing-programs.ts";
import { reporters } from "./test/suite/reporters.ts";
import { IN_CI, isInstalled, programTags, PROGRAMS } from "./test/suite/programs.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/suite/scratch.setup.ts", "test/store.setup.ts"],
    setupFiles: ["test/suite/traces.setup.ts", "test/suite/counts.setup.ts"],
    // Loading the same modules for each file takes longer than the tests. Files of a worker therefore share its world.
    isolate: false,
    // Room for the objects of many requests saves the collector a fourteenth of all CPU time.
    execArgv: ["--max-semi-space-size=64"],
    maxWorkers: Math.max(2, availableParallelism() - 1),
    tags: programTags(IN_CI ? [] : PROGRAMS.filter((program) => !isInstalled(program))),
    reporters: reporters(new MissingPrograms(), new CountsReporter("test/suite/floor.json")),
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
