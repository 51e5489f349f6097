import { defineConfig } from "vitest/config";
import { reporters } from "./test/suite/reporters.ts";

export default defineConfig({
  test: {
    reporters: reporters(),
    // One browser and one cloud for all: flows that lock and send would meet each other.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: { name: "cloud", include: ["test/e2e/**/*.e2e.ts"], globalSetup: ["test/e2e/cloud.setup.ts"] },
      },
      // The pane alone, in any of its states: no service stands behind it.
      { extends: true, test: { name: "pane", include: ["test/ui/**/*.e2e.ts"] } },
    ],
  },
});
