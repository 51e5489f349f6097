import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Command } from "../../infra/commands/terminal/command.ts";
import { scripts } from "./scripts.ts";

/** The scripts of package.json that are programs of ours, each with the command that its module exports. */
export async function allCommands(): Promise<readonly (readonly [script: string, command: Command])[]> {
  const programs = Object.entries(scripts).flatMap(([script, line]) => {
    const [, program] = /--import tsx (\S+\.ts)$/.exec(line) ?? [];
    return program === undefined ? [] : [[script, program] as const];
  });
  return Promise.all(
    programs.map(async ([script, program]) => {
      const { command } = (await import(pathToFileURL(path.resolve(program)).href)) as { command: Command };
      return [script, command] as const;
    }),
  );
}
