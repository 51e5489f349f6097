import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import * as z from "zod";
import { type Api, makeApi } from "../../addin/client/api.ts";
import { BatchId, type Register } from "../../domain/values/ids.ts";
import type { StoreKind } from "../../infra/local/store/store-kind.ts";

/** A stack in its own process. */
export interface StackProcess {
  readonly api: Api;
  /** The reports that it has printed. */
  readonly reports: readonly string[];
  readonly isOver: () => boolean;
  /** Kills only the store, with kill -9. */
  readonly killStore: () => Promise<void>;
  /** Kills the stack, with kill -9. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const Line = z.union([
  z.object({ url: z.url(), token: z.string() }),
  z.object({ report: z.string() }),
  z.object({ lost: z.string() }),
]);
const PROGRAM = fileURLToPath(new URL("stack-program.ts", import.meta.url));

/**
 * It ends with the test.
 * @throws Error with its output when it does not start
 */
export async function startStackProcess(folder: string, store: StoreKind): Promise<StackProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, folder, store], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const reports: string[] = [];
  const ended = once(child, "close");
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  onTestFinished(() => end("SIGKILL"));
  const started = new Promise<{ url: string; token: string }>((resolve, reject) => {
    createInterface(child.stdout).on("line", (text) => {
      const line = Line.parse(JSON.parse(text));
      if ("url" in line) resolve(line);
      else reports.push("report" in line ? line.report : line.lost);
    });
    child.once("close", () => reject(new Error(errors)));
  });
  const { url, token } = await started;
  return {
    api: makeApi({
      baseUrl: url,
      language: () => "en",
      token: async () => token,
      wait: async () => undefined,
    }),
    reports,
    isOver: () => child.exitCode !== null || child.signalCode !== null,
    killStore: () => killHolders(child, folder),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

/** Kills the programs below the process that were started with the folder, but not the leash that holds them. */
export async function killHolders({ pid }: ChildProcess, folder: string): Promise<void> {
  const holders = (await runningPrograms())
    .filter(({ id, args }) => id !== pid && args.includes(folder) && args.includes("--port"))
    .filter(({ args }) => !args.includes("leash.mjs"))
    .map(({ id }) => id);
  if (holders.length !== 1) throw new Error(`${holders.length} stores of ${folder}`);
  for (const holder of holders) process.kill(holder, "SIGKILL");
}

interface RunningProgram {
  readonly id: number;
  /** Its command line. */
  readonly args: string;
}

/** Linux lists its programs in files, so `ps` is not needed there; macOS has `ps`. */
async function runningPrograms(): Promise<readonly RunningProgram[]> {
  if (process.platform === "linux") {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ id: Number(name), args: commandLine(name) }));
  }
  const programs: RunningProgram[] = [];
  const ps = spawn("ps", ["-A", "-o", "pid=,args="], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const row of createInterface(ps.stdout)) {
    const [, id, args = ""] = /^\s*(\d+)\s+(.*)$/.exec(row) ?? [];
    programs.push({ id: Number(id), args });
  }
  return programs;
}

/** Empty for a program that has ended since it was listed. */
function commandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

export interface Pushed {
  /** The keys that the service has accepted. */
  readonly acknowledged: readonly string[];
  /** The code of the last refusal. */
  readonly refusal: string | undefined;
}

/** Pushes batches of new rows, one after another, until `enough` is true. @throws Error when a row is not valid. */
export async function pushUntil(
  api: Api,
  { unit, year }: Register,
  enough: (acknowledged: number, refusals: number) => boolean,
): Promise<Pushed> {
  const acknowledged: string[] = [];
  let refusal: string | undefined;
  let refusals = 0;
  for (let batch = 0; !enough(acknowledged.length, refusals); batch += 1) {
    const keys = Array.from({ length: ROWS }, (_, row) => `nv-${batch}-${row}`);
    const rows = keys.map((key) => ({
      form: "people",
      key,
      baseRev: 0,
      fields: { fullName: `Hằng ${"a".repeat(60)}`, category: "cong-chuc" },
    }));
    const batchId = BatchId.parse(`batch-${String(batch).padStart(6, "0")}`);
    const answer = await api.push(unit, year, { batchId, clientId: "test", rows });
    if (answer.ok) acknowledged.push(...answer.value.rows.map(acceptedKey));
    else {
      refusals += 1;
      refusal = answer.problem.code;
    }
  }
  return { acknowledged, refusal };
}

/** One transaction of the service. */
const ROWS = 97;

function acceptedKey({ key, status }: { readonly key: string; readonly status: string }): string {
  if (status !== "accepted" && status !== "unchanged") throw new Error(`${key} is ${status}`);
  return key;
}

/** The keys of all rows of a register. */
export async function keysOf(api: Api, { unit, year }: Register): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  let page: string | undefined;
  do {
    const answer = await api.pull(unit, year, 0, page);
    if (!answer.ok) throw new Error(answer.problem.title);
    for (const { key } of answer.value.rows) keys.add(key);
    ({ page } = answer.value);
  } while (page !== undefined);
  return keys;
}
