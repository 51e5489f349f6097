import path from "node:path";
import { buildSync } from "esbuild";

/**
 * CommonJS inside an ES module (exceljs) still calls require. Long names: the minifier does not know of the banner and hands
 * out every short one itself.
 */
const REQUIRE =
  "import{createRequire as bannerRequire}from'node:module';import{fileURLToPath as bannerPath}from'node:url';" +
  "const require=bannerRequire(import.meta.url),__filename=bannerPath(import.meta.url),__dirname=bannerPath(new URL('.',import.meta.url));";

/**
 * Bundles programs into a folder: a file for each entry, named after it, and one for each part that is loaded on demand, so
 * that a start reads what it runs and no more. The SDK is bundled too: the one that was tested, not the one of the day's runtime.
 * @returns the entries' bundles, in their order
 */
export function bundle(entries: readonly string[], outdir: string): readonly string[] {
  buildSync({
    entryPoints: [...entries],
    outdir,
    // Entries of several folders lie flat beside each other.
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    // The oldest Node that runs the same bundle on one machine.
    target: "node20",
    mainFields: ["module", "main"],
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: "warning",
    outExtension: { ".js": ".mjs" },
    banner: { js: REQUIRE },
  });
  return entries.map((entry) => path.join(outdir, path.basename(entry).replace(/\.ts$/, ".mjs")));
}
