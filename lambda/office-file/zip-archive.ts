import { crc32, inflateRawSync } from "node:zlib";
import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { hasSignature, isEncrypted, parseZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** A .zip file's parts by name. A part is inflated at first use, within the limits. */
export interface ZipArchive {
  readonly names: readonly string[];
  /**
   * Names are case-insensitive, as in every package (ECMA-376-2, 6.2.2.3).
   * @throws RefusedWorkbook when the part is damaged, or larger or more work to parse than the rest of the limits
   */
  part(name: string): Buffer | undefined;
}

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const STORED = 0;
const DEFLATED = 8;

/** @throws RefusedWorkbook when the file is no archive, or lists more than the limits allow */
export function openZip(file: Buffer): ZipArchive {
  const entries = parseZipDirectory(file);
  const declared = entries.reduce((total, entry) => total + entry.unpacked, 0);
  if (declared > LIMITS.unpackedBytes) throw new RefusedWorkbook("unpacks-too-large");
  for (const { encrypted, method } of entries) {
    if (encrypted) throw new RefusedWorkbook("encrypted");
    if (method !== STORED && method !== DEFLATED) throw new RefusedWorkbook("unknown-packing");
  }
  refuseOverlaps(entries);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if (byName.size < entries.length) throw new RefusedWorkbook("duplicate-parts");
  let remaining: number = LIMITS.unpackedBytes;
  let marks = 0;
  return {
    names: entries.map(({ name }) => name),
    part: (name) => {
      const entry = byName.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      const content = unpack(file, entry, remaining);
      remaining -= content.length;
      marks += countMarks(content);
      if (marks > LIMITS.marks) throw new RefusedWorkbook("too-much-work");
      return content;
    },
  };
}

/**
 * How many tags and attributes an XML part has at most. It is counted before anything is parsed, and not measured by a clock, so that
 * a file is read on every machine or on none.
 */
function countMarks(xml: Buffer): number {
  let marks = 0;
  for (let at = 0; at < xml.length; at += 1) if (xml[at] === LESS_THAN || xml[at] === EQUALS) marks += 1;
  return marks;
}

function unpack(file: Buffer, entry: ZipEntry, limit: number): Buffer {
  const content = inflate(packedBytes(file, entry), entry.method, limit);
  if (content.length !== entry.unpacked || crc32(content) !== entry.checksum)
    throw new RefusedWorkbook("damaged");
  return content;
}

/** Refuses parts that share bytes: they let a small file unpack to terabytes, and no program writes them. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const { offset, packed, rawName } of entries.toSorted((left, right) => left.offset - right.offset)) {
    if (offset < end) throw new RefusedWorkbook("damaged");
    end = offset + LOCAL_BYTES + rawName.length + packed;
  }
}

function packedBytes(file: Buffer, { offset, packed, rawName, method }: ZipEntry): Buffer {
  if (!hasSignature(file, offset, LOCAL_BYTES, LOCAL_SIGNATURE)) throw new RefusedWorkbook("damaged");
  if (isEncrypted(file, offset + 6)) throw new RefusedWorkbook("encrypted");
  if (file.readUInt16LE(offset + 8) !== method) throw new RefusedWorkbook("damaged");
  const nameEnd = offset + LOCAL_BYTES + file.readUInt16LE(offset + 26);
  // A part with two different names may have other content in the author's program than here.
  if (!file.subarray(offset + LOCAL_BYTES, nameEnd).equals(rawName)) throw new RefusedWorkbook("damaged");
  const start = nameEnd + file.readUInt16LE(offset + 28);
  const bytes = file.subarray(start, start + packed);
  if (bytes.length < packed) throw new RefusedWorkbook("damaged");
  return bytes;
}

function inflate(packed: Buffer, method: number, limit: number): Buffer {
  if (method === STORED) {
    if (packed.length > limit) throw new RefusedWorkbook("unpacks-too-large");
    return packed;
  }
  try {
    // The declared size may lie, so the limit is enforced while inflating.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const tooLarge =
      error instanceof RangeError || (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new RefusedWorkbook(tooLarge ? "unpacks-too-large" : "damaged");
  }
}
