import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { buildName } from "./build-name.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The pane's entry, relative to the repository's root. */
export const PANE_ENTRY = "addin/ui/taskpane.ts";

/** The pane's scripts, relative to the output folder. */
export interface PaneBundle {
  readonly entry: string;
  /** The entry and its static imports. */
  readonly initial: readonly string[];
  readonly onDemand: readonly string[];
  readonly inputs: readonly string[];
}

/** Bundles the pane into scripts with hashed names, which browsers may cache forever. */
export async function bundlePane(folder: string, hasLocalIssuer: boolean): Promise<PaneBundle> {
  // Scripts of an earlier build have other names and would otherwise stay in the folder.
  await rm(path.join(folder, "scripts"), { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [PANE_ENTRY],
    outdir: path.resolve(folder, "scripts"),
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "linked",
    define: { HAS_LOCAL_ISSUER: String(hasLocalIssuer), PANE_BUILD: JSON.stringify(buildName()) },
    metafile: true,
    logLevel: "warning",
  });
  return describe(metafile, folder);
}

function describe(metafile: Metafile, folder: string): PaneBundle {
  const scripts = Object.keys(metafile.outputs).filter((file) => file.endsWith(".js"));
  const entry = scripts.find((file) => metafile.outputs[file]?.entryPoint === PANE_ENTRY);
  if (entry === undefined) throw new Error(`esbuild wrote nothing for ${PANE_ENTRY}`);
  const initial = new Set([entry]);
  for (const file of initial) {
    for (const imported of metafile.outputs[file]?.imports ?? []) {
      if (imported.kind === "import-statement" && imported.external !== true) initial.add(imported.path);
    }
  }
  const name = (file: string): string =>
    path.relative(path.resolve(folder), path.join(ROOT, file)).split(path.sep).join("/");
  return {
    entry: name(entry),
    initial: [...initial].map(name),
    onDemand: scripts.filter((file) => !initial.has(file)).map(name),
    inputs: Object.keys(metafile.inputs),
  };
}
