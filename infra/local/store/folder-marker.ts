/** The marker of a data folder, so that no store opens the data of another. */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { StartFailure } from "../start-failure.ts";
import { DYNAMODB_LOCAL_FILE } from "./dynamodb-local.ts";
import { DYNOXIDE_FILE } from "./dynoxide.ts";
import { STORE_KINDS, type StoreKind } from "./store-kind.ts";
import { formatBilingual } from "../texts/format-bilingual.ts";
import { STORE_TEXTS } from "../texts/store.ts";

/** The folder's layout; a later layout gets the next number. */
const SCHEMA = 1;
const MARKER_FILE = "store.json";
export const TABLES = "tables";
export const LOCK = "lock";
const OWN = new Set([
  MARKER_FILE,
  TABLES,
  LOCK,
  "objects",
  "executions",
  "issuer-key.json",
  "functions.log",
  "stream.json",
  "demonstration.filled",
]);
/** In the folder of the tables. */
export const DATA_FILES: Readonly<Record<StoreKind, string>> = {
  dynoxide: DYNOXIDE_FILE,
  "dynamodb-local": DYNAMODB_LOCAL_FILE,
};

const Marker = z.object({
  store: z.enum(STORE_KINDS),
  /** The version of the product that wrote it. */
  version: z.string(),
  schema: z.int().positive(),
});

const Package = z.object({ version: z.string() });
const PACKAGE_FILE = new URL("../../../package.json", import.meta.url);

/**
 * The store that wrote the folder's data; undefined without data.
 * @throws StartFailure for a folder of another program or of a later version
 */
export function readMarker(root: string): StoreKind | undefined {
  const file = path.join(root, MARKER_FILE);
  if (!existsSync(file)) return storeOfUnmarked(root);
  const marker = parseMarker(readFileSync(file, "utf8"));
  if (marker === undefined) throw new StartFailure(formatBilingual(STORE_TEXTS["damaged-marker"], { file }));
  if (marker.schema > SCHEMA) {
    const values = { root, version: marker.version };
    throw new StartFailure(formatBilingual(STORE_TEXTS["later-version"], values));
  }
  return marker.store;
}

export function writeMarker(root: string, store: StoreKind): void {
  const { version } = Package.parse(JSON.parse(readFileSync(PACKAGE_FILE, "utf8")));
  const file = path.join(root, MARKER_FILE);
  writeFileSync(`${file}.new`, JSON.stringify({ store, version, schema: SCHEMA }));
  renameSync(`${file}.new`, file);
}

function parseMarker(text: string): z.infer<typeof Marker> | undefined {
  try {
    return Marker.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Folders from before the second store have no marker. */
function storeOfUnmarked(root: string): StoreKind | undefined {
  const store = STORE_KINDS.find((kind) => existsSync(path.join(root, TABLES, DATA_FILES[kind])));
  if (store !== undefined) return store;
  const strange = readdirSync(root).find((name) => !OWN.has(name.replace(/\.new$/, "")));
  if (strange !== undefined)
    throw new StartFailure(formatBilingual(STORE_TEXTS["folder-not-ours"], { root, name: strange }));
  return undefined;
}
