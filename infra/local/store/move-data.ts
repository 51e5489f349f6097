/** Moves the tables of a data folder to the other store; objects, executions and keys stay. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { type DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { documentsOf } from "../../../lambda/aws/clients.ts";
import type { Tables } from "../../../lambda/ledger/tables.ts";
import { verifyRegister } from "../../../lambda/ledger/verify.ts";
import { StartFailure } from "../start-failure.ts";
import { copyTable } from "./copy-table.ts";
import type { DataFolder } from "./data-folder.ts";
import { DATA_FILES, writeMarker } from "./folder-marker.ts";
import { registersOf } from "./registers-of.ts";
import { requireSpace } from "./free-space.ts";
import { storeClient } from "./store-client.ts";
import type { StoreKind } from "./store-kind.ts";
import { startStore } from "./store.ts";
import { formatBilingual } from "../texts/format-bilingual.ts";
import { STORE_TEXTS } from "../texts/store.ts";

export interface Move {
  readonly items: number;
  /** The number of verified registers: the journal of each leads to exactly its rows and its head. */
  readonly registers: number;
  /** The folder with the unchanged tables of the old store. */
  readonly oldTables: string;
}

/**
 * Copies, verifies, and only then replaces the tables of the old store: until the marker is written, a start opens
 * the old ones.
 * @throws StartFailure when a store does not start, there is no space, or the copy contradicts the journal
 */
export async function moveData(data: DataFolder, to: StoreKind): Promise<Move> {
  const from = data.store;
  const building = path.join(data.root, "tables.new");
  const size = statSync(path.join(data.tables, DATA_FILES[from]), { throwIfNoEntry: false })?.size ?? 0;
  // The other store's file is at most half as large again, and its log of writes stays small.
  requireSpace(data.root, 2 * size);
  rmSync(building, { recursive: true, force: true });
  setAside(data, to);
  const copied = await copyAndVerify(data, to, building);

  moveFiles(building, data.tables, to);
  data.dropCheckpoint();
  writeMarker(data.root, to);
  rmSync(building, { recursive: true, force: true });
  return { ...copied, oldTables: setAside(data, from) };
}

/**
 * Moves tables aside that are not in use, such as those of a move interrupted after its marker.
 * @returns their folder
 */
function setAside({ root, tables }: DataFolder, store: StoreKind): string {
  const at = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const folder = path.join(root, `tables.${store}.${at}`);
  moveFiles(tables, folder, store);
  return folder;
}

/** Moves the store's file with its log of writes. */
function moveFiles(from: string, to: string, store: StoreKind): void {
  const names = readdirSync(from).filter((name) => name.startsWith(DATA_FILES[store]));
  if (names.length > 0) mkdirSync(to, { recursive: true });
  for (const name of names) renameSync(path.join(from, name), path.join(to, name));
}

async function copyAndVerify(
  data: DataFolder,
  to: StoreKind,
  folder: string,
): Promise<Omit<Move, "oldTables">> {
  const source = await startStore({ kind: data.store, folder: data.tables });
  try {
    const target = await startStore({ kind: to, folder });
    try {
      return await copyTables(storeClient(source.endpoint), storeClient(target.endpoint), data.root);
    } finally {
      await target.stop();
    }
  } finally {
    await source.stop();
  }
}

async function copyTables(
  from: DynamoDBClient,
  to: DynamoDBClient,
  root: string,
): Promise<Omit<Move, "oldTables">> {
  const { TableNames = [] } = await from.send(new ListTablesCommand({}));
  let items = 0;
  for (const name of TableNames) items += await copyTable(from, to, name);
  const [ledger, journal] = ["Ledger", "Journal"].map((part) =>
    TableNames.find((name) => name.includes(part)),
  );
  if (ledger === undefined || journal === undefined)
    throw new StartFailure(formatBilingual(STORE_TEXTS["no-tables"], { root }));
  const registers = await verifyCopy({ db: documentsOf(to), ledger, journal });
  return { items, registers };
}

/** @returns the number of registers */
async function verifyCopy(tables: Tables): Promise<number> {
  const registers = await registersOf(tables);
  for (const register of registers) {
    const [first] = await verifyRegister(tables, register);
    if (first !== undefined) {
      const values = {
        register: `${register.unit} ${register.year}`,
        difference: `${first.kind} ${first.at}`,
      };
      throw new StartFailure(formatBilingual(STORE_TEXTS["copy-differs"], values));
    }
  }
  return registers.length;
}
