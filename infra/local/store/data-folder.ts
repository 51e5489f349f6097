import {
  accessSync,
  constants,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Writable } from "node:stream";
import * as z from "zod";
import { StartFailure } from "../start-failure.ts";
import { tryLock } from "./file-lock.ts";
import { makeFolder, nearestFolder } from "./folder.ts";
import { LOCK, readMarker, TABLES, writeMarker } from "./folder-marker.ts";
import { requireSpace } from "./free-space.ts";
import { chooseStore } from "./store-choice.ts";
import { STORE_NAMES, type StoreKind } from "./store-kind.ts";
import { formatBilingual } from "../texts/format-bilingual.ts";
import { STORE_TEXTS } from "../texts/store.ts";

/** The data of a local stack that outlive it, opened by one process at a time. */
export interface DataFolder {
  /** The store that wrote the tables. */
  readonly store: StoreKind;
  readonly root: string;
  /** For the store: a folder, or "memory". */
  readonly tables: string;
  readonly objects: string;
  readonly executions: string;
  readonly issuerKey: string;
  readonly logFile: string;
  readonly log: Writable;
  /** The sequence number of the last processed record, by shard of the stream. */
  readCheckpoint(): Record<string, string>;
  writeCheckpoint(checkpoint: Readonly<Record<string, string>>): void;
  /** Drops the checkpoint, so that the stream is read from its beginning. */
  dropCheckpoint(): void;
  /** Ends the log and releases the folder; data of "memory" are deleted. */
  close(): Promise<void>;
}

export interface DataFolderOptions {
  /** The requested store; by default the one that wrote the folder's data, or else the one of this machine. */
  readonly store?: StoreKind;
  /** Whether to delete the data first. A folder of another program is never emptied. */
  readonly fresh?: boolean;
}

/**
 * Opens the folder for this process alone; "memory" keeps nothing.
 * @throws StartFailure when it cannot be written, is full, in use, another program's, or holds another store's data
 */
export function openDataFolder(folder: string, options: DataFolderOptions = {}): DataFolder {
  const keeps = folder !== "memory";
  const root = keeps ? path.resolve(folder) : mkdtempSync(path.join(tmpdir(), "quan-triet-"));
  const release = keeps ? hold(root) : () => undefined;
  try {
    const store = keeps ? storeOf(root, options) : chooseStore(options.store);
    const tables = path.join(root, TABLES);
    mkdirSync(tables, { recursive: true });
    return openFiles(root, store, keeps ? tables : "memory", async () => {
      release();
      if (!keeps) rmSync(root, { recursive: true, force: true });
    });
  } catch (error) {
    release();
    throw error;
  }
}

function openFiles(root: string, store: StoreKind, tables: string, closed: () => Promise<void>): DataFolder {
  const logFile = path.join(root, "functions.log");
  const log = createWriteStream(logFile, { flags: "a" });
  // On a full disk only lines of the log are lost.
  log.on("error", () => undefined);
  const checkpointFile = path.join(root, "stream.json");
  return {
    store,
    root,
    tables,
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
    dropCheckpoint: () => rmSync(checkpointFile, { force: true }),
    async close() {
      await new Promise<void>((resolve) => {
        if (log.destroyed) resolve();
        else log.once("close", () => resolve()).end();
      });
      await closed();
    },
  };
}

/** Creates the folder if it is missing, and locks it against other processes. @returns the release of the lock */
function hold(root: string): () => void {
  try {
    makeFolder(root);
    accessSync(root, constants.W_OK | constants.R_OK);
    const lock = tryLock(path.join(root, LOCK));
    if (lock.kind === "held") return lock.release;
    throw inUse(root, lock.holder);
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    requireSpace(nearestFolder(root));
    throw new StartFailure(formatBilingual(STORE_TEXTS["folder-closed"], { folder: root }), { cause: error });
  }
}

function storeOf(root: string, { store: wanted, fresh = false }: DataFolderOptions): StoreKind {
  const marked = readMarker(root);
  if (fresh) {
    for (const name of readdirSync(root).filter((entry) => entry !== LOCK)) {
      rmSync(path.join(root, name), { recursive: true, force: true });
    }
  }
  requireSpace(root);
  const stored = fresh ? undefined : marked;
  if (stored !== undefined && wanted !== undefined && stored !== wanted) {
    const values = { root, name: STORE_NAMES[stored], wanted, stored };
    throw new StartFailure(formatBilingual(STORE_TEXTS["other-store"], values));
  }
  const store = chooseStore(wanted ?? stored);
  writeMarker(root, store);
  return store;
}

function inUse(root: string, holder: number): StartFailure {
  const values = { root, holder: String(holder), lock: path.join(root, LOCK) };
  return new StartFailure(formatBilingual(STORE_TEXTS["folder-in-use"], values));
}
