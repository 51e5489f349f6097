import { BASIS_TEXT } from "../../../domain/texts/trace/trace.ts";
import { BASIS_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/basis.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import { splitText } from "../writer/split-text.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { BasisList } from "./basis-list.ts";

/** A row is at most 409 points high. */
const MAX_TEXT = 900;

/** What each value stands on: a text, a decision of the committee, or an assumption; score sheets refer to the numbers. */
export async function writeBasisSheet(book: WorkbookOutput, basis: BasisList): Promise<number> {
  const sheet = titledSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    title: TEXTS.title,
    columns: [
      { caption: TEXTS.what, width: 34, style: STYLE.prose },
      { caption: TEXTS.basis, width: 58, style: STYLE.prose },
    ],
  });
  const write = async (what: string, source: string): Promise<void> => {
    for (const [index, part] of splitText(source, MAX_TEXT).entries())
      await sheet.add([index === 0 ? what : null, part]);
  };
  for (const [index, source] of basis.sources.entries())
    await write(fill(BASIS_TEXT.vi, { number: String(index + 1) }), source);
  for (const [said, source] of basis.thresholds) await write(said, source);
  writeTableFoot(sheet, book.head);
  sheet.close();
  return sheet.rows;
}
