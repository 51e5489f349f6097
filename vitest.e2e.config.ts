import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.e2e.ts"],
    globalSetup: ["test/e2e/cloud.setup.ts"],
    // One browser and one cloud for all: flows that lock and send would meet each other.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
