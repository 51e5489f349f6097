import { SaxesParser } from "saxes";
import { RefusedWorkbook } from "./refused-workbook.ts";

export interface XmlHandlers {
  /** Names come without their namespace prefix: some producers write <x:row>. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Parsing by pieces keeps a large sheet from standing in memory as one text. */
const PIECE_BYTES = 256 * 1024;

/**
 * Walks a part of a workbook.
 * @throws RefusedWorkbook for XML that is not well formed, not UTF-8 or declares a document type: entities could make
 * a small part endless, and no spreadsheet program writes them.
 */
export function walkXml(part: Buffer, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => {
    throw new RefusedWorkbook("xml-entities");
  });
  parser.on("error", () => {
    throw new RefusedWorkbook("damaged");
  });
  parser.on("opentag", (tag) => handlers.open(local(tag.name), tag.attributes));
  if (handlers.close !== undefined) parser.on("closetag", (tag) => handlers.close?.(local(tag.name)));
  if (handlers.text !== undefined) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < part.length; at += PIECE_BYTES) {
      parser.write(decoder.decode(part.subarray(at, at + PIECE_BYTES), { stream: true }));
    }
    parser.write(decoder.decode());
  } catch (error) {
    if (error instanceof RefusedWorkbook) throw error;
    throw new RefusedWorkbook("damaged");
  }
  parser.close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
