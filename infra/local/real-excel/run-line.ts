import { spawn } from "node:child_process";
import { once } from "node:events";
import type { CommandLine } from "./debugging.ts";

/** On Windows npx is a script, which only a shell starts; in quotes the shell leaves the "&" of an address alone. */
export function argumentsFor(platform: NodeJS.Platform, args: readonly string[]): readonly string[] {
  return platform === "win32" ? args.map((one) => `"${one}"`) : args;
}

/** @returns the exit code; 1 where the program was ended by a signal */
export async function runLine({ program, args }: CommandLine): Promise<number> {
  const { platform } = process;
  const run = spawn(program, argumentsFor(platform, args), {
    stdio: "inherit",
    shell: platform === "win32",
  });
  const [code] = (await once(run, "exit")) as [number | null];
  return code ?? 1;
}
