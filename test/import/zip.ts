import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  /** A size that the directory claims falsely. */
  readonly declared?: number;
  readonly checksum?: number;
  /** Stored without compression. */
  readonly stored?: boolean;
  /** The compression method that the directory claims; the true one by default. */
  readonly method?: number;
  /** The directory's flags; the first one marks an encrypted part. */
  readonly flags?: number;
  /** The name before the part's bytes, if it differs from the one in the directory. */
  readonly localName?: string;
}

/**
 * What a writer may do: `streamed` leaves the sizes before a part empty and writes them behind it, `zip64` keeps every
 * number in the large form.
 */
export type ZipStyle = "plain" | "streamed" | "zip64";

const ELSEWHERE = 0xffffffff;
/** Bytes from which on a part is packed fast instead of small. */
const LARGE = 1024 * 1024;

/** An archive as an attacker would write it: any names, any number of parts, sizes that lie. */
export function writeZip(parts: readonly ZipPart[], style: ZipStyle = "plain"): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const raw = Buffer.from(part.content);
    const packed = part.stored ? raw : deflateRawSync(raw, { level: raw.length > LARGE ? 1 : 6 });
    const label = Buffer.from(part.name);
    const localLabel = Buffer.from(part.localName ?? part.name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(part.flags ?? (style === "streamed" ? 8 : 0), 2);
    head.writeUInt16LE(part.method ?? (part.stored ? 0 : 8), 4);
    head.writeUInt32LE(part.checksum ?? crc32(raw), 10);
    const unpacked = part.declared ?? raw.length;
    head.writeUInt32LE(style === "zip64" ? ELSEWHERE : packed.length, 14);
    head.writeUInt32LE(style === "zip64" ? ELSEWHERE : unpacked, 18);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(style === "zip64" ? ELSEWHERE : offset, 42);
    const extra = style === "zip64" ? zip64Field([unpacked, packed.length, offset]) : Buffer.alloc(0);
    entry.writeUInt16LE(extra.length, 30);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    head.copy(local, 4);
    local.writeUInt16LE(localLabel.length, 26);
    const tail =
      style === "streamed" ? Buffer.concat([Buffer.from("PK\x07\x08"), head.subarray(10, 22)]) : null;
    if (style === "streamed") local.fill(0, 14, 26);
    const body = Buffer.concat([local, localLabel, packed, ...(tail === null ? [] : [tail])]);
    bodies.push(body);
    directory.push(entry, label, extra);
    offset += body.length;
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([...bodies, index, zipEnd(parts.length, index.length, offset, style)]);
}

function zip64Field(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  for (const [place, value] of numbers.entries()) field.writeBigUInt64LE(BigInt(value), 4 + place * 8);
  return field;
}

function zipEnd(count: number, size: number, start: number, style: ZipStyle): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const short = style === "zip64" ? 0xffff : count;
  end.writeUInt16LE(short, 8);
  end.writeUInt16LE(short, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(style === "zip64" ? ELSEWHERE : start, 16);
  if (style !== "zip64") return end;
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(size), 40);
  large.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([large, locator, end]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const ROOTS: Readonly<Record<string, string>> = {
  Types: `${PACKAGE}/content-types`,
  Relationships: `${PACKAGE}/relationships`,
};
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A part's root with the namespaces of its kind, where it is written without. */
export function inNamespace(xml: string): string {
  return xml.replace(
    /<(x:)?(worksheet|workbook|sst|styleSheet|Relationships|Types)(?![^>]*xmlns)(?=[\s/>])/,
    (_, prefix: string | undefined, name: string) => {
      const own = ROOTS[name] ?? MAIN;
      return `<${prefix ?? ""}${name} xmlns="${own}" xmlns:x="${own}" xmlns:r="${RELATIONS}"`;
    },
  );
}

/**
 * The least that makes a workbook of one sheet, as raw XML; `parts` are added or replace these. A text without
 * namespaces gets those of its kind.
 */
export function rawWorkbook(
  sheetData: string,
  parts: readonly ZipPart[] = [],
  style: ZipStyle = "plain",
): Buffer {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const own: ZipPart[] = [
    {
      name: "_rels/.rels",
      content: `${HEAD}<Relationships>${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${HEAD}<workbook><sheets><sheet name="Một" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${HEAD}<Relationships>${relation("r1", "worksheet", "worksheets/any-name.xml")}</Relationships>`,
    },
    {
      name: "xl/worksheets/any-name.xml",
      content: `${HEAD}<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    },
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  const written = [...own.filter(({ name }) => !replaced.has(name)), ...parts];
  const declared = written.map((part) =>
    typeof part.content === "string" ? { ...part, content: inNamespace(part.content) } : part,
  );
  return writeZip(declared, style);
}

/** A text cell without an address, which follows the cell before it. */
export function inline(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}
