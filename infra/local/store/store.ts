/** DynamoDB's interface as a child process, with real conditions, transactions and streams. */
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { StartFailure } from "../start-failure.ts";
import { makeFolder } from "./folder.ts";
import { dynamoDbLocalProgram } from "./dynamodb-local.ts";
import { dynoxideProgram, findDynoxide } from "./dynoxide.ts";
import { freePort } from "./free-port.ts";
import { chooseStore } from "./store-choice.ts";
import { STORE_NAMES, type StoreKind } from "./store-kind.ts";
import { type StoreProcess, startProcess } from "./store-process.ts";
import type { StorePlace, StoreProgram } from "./store-program.ts";
import { formatBilingual } from "../texts/format-bilingual.ts";
import { STORE_TEXTS } from "../texts/store.ts";

export interface StoreOptions {
  readonly kind: StoreKind;
  /** The folder of the tables; "memory" keeps nothing. */
  readonly folder: string;
  /** By default a free one. */
  readonly port?: number;
}

export interface Store extends StoreProcess {
  readonly kind: StoreKind;
}

/**
 * Starts the store and waits for its first answer.
 * @throws StartFailure when its program is missing or too old, the port is in use, or the folder cannot be used
 */
export async function startStore({ kind, folder, port }: StoreOptions): Promise<Store> {
  if (folder !== "memory") prepareFolder(folder);
  const free = await freePort(port);
  if (free === undefined)
    throw new StartFailure(formatBilingual(STORE_TEXTS["port-in-use"], { port: String(port ?? 0) }));
  const program = programOf(kind, { folder, port: free });
  try {
    const running = await startProcess({ name: STORE_NAMES[kind], program, folder, port: free });
    return { kind, ...running };
  } catch (error) {
    // The program is looked for only after a failure, because Java takes a while to print its version.
    chooseStore(kind);
    throw error;
  }
}

function programOf(kind: StoreKind, place: StorePlace): StoreProgram {
  switch (kind) {
    case "dynoxide":
      return dynoxideProgram(findDynoxide() ?? "dynoxide", place);
    case "dynamodb-local":
      return dynamoDbLocalProgram(place);
  }
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(path.resolve(folder));
    accessSync(folder, constants.W_OK | constants.R_OK);
  } catch (error) {
    throw new StartFailure(formatBilingual(STORE_TEXTS["folder-closed"], { folder }), { cause: error });
  }
}
