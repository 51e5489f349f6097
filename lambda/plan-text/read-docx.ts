import { LIMITS } from "../import/limits.ts";
import { openPackage } from "../import/office-package.ts";
import { RefusedWorkbook } from "../import/refused-workbook.ts";
import { walkXml } from "../import/xml.ts";

/**
 * The text of a Word document's body, a line a paragraph (ECMA-376 17.3: w:p, w:t, w:tab, w:br); text that was deleted
 * under change tracking (w:delText) is not read.
 * @throws RefusedWorkbook when it is no Word document, damaged, or beyond what an upload may be.
 */
export function readDocx(file: Buffer): string {
  const body = openPackage(file).part("word/document.xml");
  if (body === undefined) throw new RefusedWorkbook("not-a-workbook");
  const pieces: string[] = [];
  let inText = false;
  let length = 0;
  walkXml(body, {
    open: (name) => {
      inText = name === "t";
      if (name === "tab" || name === "br") pieces.push(" ");
    },
    text: (text) => {
      if (!inText) return;
      length += text.length;
      if (length > LIMITS.textLength) throw new RefusedWorkbook("unpacks-too-large");
      pieces.push(text);
    },
    close: (name) => {
      inText = false;
      if (name === "p") pieces.push("\n");
    },
  });
  return pieces.join("");
}
