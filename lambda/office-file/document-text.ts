import { tidy } from "../../domain/values/fold.ts";
import { MAX_PLAN_LETTERS } from "../../domain/protocol/plan-texts.ts";
import type { RefusalCode } from "../../domain/vocabulary/faults/refusal-code.ts";
import { docxText } from "./docx.ts";
import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { rtfText } from "./rtf.ts";
import { isOle, isZip } from "./signature.ts";
import { decoderOf } from "./xml.ts";

export type ParsedDocument =
  | { readonly kind: "read"; readonly text: string }
  | { readonly kind: "refused"; readonly code: RefusalCode };

/**
 * The text of a document by what the file holds, whatever its name: Word (.docx), Rich Text (.rtf), or plain text in
 * UTF-8 or UTF-16. Anything else is refused, so that bytes are never compared as if they were words.
 */
export function parseDocument(file: Buffer): ParsedDocument {
  try {
    const text = textOf(file);
    return tidy(text) === "" ? { kind: "refused", code: "empty" } : { kind: "read", text };
  } catch (error) {
    if (error instanceof RefusedWorkbook) return { kind: "refused", code: error.code };
    throw error;
  }
}

function textOf(file: Buffer): string {
  if (file.length > LIMITS.fileBytes) throw new RefusedWorkbook("too-large");
  const start = file.subarray(0, 8).toString("latin1");
  if (start.startsWith("{\\rtf")) return rtfText(file);
  if (isZip(file) || isOle(file)) return docxText(file);
  // Most of a PDF is packed, so its bytes are no text in any encoding.
  if (start.startsWith("%PDF-")) throw new RefusedWorkbook("pdf");
  return plainText(file);
}

function plainText(file: Buffer): string {
  const text = decode(file);
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw new RefusedWorkbook("web-page");
  if (/[^\P{Cc}\t\r\n\f]/u.test(text)) throw new RefusedWorkbook("not-a-workbook");
  if (text.length > MAX_PLAN_LETTERS) throw new RefusedWorkbook("text-too-long");
  return text;
}

/** @throws RefusedWorkbook for text in an older encoding, whose Vietnamese letters would be others */
function decode(file: Buffer): string {
  try {
    return decoderOf(file, { fatal: true }).decode(file);
  } catch (error) {
    if (error instanceof RefusedWorkbook) throw error;
    throw new RefusedWorkbook(file.includes(0) ? "not-a-workbook" : "other-letters");
  }
}
