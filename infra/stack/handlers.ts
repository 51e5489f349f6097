import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync, type Metafile } from "esbuild";
import { NODE_PROGRAM } from "./bundle.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The output folder named in source maps, which are relative to the sources and so equal on every machine. */
const OUTPUT = path.join(ROOT, "dist", "functions");

/** The code of every function of `lambda/`, split so that each has only the parts that it runs. */
export interface Handlers {
  /** Writes the code of `lambda/<folder>/handler.ts` as `handler.mjs` and its parts. @returns the path of the former */
  write(folder: string, target: string): string;
}

/** Panes wait for the start of the API. Parts that are cut for all functions would cost it a tenth more CPU. */
const ALONE = "api";

/** One build for the API and one for all other functions; separate builds would process the SDK each time. */
export function bundleHandlers(): Handlers {
  const folders = handlerFolders();
  const builds = [[ALONE], folders.filter((folder) => folder !== ALONE)].map(build);
  return {
    write(folder, target) {
      mkdirSync(target, { recursive: true });
      const entry = `${folder}.mjs`;
      const built = builds.find(({ contents }) => contents.has(entry));
      if (built === undefined) throw new Error(`no function ${folder}`);
      for (const file of reachable(entry, built.metafile)) {
        // The source map keeps its name, which the code refers to.
        const name = file === entry ? "handler.mjs" : file;
        writeFileSync(path.join(target, name), built.contents.get(file) ?? "");
        writeFileSync(path.join(target, `${file}.map`), built.contents.get(`${file}.map`) ?? "");
      }
      return path.join(target, "handler.mjs");
    },
  };
}

interface Build {
  readonly metafile: Metafile;
  /** By file name. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

function build(folders: readonly string[]): Build {
  const { outputFiles, metafile } = buildSync({
    ...NODE_PROGRAM,
    absWorkingDir: ROOT,
    entryPoints: folders.map((folder) => ({ in: `lambda/${folder}/handler.ts`, out: folder })),
    outdir: OUTPUT,
    write: false,
    metafile: true,
  });
  return {
    metafile,
    contents: new Map(outputFiles.map((file) => [path.basename(file.path), file.contents])),
  };
}

function handlerFolders(): readonly string[] {
  return readdirSync(path.join(ROOT, "lambda")).filter((folder) =>
    existsSync(path.join(ROOT, "lambda", folder, "handler.ts")),
  );
}

/**
 * The names of the entry and of all files that it imports, statically or on demand; the build output is one flat
 * folder.
 */
function reachable(entry: string, { outputs }: Metafile): ReadonlySet<string> {
  const imports = new Map(
    Object.entries(outputs).map(([file, output]) => [
      path.basename(file),
      output.imports.flatMap((one) => (one.external === true ? [] : [path.basename(one.path)])),
    ]),
  );
  const found = new Set([entry]);
  for (const file of found) for (const imported of imports.get(file) ?? []) found.add(imported);
  return found;
}
