import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { documentsOf } from "../../lambda/aws/clients.ts";
import type { Tables } from "../../lambda/ledger/tables.ts";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import { StartFailure } from "../local/start-failure.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { STORE_TEXTS } from "../local/texts/store.ts";
import { makeObjectFiles } from "../local/cloud/objects/object-files.ts";
import { copyTable } from "../local/store/copy-table.ts";
import type { DataFolder } from "../local/store/data-folder.ts";
import { registersOf } from "../local/store/registers-of.ts";
import { storeClient } from "../local/store/store-client.ts";
import { startStore } from "../local/store/store.ts";
import { archivedName, parseArchived } from "./archive.ts";
import { type Repair, type ReadArchived, repairRegister } from "./repair.ts";

export interface Drill extends Repair {
  readonly registers: number;
  /** Registers that contradict their journal after the repair, "unit year: kind at". */
  readonly unsound: readonly string[];
}

/**
 * Restores a copy of the tables beside the originals, which stay as they are: copied one after the other as AWS restores
 * them, completed from the archive, repaired and verified.
 */
export async function drillOn(
  data: Pick<DataFolder, "root" | "store" | "tables" | "objects">,
): Promise<Drill> {
  const folder = await mkdtemp(path.join(tmpdir(), "drill-"));
  const source = await startStore({ kind: data.store, folder: data.tables });
  try {
    const target = await startStore({ kind: data.store, folder });
    try {
      const from = storeClient(source.endpoint);
      const { TableNames = [] } = await from.send(new ListTablesCommand({}));
      const nameOf = (part: string): string => TableNames.find((name) => name.includes(part)) ?? "";
      const names = { ledger: nameOf("Ledger"), journal: nameOf("Journal") };
      if (names.ledger === "" || names.journal === "")
        throw new StartFailure(formatBilingual(STORE_TEXTS["no-tables"], { root: data.root }));
      return await restoreCopy(from, storeClient(target.endpoint), names, archiveIn(data.objects));
    } finally {
      await target.stop();
    }
  } finally {
    await source.stop();
    await rm(folder, { recursive: true });
  }
}

/** Copies both tables to another store, the ledger first, and repairs every register there. */
export async function restoreCopy(
  from: DynamoDBClient,
  to: DynamoDBClient,
  { ledger, journal }: Pick<Tables, "ledger" | "journal">,
  readArchived: ReadArchived,
): Promise<Drill> {
  for (const name of [ledger, journal]) await copyTable(from, to, name);
  return repairAll({ db: documentsOf(to), ledger, journal }, readArchived);
}

/** Repairs and verifies every register of restored tables. */
export async function repairAll(tables: Tables, readArchived: ReadArchived): Promise<Drill> {
  const sum = { archived: 0, written: 0, removed: 0, receipts: 0 };
  const unsound: string[] = [];
  const registers = await registersOf(tables);
  for (const register of registers) {
    const repair = await repairRegister(tables, register, readArchived);
    for (const count of ["archived", "written", "removed", "receipts"] as const) sum[count] += repair[count];
    const [first] = await verifyRegister(tables, register);
    if (first !== undefined) unsound.push(`${register.unit} ${register.year}: ${first.kind} ${first.at}`);
  }
  return { ...sum, registers: registers.length, unsound };
}

/** The archive of the local stack, whose objects are plain files. */
function archiveIn(folder: string): ReadArchived {
  const stored = path.join(folder, "data");
  const buckets = existsSync(stored) ? readdirSync(stored) : [];
  const bucket = buckets.find((name) => name.startsWith("bucketsarchive"));
  const files = makeObjectFiles(folder);
  return async (register, seq) => {
    const key = archivedName(register, seq);
    if (bucket === undefined || files.about(bucket, key) === undefined) return undefined;
    const chunks: Buffer[] = [];
    for await (const chunk of files.read(bucket, key)) chunks.push(Buffer.from(chunk));
    return parseArchived(Buffer.concat(chunks).toString("utf8"));
  };
}
