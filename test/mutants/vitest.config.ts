import { defineConfig, mergeConfig } from "vitest/config";
import suite from "../../vitest.config.ts";

/**
 * The suite with isolated files: a mutant left over in a shared module would reach other tests. Stryker ends tests that run for
 * ever, so a slow machine is no fault.
 */
export default mergeConfig(
  suite,
  defineConfig({ test: { isolate: true, reporters: [], testTimeout: 120_000 } }),
);
