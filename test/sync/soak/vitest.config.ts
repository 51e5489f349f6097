import { defineConfig } from "vitest/config";
import { reporters } from "../../suite/reporters.ts";
import suite from "../../../vitest.config.ts";

/** A soak is no test of the suite: it runs as long as it is told, by `npm run soak`. */
export default defineConfig({
  test: {
    ...suite.test,
    include: ["test/sync/soak/*.run.ts"],
    reporters: reporters(),
    testTimeout: 0,
  },
});
