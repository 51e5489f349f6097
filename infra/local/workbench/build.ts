import { copyFile, mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildPane } from "../../pane/pane.ts";

const SOURCE = fileURLToPath(new URL(".", import.meta.url));
const CONFORMANCE = fileURLToPath(new URL("../excel/conformance", import.meta.url));
/** Microsoft's own client of Excel. Its licence lets us develop and test with it, not hand it on. */
const PROXIES = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
const OFFICE_SCRIPTS = ["office/excel-web-16.00.js", "office/connect.js"];

/** Writes the page, and the pane that it frames, into a folder that the local cloud serves. */
export async function buildWorkbench(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, "office"), { recursive: true });
  await Promise.all([
    bundlePage(folder),
    buildPane(folder, { kind: "local", officeScripts: OFFICE_SCRIPTS }),
    buildConformance(path.join(folder, "conformance")),
    copyFile(PROXIES, path.join(folder, "office/excel-web-16.00.js")),
    copyFile(path.join(SOURCE, "connect.js"), path.join(folder, "office/connect.js")),
    ...["index.html", "style.css"].map((file) => copyFile(path.join(SOURCE, file), path.join(folder, file))),
  ]);
}

/** For a real Excel: an add-in whose page this is says where the model of Excel differs. */
async function buildConformance(folder: string): Promise<void> {
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

/** Univer takes three seconds to bundle, so nothing of it is kept from one start to the next. */
async function bundlePage(folder: string): Promise<void> {
  await build({
    entryPoints: [path.join(SOURCE, "page.ts")],
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
