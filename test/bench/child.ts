import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as z from "zod";
import { bundle } from "../../infra/stack/bundle.ts";
import { medianOf } from "./comparison.ts";

const PROGRAMS = fileURLToPath(new URL("programs", import.meta.url));
const FOLDER = path.resolve("dist/bench/programs");

/** The last line of a program's output: its own user CPU and memory, start and libraries included. */
const Spent = z.object({
  userMs: z.number(),
  rssMb: z.number(),
  bytes: z.number().default(0),
});
export type Spent = z.infer<typeof Spent>;

/**
 * Runs the programs in turn, so that a busy moment affects all alike, with node's own `flags`.
 * @returns the median of each, in the same order
 */
export async function measureInTurn(
  programs: readonly (readonly [file: string, ...args: string[]])[],
  runs: number,
  flags: readonly string[] = [],
): Promise<readonly Spent[]> {
  const spent: Spent[][] = programs.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, program] of programs.entries()) spent[index]?.push(await runOnce(program, flags));
  }
  return spent.map((measured) => ({
    userMs: medianOf(measured.map(({ userMs }) => userMs)),
    rssMb: medianOf(measured.map(({ rssMb }) => rssMb)),
    bytes: medianOf(measured.map(({ bytes }) => bytes)),
  }));
}

let bundled: Promise<void> | undefined;

async function bundleAll(): Promise<void> {
  const names = await readdir(PROGRAMS);
  bundle(
    names.map((name) => path.join(PROGRAMS, name)),
    FOLDER,
  );
}

async function runOnce(
  [name, ...args]: readonly [string, ...string[]],
  flags: readonly string[],
): Promise<Spent> {
  bundled ??= bundleAll();
  await bundled;
  const program = path.join(FOLDER, name.replace(/\.ts$/, ".mjs"));
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, program, ...args], {
    maxBuffer: 2 ** 26,
  });
  return Spent.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}
