import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";

export interface XmlHandlers {
  /** Names have no namespace prefix, since some producers write <x:row>. */
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
 * Walks a part of a package, in UTF-8 or UTF-16.
 * @throws RefusedWorkbook for XML that is not well formed, exceeds the limits, or declares a document type: entities
 * could make a small part endless, and no office program writes them
 * @param pieceBytes bytes of the part that are parsed at a time
 */
export function walkXml(part: Buffer, handlers: XmlHandlers, pieceBytes: number = PIECE_BYTES): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let elements = 0;
  let stretch = 0;
  parser.on("doctype", () => {
    throw new RefusedWorkbook("xml-entities");
  });
  parser.on("error", () => {
    throw new RefusedWorkbook("damaged");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    elements += 1;
    stretch = 0;
    if (depth > LIMITS.depth || elements > LIMITS.elements) throw new RefusedWorkbook("xml-too-deep");
    handlers.open(local(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    handlers.close?.(local(tag.name));
  });
  if (handlers.text !== undefined) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
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

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
