import { realpathSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import type { Command, Terminal } from "./command.ts";
import { openBrowser } from "../sign-in/open-browser.ts";
import { runCommand } from "./run-command.ts";

/** Runs the command of a module if Node was started with that module, so that a test that imports it runs nothing. */
export async function runIfStarted(moduleUrl: string, command: Command): Promise<void> {
  const [, started] = process.argv;
  if (started === undefined || realpathSync(started) !== fileURLToPath(moduleUrl)) return;
  const code = await runCommand(command, process.argv.slice(2), THIS_TERMINAL);
  // After a failure, started work would keep the process alive; the exit waits until written output is flushed.
  if (code !== 0) process.stdout.write("", () => process.exit(code));
}

const THIS_TERMINAL: Terminal = {
  folder: process.cwd(),
  isScreen: process.stdout.isTTY,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  progress: (line) => console.error(line),
  ...(process.stdin.isTTY && process.stdout.isTTY && { ask }),
  openBrowser,
};

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(`${question} `);
  } finally {
    lines.close();
  }
}
