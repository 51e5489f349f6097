import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { PANE_ENTRY } from "../../pane/bundle.ts";
import { buildPane } from "../../pane/pane.ts";
import { sourceHash } from "../source-hash.ts";
import { parseManifestTab } from "./ribbon/manifest-tab.ts";
import { type Filling, FILLING_FILE } from "./welcome/filling.ts";

const SOURCE = fileURLToPath(new URL(".", import.meta.url));
const MANIFEST = fileURLToPath(new URL("../../../manifest.xml", import.meta.url));
const CONFORMANCE = fileURLToPath(new URL("../excel/conformance", import.meta.url));
/** Microsoft's own client of Excel; its licence allows development and tests, but no distribution. */
const PROXIES = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
/** The entries of the page, of the pane in it, and of the page for a real Excel. */
export const PAGE_ENTRIES = [path.join(SOURCE, "page.ts"), PANE_ENTRY, path.join(CONFORMANCE, "page.ts")];
const OFFICE_SCRIPTS = ["office/excel-web-16.00.js", "office/connect.js"];

/** The sources of the page and the pane. */
export const PAGE_SOURCES = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "manifest.xml",
  "domain",
  "addin",
  "infra/local/excel",
  "infra/local/texts/format-bilingual.ts",
  "infra/local/texts/workbench.ts",
  "infra/local/workbench",
  "infra/pane",
];

/**
 * Writes the page with its pane into a folder that the local stack serves; a folder made from the same sources stays
 * as it is.
 */
export async function buildWorkbench(folder: string): Promise<void> {
  await buildOnce(folder);
  writeFilling(folder, { state: "filled" });
}

/** Writes the progress of the filling for the page. */
export function writeFilling(folder: string, filling: Filling): void {
  writeFileSync(path.join(folder, FILLING_FILE), JSON.stringify(filling));
}

async function buildOnce(folder: string): Promise<void> {
  const stamp = path.join(folder, "sources.sha256");
  const sources = sourceHash(PAGE_SOURCES);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  // Without a stamp, an unfinished page is not taken for a finished one.
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, "office"), { recursive: true });
  await Promise.all([
    bundlePage(folder),
    buildPane(folder, { kind: "local", officeScripts: OFFICE_SCRIPTS }),
    buildConformance(path.join(folder, "conformance")),
    copyFile(PROXIES, path.join(folder, "office/excel-web-16.00.js")),
    copyFile(path.join(SOURCE, "pane/connect.js"), path.join(folder, "office/connect.js")),
    copyFile(path.join(SOURCE, "index.html"), path.join(folder, "index.html")),
  ]);
  await writeFile(stamp, sources);
}

/** Builds the page of an add-in for a real Excel, which reports the differences from the model of Excel. */
export async function buildConformance(folder: string): Promise<void> {
  await build({
    entryPoints: [path.join(CONFORMANCE, "page.ts")],
    outdir: folder,
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
  await copyFile(path.join(CONFORMANCE, "index.html"), path.join(folder, "index.html"));
}

async function bundlePage(folder: string): Promise<void> {
  const tab = parseManifestTab(readFileSync(MANIFEST, "utf8"));
  await build({
    entryPoints: ["page.ts", "style.css"].map((file) => path.join(SOURCE, file)),
    define: { MANIFEST_TAB: JSON.stringify(tab) },
    outdir: folder,
    chunkNames: "parts/[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    loader: { ".ttf": "dataurl", ".woff2": "dataurl" },
    logLevel: "warning",
  });
}
