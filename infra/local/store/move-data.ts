/** Moves the tables of a data folder to the other store; what lies beside them (objects, executions, keys) stays. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { type Register, UnitId, Year } from "../../../domain/values/ids.ts";
import type { Tables } from "../../../lambda/ledger/tables.ts";
import { verifyRegister } from "../../../lambda/ledger/verify.ts";
import { StartFailure } from "../start-failure.ts";
import { copyTable } from "./copy-table.ts";
import type { DataFolder } from "./data-folder.ts";
import { DATA_FILES, writeMarker } from "./folder-marker.ts";
import { requireSpace } from "./free-space.ts";
import type { StoreKind } from "./store-kind.ts";
import { startStore } from "./store.ts";
import { formatBilingual } from "../texts/format-bilingual.ts";
import { STORE_TEXTS } from "../texts/store.ts";

export interface Move {
  readonly items: number;
  /** The journal of each led to exactly its rows and its head. */
  readonly registers: number;
  /** The folder in which the old store's tables lie as they were. */
  readonly oldTables: string;
}

/**
 * Copies, verifies, and only then lets the new store's tables take the place of the old: until the marker is written the
 * old ones are what a start opens.
 * @throws StartFailure when a store does not start, there is no room, or the copy is not what the journal tells.
 */
export async function moveData(data: DataFolder, to: StoreKind): Promise<Move> {
  const from = data.store;
  const building = path.join(data.root, "tables.new");
  const size = statSync(path.join(data.tables, DATA_FILES[from]), { throwIfNoEntry: false })?.size ?? 0;
  // The other store's file is larger by less than a half, and its log of writes stays small.
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

/** Out of the way of what is used, such as what a move left that was interrupted behind its marker. @returns where to. */
function setAside({ root, tables }: DataFolder, store: StoreKind): string {
  const at = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const folder = path.join(root, `tables.${store}.${at}`);
  moveFiles(tables, folder, store);
  return folder;
}

/** The store's file with what it keeps beside it (its log of writes). */
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
      return await copyTables(clientOf(source.endpoint), clientOf(target.endpoint), data.root);
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
  const registers = await verifyCopy({ db: DynamoDBDocumentClient.from(to), ledger, journal });
  return { items, registers };
}

/** @returns how many registers there are. */
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

async function registersOf({ db, ledger, journal }: Tables): Promise<readonly Register[]> {
  const partitions = new Set<string>();
  for (const TableName of [ledger, journal]) {
    for await (const { Items = [] } of paginateScan(
      { client: db },
      { TableName, ProjectionExpression: "pk" },
    ))
      for (const { pk } of Items) partitions.add(String(pk));
  }
  return [...partitions].flatMap((partition) => {
    const [, unit, year] = /^R#([^#]+)#(\d{4})$/.exec(partition) ?? [];
    return unit === undefined ? [] : [{ unit: UnitId.parse(unit), year: Year.parse(Number(year)) }];
  });
}

function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
}
