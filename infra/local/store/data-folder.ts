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

/** Where a stack on one machine keeps what must outlive it; nobody else opens it meanwhile. */
export interface DataFolder {
  /** Whose tables they are. */
  readonly store: StoreKind;
  readonly root: string;
  /** For the store: a folder, or "memory". */
  readonly tables: string;
  readonly objects: string;
  readonly executions: string;
  readonly issuerKey: string;
  readonly logFile: string;
  readonly log: Writable;
  /** For each shard of a stream, the sequence number of the last record that was dealt with. */
  readCheckpoint(): Record<string, string>;
  writeCheckpoint(checkpoint: Readonly<Record<string, string>>): void;
  /** The stream is then read from its beginning. */
  dropCheckpoint(): void;
  /** Ends the log and lets others in; what was only to be kept in memory is deleted. */
  close(): Promise<void>;
}

export interface DataFolderOptions {
  /** Whose data are asked for; unless told, the store that the folder's data are of, or else the one of this machine. */
  readonly store?: StoreKind;
  /** Whether to begin without data. A folder that is not ours is not emptied. */
  readonly fresh?: boolean;
}

/**
 * Opens the folder for this process alone; "memory" keeps nothing.
 * @throws StartFailure when it cannot be written, is full, is in use, is not ours, or holds another store's data.
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
  // A full disk costs lines of the log, and nothing else.
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

/** Makes the folder where it is missing, and keeps other processes out. @returns what lets them in again. */
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
