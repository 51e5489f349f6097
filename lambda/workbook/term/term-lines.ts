import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { extractLines, headLines, type Line } from "../writer/letterhead.ts";
import { STYLE } from "../writer/sheet-style.ts";

/** The lines above every table of a term's workbook. */
export function termLines(book: WorkbookOutput, title: string): readonly Line[] {
  return [
    ...headLines(book.head),
    { across: { text: title, style: STYLE.title } },
    { across: { text: book.subtitle, style: STYLE.subtitle } },
    ...extractLines(book.head),
  ];
}
