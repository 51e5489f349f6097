import { MAX_PLAN_LETTERS } from "../../domain/protocol/plan-texts.ts";
import type { RefusalCode } from "../../domain/vocabulary/faults/refusal-code.ts";
import { openPackage } from "./office-package.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { walkXml, WORD } from "./xml.ts";

/**
 * The text of a Word document's body, one line per paragraph.
 * @throws RefusedWorkbook
 */
export function docxText(file: Buffer): string {
  const body = openPackage(file).part("word/document.xml");
  if (body === undefined) throw new RefusedWorkbook("not-a-workbook");
  return bodyText(body);
}

export type DocxParagraphs =
  | {
      readonly kind: "read";
      readonly paragraphs: readonly string[];
      /** The cells of every row of the body's tables, without the merged ones. */
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "refused"; readonly code: RefusalCode };

/** The parts of a Word file in which a page has text. */
const PAGES = /^word\/(document|header\d*|footer\d*)\.xml$/;

/** The paragraphs of the body, then of headers and footers, for a file that is to be filled rather than read as one text. */
export function readDocxParagraphs(file: Buffer): DocxParagraphs {
  try {
    const archive = openPackage(file);
    const body = archive.part("word/document.xml");
    if (body === undefined) return { kind: "refused", code: "not-a-workbook" };
    const parts = archive.names.filter((name) => PAGES.test(name)).toSorted();
    const texts = parts.map((name) => bodyText(archive.part(name) ?? Buffer.alloc(0)));
    return { kind: "read", paragraphs: texts.flatMap((text) => text.split("\n")), rows: rowsOf(body) };
  } catch (error) {
    if (error instanceof RefusedWorkbook) return { kind: "refused", code: error.code };
    throw error;
  }
}

/** ECMA-376 17.4: w:tr, w:tc; a table inside a cell gives its rows before that of the cell. */
function rowsOf(body: Buffer): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const open: string[][] = [];
  let inText = false;
  walkXml(body, WORD, {
    open: (name) => {
      inText = name === "t";
      if (name === "tr") open.push([]);
      if (name === "tc") open.at(-1)?.push("");
    },
    text: (text) => {
      const row = open.at(-1);
      if (inText && row !== undefined && row.length > 0) row.push(`${row.pop() ?? ""}${text}`);
    },
    close: (name) => {
      inText = false;
      if (name === "tr") rows.push(open.pop() ?? []);
    },
  });
  return rows;
}

/** Elements to skip: text moved away under change tracking, and a drawing's second copy for older programs. */
const SKIPPED: ReadonlySet<string> = new Set(["moveFrom", "Fallback"]);

/**
 * ECMA-376 17.3: w:p, w:t, w:tab, w:br. Text deleted under change tracking is in w:delText, which is not read.
 * @throws RefusedWorkbook
 */
function bodyText(body: Buffer): string {
  const pieces: string[] = [];
  let inText = false;
  let skipped = 0;
  let letters = 0;
  walkXml(body, WORD, {
    open: (name) => {
      inText = name === "t";
      if (SKIPPED.has(name)) skipped += 1;
      if (name === "tab" || name === "br") pieces.push(" ");
    },
    text: (text) => {
      if (!inText || skipped > 0) return;
      letters += text.length;
      if (letters > MAX_PLAN_LETTERS) throw new RefusedWorkbook("text-too-long");
      pieces.push(text);
    },
    close: (name) => {
      inText = false;
      if (SKIPPED.has(name)) skipped -= 1;
      if (name === "p") pieces.push("\n");
    },
  });
  return pieces.join("");
}
