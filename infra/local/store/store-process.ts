import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { StartFailure } from "../start-failure.ts";
import { storeClient } from "./store-client.ts";
import type { StorePlace, StoreProgram } from "./store-program.ts";
import { formatBilingual } from "../texts/format-bilingual.ts";
import { STORE_TEXTS } from "../texts/store.ts";

export interface StoreProcess {
  readonly endpoint: string;
  readonly port: number;
  /** Resolves with the last output when the process has ended for any reason. */
  readonly ended: Promise<string>;
  /** Ends it in order and waits until it has ended. */
  stop(): Promise<void>;
}

interface ProcessOptions extends StorePlace {
  /** The program's name for people. */
  readonly name: string;
  readonly program: StoreProgram;
}

const LEASH = fileURLToPath(new URL("leash.mjs", import.meta.url));
const LONGEST_START_MS = 60_000;
const LONGEST_STOP_MS = 5000;
const ASK_AGAIN_MS = 20;
/** Characters of the last output, enough to show why the program ended. */
const KEPT_OUTPUT = 4000;

/** @throws StartFailure when it ends before its first answer, or answers with an error */
export async function startProcess({ name, program, folder, port }: ProcessOptions): Promise<StoreProcess> {
  // A process group of its own, so that Ctrl+C reaches only this process, which ends the others in order.
  const child = spawn(process.execPath, [LEASH, program.command, ...program.args], {
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
    // DynamoDB Local writes a file into its working directory.
    cwd: folder === "memory" ? tmpdir() : path.resolve(folder),
  });
  let output = "";
  const hear = (text: string): void => {
    output = (output + text).slice(-KEPT_OUTPUT);
  };
  child.stdout.setEncoding("utf8").on("data", hear);
  child.stderr.setEncoding("utf8").on("data", hear);
  child.once("exit", () => endGroup(child));
  const ended = new Promise<string>((resolve) => {
    child.once("close", () => resolve(output));
  });
  const stop = (): Promise<void> => end(child, ended);
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await untilAnswers(endpoint, child);
  } catch (error) {
    await stop();
    throw new StartFailure(program.explain(output) ?? unexplained(name, output), { cause: error });
  }
  return { endpoint, port, ended, stop };
}

/** Only a request reveals a corrupt store, so the start ends with the first answer. */
async function untilAnswers(endpoint: string, child: ChildProcess): Promise<void> {
  const client = storeClient(endpoint, { maxAttempts: 1 });
  try {
    const latest = Date.now() + LONGEST_START_MS;
    for (;;) {
      try {
        await client.send(new ListTablesCommand({ Limit: 1 }));
        return;
      } catch (error) {
        const answered = error instanceof Error && "$metadata" in error && hasStatus(error.$metadata);
        if (answered || child.exitCode !== null || Date.now() > latest) throw error;
      }
      await sleep(ASK_AGAIN_MS);
    }
  } finally {
    client.destroy();
  }
}

function hasStatus(metadata: unknown): boolean {
  return (
    typeof metadata === "object" &&
    metadata !== null &&
    "httpStatusCode" in metadata &&
    metadata.httpStatusCode !== undefined
  );
}

/** The leash ends its program, unless the leash itself was killed; then the program remains in the group. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // The group is empty, or the system has no groups.
  }
}

async function end(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  // Windows has no SIGTERM: it would end the leash at once, and the store would run on.
  if (process.platform === "win32") child.stdin?.destroy();
  else if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
  const late = setTimeout(() => child.stdin?.destroy(), LONGEST_STOP_MS);
  await ended;
  clearTimeout(late);
}

function unexplained(name: string, output: string): string {
  return formatBilingual(STORE_TEXTS["not-started"], { name, last: lastLine(output) });
}

export function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "";
}
