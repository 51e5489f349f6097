import { defineConfig, mergeConfig } from "vitest/config";
import suite from "../../vitest.config.ts";

/** The suite as it is, but each file on its own: a mutant that is left over in a shared module would meet other tests. */
export default mergeConfig(suite, defineConfig({ test: { isolate: true, reporters: [] } }));
