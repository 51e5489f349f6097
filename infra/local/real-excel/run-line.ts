import { spawn } from "node:child_process";
import { once } from "node:events";
import type { CommandLine } from "./debugging.ts";

/** @returns the exit code; 1 where the program was ended by a signal */
export async function runLine({ program, args }: CommandLine): Promise<number> {
  // On Windows npx is a script, which only a shell starts; no argument of ours has a space in it.
  const run = spawn(program, args, { stdio: "inherit", shell: process.platform === "win32" });
  const [code] = (await once(run, "exit")) as [number | null];
  return code ?? 1;
}
