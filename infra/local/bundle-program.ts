import path from "node:path";
import { build } from "esbuild";
import { MODULE_BANNER } from "../stack/module-banner.ts";

/**
 * Bundles programs as the stack has its functions bundled, so that what they cost is what a function costs: translating
 * TypeScript and finding modules is no part of it.
 * @returns the bundles' paths, in the order of the entries
 */
export async function bundlePrograms(entries: readonly string[], outdir: string): Promise<readonly string[]> {
  await build({
    entryPoints: [...entries],
    outdir,
    // Entries of several folders lie flat beside each other.
    entryNames: "[name]",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    mainFields: ["module", "main"],
    minify: true,
    outExtension: { ".js": ".mjs" },
    banner: { js: MODULE_BANNER },
  });
  return entries.map((entry) => path.join(outdir, path.basename(entry).replace(/\.ts$/, ".mjs")));
}
