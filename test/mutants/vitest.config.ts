import { defineConfig, mergeConfig } from "vitest/config";
import suite from "../../vitest.config.ts";

/** The suite with isolated files: a mutant left over in a shared module would reach other tests. */
export default mergeConfig(suite, defineConfig({ test: { isolate: true, reporters: [] } }));
