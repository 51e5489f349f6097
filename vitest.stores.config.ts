import { defineConfig } from "vitest/config";
import { CountsReporter } from "./test/suite/counts-reporter.ts";
import { MissingPrograms } from "./test/suite/missing-programs.ts";
import { reporters } from "./test/suite/reporters.ts";
import base from "./vitest.config.ts";

// The second opinion on what rests on the store. Processes that tests start hear of it too.
process.env["STORE"] = "dynamodb-local";

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    // Those that move from one store to the other start both by themselves.
    include: ["test/{contract,ledger,api,run,cloud}/**/*.test.ts", "test/**/*.stores.ts"],
    reporters: reporters(new MissingPrograms(), new CountsReporter()),
  },
});
