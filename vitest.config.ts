import { defineConfig } from "vitest/config";
import { MissingPrograms } from "./test/suite/missing-programs.ts";
import { IN_CI, isInstalled, PROGRAMS } from "./test/suite/programs.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/store.setup.ts"],
    tags: PROGRAMS.map((program) => ({
      name: program.tag,
      description: `calls ${program.name}`,
      skip: !IN_CI && !isInstalled(program),
    })),
    reporters: ["default", new MissingPrograms()],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
