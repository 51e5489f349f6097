import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { StartFailure } from "../../start-failure.ts";
import { formatBilingual } from "../../texts/format-bilingual.ts";
import { STACK_TEXTS } from "../../texts/stack.ts";

const Status = z.enum(["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"]);
export const Execution = z.object({
  machine: z.string(),
  name: z.string(),
  status: Status,
  input: z.string(),
  startedAt: z.iso.datetime(),
  stoppedAt: z.iso.datetime().nullable(),
  output: z.string().nullable(),
  error: z.string().nullable(),
  cause: z.string().nullable(),
  /** The present state with its input; the execution continues from there after a restart. */
  at: z.object({ state: z.string(), input: z.unknown() }).nullable(),
});
export type Execution = z.infer<typeof Execution>;

/** Every execution in a file of its own, so that a killed stack knows what was running. */
export interface Executions {
  read(machine: string, name: string): Execution | undefined;
  write(execution: Execution): void;
  running(): readonly Execution[];
}

/** @throws StartFailure when a file of the folder cannot be read as an execution. */
export function makeExecutions(folder: string): Executions {
  mkdirSync(folder, { recursive: true });
  const keyOf = (machine: string, name: string): string =>
    `${machine.slice(machine.lastIndexOf(":") + 1)}.${name}`;
  const executions = new Map<string, Execution>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const full = path.join(folder, file);
    const execution = parseExecution(full);
    executions.set(keyOf(execution.machine, execution.name), execution);
  }
  return {
    read: (machine, name) => executions.get(keyOf(machine, name)),
    write(execution) {
      const key = keyOf(execution.machine, execution.name);
      executions.set(key, execution);
      const file = path.join(folder, `${key}.json`);
      writeFileSync(`${file}.new`, JSON.stringify(execution));
      renameSync(`${file}.new`, file);
    },
    running: () => [...executions.values()].filter((execution) => execution.status === "RUNNING"),
  };
}

function parseExecution(file: string): Execution {
  try {
    return Execution.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new StartFailure(formatBilingual(STACK_TEXTS["corrupt-file"], { file }), { cause: error });
  }
}
