import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import * as z from "zod";
import { medianOf } from "./comparison.ts";

/** As `infra/stack/service-function.ts` has the functions bundled: CommonJS inside an ES module still calls require. */
export const MODULE_BANNER =
  "import{createRequire as bannerRequire}from'node:module';import{fileURLToPath as bannerPath}from'node:url';" +
  "const require=bannerRequire(import.meta.url),__filename=bannerPath(import.meta.url),__dirname=bannerPath(new URL('.',import.meta.url));";
const PROGRAMS = fileURLToPath(new URL("programs", import.meta.url));

/** What a program says of itself as its last line: its own user CPU and memory, start and libraries included. */
const Spent = z.object({
  userMs: z.number(),
  rssMb: z.number(),
  bytes: z.number().default(0),
});
export type Spent = z.infer<typeof Spent>;

/** Runs the programs in turn, so that a busy moment hits all alike. @returns the median of each, in the same order */
export async function measureInTurn(
  programs: readonly (readonly [file: string, ...args: string[]])[],
  runs: number,
): Promise<readonly Spent[]> {
  const spent: Spent[][] = programs.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, program] of programs.entries()) spent[index]?.push(await runOnce(program));
  }
  return spent.map((each) => ({
    userMs: medianOf(each.map(({ userMs }) => userMs)),
    rssMb: medianOf(each.map(({ rssMb }) => rssMb)),
    bytes: medianOf(each.map(({ bytes }) => bytes)),
  }));
}

/** Programs are bundled first, so that translating TypeScript is not measured. */
let bundled: Promise<string> | undefined;

async function bundlePrograms(): Promise<string> {
  const outdir = path.resolve("dist/bench/programs");
  const entries = await readdir(PROGRAMS);
  await build({
    entryPoints: entries.map((name) => path.join(PROGRAMS, name)),
    outdir,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    mainFields: ["module", "main"],
    // Or a name of a library, such as URL, would hide the one that the banner uses.
    minify: true,
    outExtension: { ".js": ".mjs" },
    banner: { js: MODULE_BANNER },
  });
  return outdir;
}

async function runOnce([name, ...args]: readonly [string, ...string[]]): Promise<Spent> {
  bundled ??= bundlePrograms();
  const program = path.join(await bundled, name.replace(/\.ts$/, ".mjs"));
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { maxBuffer: 2 ** 26 });
  return Spent.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}
