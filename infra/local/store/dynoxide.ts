/** The embedded store: a native DynamoDB emulator on SQLite, from npm or from this machine. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { corruptData, type StorePlace, type StoreProgram } from "./store-program.ts";

export const DYNOXIDE_FILE = "dynoxide.db";

/** The variable that names the program where neither npm nor the PATH has it. */
const SETTING = "DYNOXIDE";

/** The program of the setting, of npm or of the PATH, in this order; undefined when this machine has none. */
export function findDynoxide(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment[SETTING];
  if (named !== undefined && named !== "") return existsSync(named) ? path.resolve(named) : undefined;
  return installed() ?? onPath(environment["PATH"] ?? "");
}

export function dynoxideProgram(command: string, { folder, port }: StorePlace): StoreProgram {
  const file = path.resolve(folder, DYNOXIDE_FILE);
  return {
    command,
    args: ["--port", String(port), ...(folder === "memory" ? [] : ["--db-path", file])],
    explain: (output) =>
      /not a valid SQLite database|malformed|not a database/i.test(output) ? corruptData(folder) : undefined,
  };
}

/** The program from npm, which is published for some platforms. */
function installed(): string | undefined {
  try {
    const description = createRequire(import.meta.url).resolve(
      `@dynoxide/${process.platform}-${process.arch}/package.json`,
    );
    return onPath(path.dirname(description));
  } catch {
    return undefined;
  }
}

function onPath(folders: string): string | undefined {
  const name = process.platform === "win32" ? "dynoxide.exe" : "dynoxide";
  return folders
    .split(path.delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => path.resolve(folder, name))
    .find((file) => existsSync(file));
}
