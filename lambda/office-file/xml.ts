import { TextDecoder } from "node:util";
import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";

/** The namespaces of one kind of part. The strict format of ECMA-376 has other ones than the transitional format. */
export type Vocabulary = ReadonlySet<string>;

export const PACKAGE: Vocabulary = new Set([
  "http://schemas.openxmlformats.org/package/2006/content-types",
  "http://schemas.openxmlformats.org/package/2006/relationships",
]);
export const SPREADSHEET: Vocabulary = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);
/** With the namespace of contents that are written twice, for newer and for older programs (ECMA-376 part 3). */
export const WORD: Vocabulary = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
  "http://schemas.openxmlformats.org/markup-compatibility/2006",
]);
const RELATIONSHIPS: Vocabulary = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

/** What is told of the elements of a vocabulary. Elements of other namespaces and their texts are passed over. */
export interface XmlHandlers {
  /** Names have no prefix, since a prefix is only a convention; the attribute that names a relationship is "r:id". */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Parsing in pieces keeps a large sheet from being in memory as one text. */
const PIECE_BYTES = 256 * 1024;
/**
 * The most bytes of one tag, comment or text: no program writes longer ones, and the parser would buffer them whole.
 */
const LONGEST_STRETCH = 4 * PIECE_BYTES;

/**
 * Walks the elements of one vocabulary in a part of a package, in UTF-8 or UTF-16.
 * @throws RefusedWorkbook for XML that is not well formed, exceeds the limits, or declares a document type: entities
 * could make a small part endless, and no office program writes them
 * @param pieceBytes bytes of the part that are parsed at a time
 */
export function walkXml(
  part: Buffer,
  vocabulary: Vocabulary,
  handlers: XmlHandlers,
  pieceBytes: number = PIECE_BYTES,
): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const isKnown: boolean[] = [];
  let elements = 0;
  let stretch = 0;
  parser.on("doctype", () => {
    throw new RefusedWorkbook("xml-entities");
  });
  parser.on("error", () => {
    throw new RefusedWorkbook("damaged");
  });
  parser.on("opentag", (tag) => {
    elements += 1;
    stretch = 0;
    if (isKnown.length === LIMITS.depth || elements > LIMITS.elements)
      throw new RefusedWorkbook("xml-too-deep");
    isKnown.push(vocabulary.has(tag.uri));
    if (isKnown.at(-1) === true) handlers.open(tag.local, plainAttributes(tag.attributes));
  });
  parser.on("closetag", (tag) => {
    if (isKnown.pop() === true) handlers.close?.(tag.local);
  });
  const { text } = handlers;
  if (text !== undefined) {
    const take = (piece: string): void => {
      if (isKnown.at(-1) === true) text(piece);
    };
    parser.on("text", take);
    parser.on("cdata", take);
  }
  // Another declared encoding would be decoded wrongly.
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !READ_ENCODINGS.test(encoding)) throw new RefusedWorkbook("other-letters");
  });
  const decoder = decoderOf(part, { fatal: true });
  try {
    for (let at = 0; at < part.length; at += pieceBytes) {
      stretch += pieceBytes;
      if (stretch > LONGEST_STRETCH) throw new RefusedWorkbook("text-too-long");
      parser.write(decoder.decode(part.subarray(at, at + pieceBytes), { stream: true }));
    }
    parser.write(decoder.decode());
  } catch (error) {
    if (error instanceof RefusedWorkbook) throw error;
    throw new RefusedWorkbook("damaged");
  }
  parser.close();
}

const READ_ENCODINGS = /^(utf-?8|utf-?16(le|be)?|us-ascii|ascii)$/i;

/**
 * The decoder for the first two bytes: a byte-order mark, or the "<" of a file without one (XML 1.0, F.1).
 * @throws RefusedWorkbook for UTF-32, which no office program writes
 */
export function decoderOf(bytes: Buffer, options = { fatal: false }): TextDecoder {
  if (/^(fffe0000|0000feff|3c000000|0000003c)/.test(bytes.subarray(0, 4).toString("hex")))
    throw new RefusedWorkbook("other-letters");
  const start = bytes.subarray(0, 2).toString("hex");
  if (start === "fffe" || start === "3c00") return new TextDecoder("utf-16le", options);
  return new TextDecoder(start === "feff" || start === "003c" ? "utf-16be" : "utf-8", options);
}

function plainAttributes(attributes: Readonly<Record<string, SaxesAttributeNS>>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const { prefix, local, uri, value } of Object.values(attributes)) {
    if (prefix === "") plain[local] = value;
    else if (RELATIONSHIPS.has(uri)) plain[`r:${local}`] = value;
  }
  return plain;
}
