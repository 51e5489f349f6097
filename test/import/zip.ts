import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the directory claims instead of the truth. */
  readonly declared?: number;
}

/** An archive as an attacker would write it: any names, any number of parts, sizes that lie. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(raw), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declared ?? raw.length, 22);
    local.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    local.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, label, packed);
    directory.push(entry, label);
    offset += local.length + label.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, index, end]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The least that makes a workbook of one sheet, as raw XML; `parts` are added or put in the place of these. */
export function rawWorkbook(sheetData: string, parts: readonly ZipPart[] = []): Buffer {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const own: ZipPart[] = [
    {
      name: "_rels/.rels",
      content: `${HEAD}<Relationships>${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${HEAD}<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Một" sheetId="1" r:id="r1"/></sheets></workbook>`,
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
  return writeZip([...own.filter(({ name }) => !replaced.has(name)), ...parts]);
}

/** A text cell without an address: it stands beside the one before. */
export function inline(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}
