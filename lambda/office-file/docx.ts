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
  | { readonly kind: "read"; readonly paragraphs: readonly string[] }
  | { readonly kind: "refused"; readonly code: RefusalCode };

/** The parts of a Word file in which a page has text. */
const PAGES = /^word\/(document|header\d*|footer\d*)\.xml$/;

/** The paragraphs of the body, then of headers and footers, for a file that is to be filled rather than read as one text. */
export function readDocxParagraphs(file: Buffer): DocxParagraphs {
  try {
    const archive = openPackage(file);
    if (archive.part("word/document.xml") === undefined) return { kind: "refused", code: "not-a-workbook" };
    const parts = archive.names.filter((name) => PAGES.test(name)).toSorted();
    const texts = parts.map((name) => bodyText(archive.part(name) ?? Buffer.alloc(0)));
    return { kind: "read", paragraphs: texts.flatMap((text) => text.split("\n")) };
  } catch (error) {
    if (error instanceof RefusedWorkbook) return { kind: "refused", code: error.code };
    throw error;
  }
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
