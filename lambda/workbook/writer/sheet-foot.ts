import { FOOT_TEXTS } from "../../../domain/texts/workbook/letterhead.ts";
import { type Letterhead, placeAndDate, signatory } from "./letterhead.ts";
import { middleColumn } from "./letterhead-rows.ts";
import type { ReportSheet } from "./report-sheet.ts";
import { STYLE } from "./sheet-style.ts";

const TEXTS = FOOT_TEXTS;
/** Points for a signature. */
const ROOM_TO_SIGN = 58;

/** The foot of a table that accompanies the document: preparer on the left, day and signatory on the right. */
export function writeTableFoot(sheet: ReportSheet, head: Letterhead): void {
  const { texts, day, leftOut = [] } = head;
  const [left, right] = halves(sheet);
  const { signer, preparer, place } = texts;
  const [first, second] = signatory(head);
  sheet.beginEnd();
  sheet.addSpans([]);
  if (leftOut.length > 0)
    sheet.addSpans([{ span: sheet.across, value: leftOut.join("\n"), style: STYLE.note }]);
  sheet.addSpans([{ span: right, value: placeAndDate(place, day), style: STYLE.letterItalic }]);
  sheet.addSpans([
    { span: left, value: TEXTS.preparer, style: STYLE.signed },
    { span: right, value: first, style: STYLE.signed },
  ]);
  sheet.addSpans([{ span: right, value: second, style: STYLE.post }], ROOM_TO_SIGN);
  sheet.addSpans([
    { span: left, value: preparer ?? TEXTS.dots, style: STYLE.signed },
    { span: right, value: signer ?? TEXTS.dots, style: STYLE.signed },
  ]);
}

function halves({ across: [from, to], pages }: ReportSheet) {
  const middle = from - 1 + middleColumn(pages.columns.slice(from - 1, to).map(({ width }) => width));
  return [[from, middle] as const, [middle + 1, to] as const] as const;
}
