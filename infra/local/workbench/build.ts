import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { PageConfig } from "./page-config.ts";

const SOURCE = fileURLToPath(new URL(".", import.meta.url));

/** Builds the page's files into a folder that the local cloud serves. */
export async function buildPage(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [path.join(SOURCE, "page.ts")],
    outfile: path.join(folder, "page.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
  await Promise.all(
    ["index.html", "style.css"].map((file) => copyFile(path.join(SOURCE, file), path.join(folder, file))),
  );
}

/** Tells the page where to sign in; known only once the cloud has its ports. */
export async function writePageConfig(folder: string, config: PageConfig): Promise<void> {
  await writeFile(path.join(folder, "config.json"), JSON.stringify(config));
}
