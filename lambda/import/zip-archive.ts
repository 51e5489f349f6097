import { inflateRawSync } from "node:zlib";
import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";

/** A .zip file's parts by name. Nothing is inflated before it is asked for, and never more than the limits allow. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** @throws RefusedWorkbook when the part is damaged, or larger than what is left of the limit. */
  part(name: string): Buffer | undefined;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly offset: number;
  readonly packed: number;
  readonly unpacked: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;

/**
 * Reads the central directory (PKWARE APPNOTE 4.3).
 * @throws RefusedWorkbook when there is none, or when it lists more than the limits allow.
 */
export function readZip(file: Buffer): ZipArchive {
  const entries = readDirectory(file);
  const declared = entries.reduce((total, entry) => total + entry.unpacked, 0);
  if (declared > LIMITS.unpackedBytes) throw new RefusedWorkbook("unpacks-too-large");
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size < entries.length) throw new RefusedWorkbook("damaged");
  let left: number = LIMITS.unpackedBytes;
  return {
    names: [...byName.keys()],
    part: (name) => {
      const entry = byName.get(name);
      if (entry === undefined) return undefined;
      const content = unpack(file, entry, left);
      left -= content.length;
      return content;
    },
  };
}

function readDirectory(file: Buffer): readonly Entry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > LIMITS.parts) throw new RefusedWorkbook("too-many-parts");
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw new RefusedWorkbook("damaged");
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file
        .toString("utf8", at + 46, at + 46 + nameLength)
        .replaceAll("\\", "/")
        .replace(/^\//, ""),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - END_BYTES - MAX_COMMENT);
  for (let at = file.length - END_BYTES; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new RefusedWorkbook("damaged");
}

function unpack(file: Buffer, entry: Entry, limit: number): Buffer {
  if (entry.encrypted) throw new RefusedWorkbook("encrypted");
  const { offset } = entry;
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw new RefusedWorkbook("damaged");
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw new RefusedWorkbook("damaged");
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new RefusedWorkbook("damaged");
  try {
    // The declared size may lie, so the limit is enforced while inflating.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const tooLarge =
      error instanceof RangeError || (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new RefusedWorkbook(tooLarge ? "unpacks-too-large" : "damaged");
  }
}
