import {
  accessSync,
  constants,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Writable } from "node:stream";
import * as z from "zod";
import type { Checkpoint } from "./stream-reader.ts";
import { StartFailure } from "./start-failure.ts";

/** Where a stack on one machine keeps what must outlive it. */
export interface DataFolder {
  /** For DynamoDB Local: a folder, or "memory". */
  readonly tables: string;
  readonly objects: string;
  readonly executions: string;
  readonly issuerKey: string;
  readonly logFile: string;
  readonly log: Writable;
  readCheckpoint(): Record<string, string>;
  writeCheckpoint(checkpoint: Checkpoint): void;
  /** Ends the log; what was only to be kept in memory is deleted. */
  close(): Promise<void>;
}

/** @throws StartFailure when the folder cannot be written. */
export function openDataFolder(folder: string): DataFolder {
  const keeps = folder !== "memory";
  const root = keeps ? path.resolve(folder) : mkdtempSync(path.join(tmpdir(), "quan-triet-"));
  const tables = path.join(root, "tables");
  try {
    mkdirSync(tables, { recursive: true });
    accessSync(root, constants.W_OK);
  } catch (error) {
    throw new StartFailure(
      `Không ghi được vào thư mục ${root}: hãy cấp quyền ghi hoặc chọn thư mục khác. / The folder ${root} cannot be written: grant write access or choose another folder.`,
      { cause: error },
    );
  }
  const logFile = path.join(root, "functions.log");
  const log = createWriteStream(logFile, { flags: "a" });
  const checkpointFile = path.join(root, "stream.json");
  return {
    tables: keeps ? tables : "memory",
    objects: path.join(root, "objects"),
    executions: path.join(root, "executions"),
    issuerKey: path.join(root, "issuer-key.json"),
    logFile,
    log,
    readCheckpoint() {
      try {
        return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(checkpointFile, "utf8")));
      } catch {
        // Without a readable checkpoint the stream is read from its beginning, and archiving is idempotent.
        return {};
      }
    },
    writeCheckpoint(checkpoint) {
      writeFileSync(`${checkpointFile}.new`, JSON.stringify(checkpoint));
      renameSync(`${checkpointFile}.new`, checkpointFile);
    },
    async close() {
      await new Promise<void>((resolve) => {
        log.end(() => resolve());
      });
      if (!keeps) rmSync(root, { recursive: true, force: true });
    },
  };
}
