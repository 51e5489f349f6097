import path from "node:path";
import { type BuildOptions, buildSync } from "esbuild";

/**
 * CommonJS inside an ES module (exceljs) still calls require. Long names: the minifier does not know of the banner and hands
 * out every short one itself.
 */
const REQUIRE =
  "import{createRequire as bannerRequire}from'node:module';import{fileURLToPath as bannerPath}from'node:url';" +
  "const require=bannerRequire(import.meta.url),__filename=bannerPath(import.meta.url),__dirname=bannerPath(new URL('.',import.meta.url));";

/**
 * How programs that run in Node are bundled: a file for each entry and one for each part that is loaded on demand, so that a
 * start reads what it runs and no more. The SDK is bundled too: the one that was tested, not the one of the day's runtime.
 */
export const NODE_PROGRAM = {
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
} satisfies BuildOptions;

/**
 * Bundles programs into a folder, each as a file named after its entry.
 * @returns the entries' bundles, in their order
 */
export function bundle(entries: readonly string[], outdir: string): readonly string[] {
  // Entries of several folders lie flat beside each other.
  buildSync({ ...NODE_PROGRAM, entryPoints: [...entries], outdir, entryNames: "[name]" });
  return entries.map((entry) => path.join(outdir, path.basename(entry).replace(/\.ts$/, ".mjs")));
}
