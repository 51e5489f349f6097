import { defineConfig } from "vitest/config";
import { EXCELS } from "./test/sync/clerk/excels.ts";
import { CountsReporter } from "./test/suite/counts-reporter.ts";
import { MissingPrograms } from "./test/suite/missing-programs.ts";
import { reporters } from "./test/suite/reporters.ts";
import base from "./vitest.config.ts";

// The whole of test/sync, with every clerk at an Excel: once for each that a clerk may have.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    // A project adds to what is included here.
    include: [],
    testTimeout: 600_000,
    reporters: reporters(new MissingPrograms(), new CountsReporter()),
    projects: Object.keys(EXCELS).map((name) => ({
      extends: true,
      test: {
        name,
        env: { SYNC_EXCEL: name },
        include: ["test/sync/**/*.test.ts"],
        setupFiles: ["test/sync/clerk/leave-excel.setup.ts"],
        exclude: ["test/sync/clerk/memory-desk.test.ts"],
      },
    })),
  },
});
