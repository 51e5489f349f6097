/** Amazon's own DynamoDB Local as a child process: the real conditions, transactions and streams, on one machine. */
import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { freePort } from "./free-port.ts";
import { StartFailure } from "./start-failure.ts";

interface DynamoDbLocalOptions {
  /** A free one unless told. */
  readonly port?: number;
  /** Where the tables are kept; "memory" keeps nothing. */
  readonly folder: string;
}

interface DynamoDbLocal {
  readonly endpoint: string;
  readonly port: number;
  stop(): Promise<void>;
}

const LEASH = fileURLToPath(new URL("leash.mjs", import.meta.url));
const EMULATOR = fileURLToPath(
  new URL("../../../node_modules/amplify-dynamodb-simulator/emulator/", import.meta.url),
);
/** The light compiler and collector of the JVM: it starts in a third of the time, and nothing here runs for days. */
const JVM = [
  "-XX:+UseSerialGC",
  "-XX:TieredStopAtLevel=1",
  `-Djava.library.path=${EMULATOR}DynamoDBLocal_lib`,
];
const LONGEST_START_MS = 60_000;
const LONGEST_STOP_MS = 5000;
/** Enough of what Java last said to tell why it ended. */
const KEPT_OUTPUT = 4000;

/**
 * Starts it and waits until it answers.
 * @throws StartFailure when Java is missing or too old, the port is taken, or the folder cannot be used.
 */
export async function startDynamoDbLocal(options: DynamoDbLocalOptions): Promise<DynamoDbLocal> {
  const { folder } = options;
  if (folder !== "memory") prepareFolder(folder);
  const port = await freePort(options.port);
  if (port === undefined) throw new StartFailure(portTaken(options.port ?? 0));
  const store = folder === "memory" ? ["-inMemory"] : ["-dbPath", path.resolve(folder)];
  const jar = [
    "-jar",
    `${EMULATOR}DynamoDBLocal.jar`,
    "-sharedDb",
    "-disableTelemetry",
    "-port",
    String(port),
  ];
  // Apart from the terminal's group, so that Ctrl+C reaches only us and we end things in order.
  const child = spawn(process.execPath, [LEASH, "java", ...JVM, ...jar, ...store], {
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
    // It leaves a file of its own where it is started.
    cwd: folder === "memory" ? tmpdir() : path.resolve(folder),
  });
  let said = "";
  const hear = (text: string): void => {
    said = (said + text).slice(-KEPT_OUTPUT);
  };
  child.stdout.setEncoding("utf8").on("data", hear);
  child.stderr.setEncoding("utf8").on("data", hear);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const stop = (): Promise<void> => end(child, ended);
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await untilAnswers(endpoint, child);
  } catch (error) {
    await stop();
    throw new StartFailure(whyNot(said, folder), { cause: error });
  }
  return { endpoint, port, stop };
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(path.resolve(folder));
    accessSync(folder, constants.W_OK | constants.R_OK);
  } catch (error) {
    throw new StartFailure(folderClosed(folder), { cause: error });
  }
}

/** One level at a time: Node's own recursive way never returns where the system refuses with "no such folder" (/proc). */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** A corrupt store is only noticed by a request, so starting is over when one was answered. */
async function untilAnswers(endpoint: string, child: ChildProcess): Promise<void> {
  const client = new DynamoDBClient({
    endpoint,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
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
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
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

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill("SIGTERM");
  const late = setTimeout(() => child.stdin?.destroy(), LONGEST_STOP_MS);
  await ended;
  clearTimeout(late);
}

function whyNot(said: string, folder: string): string {
  if (said.includes("ENOENT")) {
    return "Không tìm thấy Java: hãy cài Java 17 trở lên (ví dụ: apt-get install openjdk-17-jre-headless) rồi chạy lại. / Java was not found: install Java 17 or later (for example: apt-get install openjdk-17-jre-headless) and run again.";
  }
  if (said.includes("UnsupportedClassVersionError") || said.includes("Unrecognized")) {
    return "Bản Java trên máy quá cũ: cần Java 17 trở lên; hãy cập nhật rồi chạy lại. / The Java of this machine is too old: install Java 17 or later and run again.";
  }
  if (folder !== "memory" && said.includes("SQLiteException")) {
    return `Dữ liệu trong thư mục ${folder} bị hỏng: hãy chuyển thư mục này đi nơi khác, hoặc chạy lại với --fresh để bắt đầu với sổ trống. / The data in ${folder} is corrupt: move that folder away, or run again with --fresh to begin empty.`;
  }
  return `DynamoDB Local không khởi động được: ${lastLine(said)} / DynamoDB Local did not start: ${lastLine(said)}`;
}

function portTaken(port: number): string {
  return `Cổng ${port} đang được dùng: hãy tắt chương trình đang giữ cổng này hoặc chọn cổng khác. / Port ${port} is in use: stop the program that holds it or choose another port.`;
}

function folderClosed(folder: string): string {
  return `Không ghi được vào thư mục ${folder}: hãy cấp quyền ghi hoặc chọn thư mục khác. / The folder ${folder} cannot be written: grant write access or choose another folder.`;
}

function lastLine(said: string): string {
  return said.trim().split("\n").at(-1) ?? "";
}
