import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";

/** A part of a .zip file as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** The name's bytes, for comparison with the local header. */
  readonly rawName: Buffer;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly offset: number;
  readonly packed: number;
  readonly unpacked: number;
}

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const END64_BYTES = 56;
const LOCATOR64_BYTES = 20;
const ENTRY_BYTES = 46;
const MAX_COMMENT = 0xffff;
/** Flags of an encrypted part: by password, by certificate, or with a masked header (APPNOTE 4.4.4). */
const ENCRYPTED = 0x2041;
/** Placeholders of numbers that are too large and stored in the zip64 record instead. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;
const ZIP64_FIELD = 1;

/**
 * Parses the central directory (PKWARE APPNOTE 4.3.12 to 4.3.16, zip64 4.5.3). Sizes in local headers are not used,
 * since streaming writers leave them empty.
 * @throws RefusedWorkbook when there is no directory, or one that lists more than the limits allow
 */
export function parseZipDirectory(file: Buffer): readonly ZipEntry[] {
  const { count, start } = findDirectory(file);
  if (count > LIMITS.parts) throw new RefusedWorkbook("too-many-parts");
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const entry = parseEntry(file, at);
    entries.push(entry);
    at = entry.end;
  }
  return entries;
}

function findDirectory(file: Buffer): { readonly count: number; readonly start: number } {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const start = file.readUInt32LE(end + 16);
  if (count !== ELSEWHERE_16 && start !== ELSEWHERE_32) return { count, start };
  const locator = end - LOCATOR64_BYTES;
  if (!hasSignature(file, locator, LOCATOR64_BYTES, LOCATOR64_SIGNATURE))
    throw new RefusedWorkbook("damaged");
  const end64 = Number(file.readBigUInt64LE(locator + 8));
  if (!hasSignature(file, end64, END64_BYTES, END64_SIGNATURE)) throw new RefusedWorkbook("damaged");
  return {
    count: Number(file.readBigUInt64LE(end64 + 32)),
    start: Number(file.readBigUInt64LE(end64 + 48)),
  };
}

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - END_BYTES - MAX_COMMENT);
  for (let at = file.length - END_BYTES; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new RefusedWorkbook("damaged");
}

function parseEntry(file: Buffer, at: number): ZipEntry & { readonly end: number } {
  if (!hasSignature(file, at, ENTRY_BYTES, ENTRY_SIGNATURE)) throw new RefusedWorkbook("damaged");
  const extraAt = at + ENTRY_BYTES + file.readUInt16LE(at + 28);
  const commentAt = extraAt + file.readUInt16LE(at + 30);
  const end = commentAt + file.readUInt16LE(at + 32);
  if (end > file.length) throw new RefusedWorkbook("damaged");
  const rawName = file.subarray(at + ENTRY_BYTES, extraAt);
  const larger = zip64Numbers(file.subarray(extraAt, commentAt));
  const size = (value: number): number => (value === ELSEWHERE_32 ? larger() : value);
  // The zip64 field has only the numbers that are too large, always in this order.
  const unpacked = size(file.readUInt32LE(at + 24));
  const packed = size(file.readUInt32LE(at + 20));
  const offset = size(file.readUInt32LE(at + 42));
  return {
    name: partName(rawName),
    rawName,
    encrypted: isEncrypted(file, at + 8),
    method: file.readUInt16LE(at + 10),
    checksum: file.readUInt32LE(at + 16),
    packed,
    unpacked,
    offset,
    end,
  };
}

/** Returns the numbers of the zip64 field one after the other. */
function zip64Numbers(extra: Buffer): () => number {
  let at = 0;
  let field: Buffer = Buffer.alloc(0);
  while (at + 4 <= extra.length) {
    const size = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_FIELD) field = extra.subarray(at + 4, at + 4 + size);
    at += 4 + size;
  }
  return () => {
    if (field.length < 8) throw new RefusedWorkbook("damaged");
    const value = Number(field.readBigUInt64LE(0));
    field = field.subarray(8);
    return value;
  };
}

/** A name that leaves its folder is refused: nothing is ever written under it, but no spreadsheet program makes one. */
function partName(raw: Buffer): string {
  const name = raw.toString("utf8").replaceAll("\\", "/").replace(/^\//, "");
  const odd = name.split("/").some((segment) => segment === ".." || segment === ".");
  if (name === "" || odd || /[\p{Cc}:]/u.test(name)) throw new RefusedWorkbook("bad-part-name");
  return name;
}

/** @param at the offset of the two bytes of flags, in the directory or in the local header */
export function isEncrypted(file: Buffer, at: number): boolean {
  return (file.readUInt16LE(at) & ENCRYPTED) !== 0;
}

export function hasSignature(file: Buffer, at: number, size: number, signature: number): boolean {
  return at >= 0 && at + size <= file.length && file.readUInt32LE(at) === signature;
}
