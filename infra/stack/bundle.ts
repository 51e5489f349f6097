import path from "node:path";
import { type BuildOptions, buildSync } from "esbuild";

/**
 * CommonJS inside an ES module (exceljs) still calls `require`. The names are long, because the minifier does not
 * know the banner and uses every short name itself.
 */
const REQUIRE =
  "import{createRequire as bannerRequire}from'node:module';import{fileURLToPath as bannerPath}from'node:url';" +
  "const require=bannerRequire(import.meta.url),__filename=bannerPath(import.meta.url),__dirname=bannerPath(new URL('.',import.meta.url));";

/**
 * The bundling of programs that run in Node: a file for each entry and one for each part that is loaded on demand, so
 * that a start reads only what it runs. The SDK is bundled too, so that the tested version runs and not that of the
 * runtime.
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
  // Entries of several folders are written into one flat folder.
  buildSync({ ...NODE_PROGRAM, entryPoints: [...entries], outdir, entryNames: "[name]" });
  return entries.map((entry) => path.join(outdir, path.basename(entry).replace(/\.ts$/, ".mjs")));
}
