import { HAND_FORMS_TEXTS as TEXTS } from "../../../domain/texts/workbook/hand-forms.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { serialOf } from "../../../domain/values/day.ts";
import { headLines, type Line } from "../writer/letterhead.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { type CellStyle, STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { Listed } from "./hand-forms.ts";

/** The columns that say who somebody is, which every page of a wide form repeats. */
export const PERSON_COLUMNS: readonly SheetColumn[] = [
  { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
  { caption: TEXTS.name, width: 24, style: STYLE.code, unique: true },
  { caption: TEXTS.born, width: 11, style: STYLE.day },
];

/** Points of a row to write in. */
export const HAND_ROW = 24;

/** Who somebody is, with the styles of these cells. */
export function personCells(place: number, { name, born }: Listed) {
  const cells: readonly CellInput[] = [place + 1, name, typeof born === "string" ? serialOf(born) : born];
  const styles: readonly CellStyle[] = [
    STYLE.count,
    STYLE.code,
    typeof born === "number" ? STYLE.year : STYLE.day,
  ];
  return { cells, styles };
}

/** The head of a form, which the unit itself issues on a day that is not known yet. */
export function formLines({ head, subtitle }: WorkbookOutput, title: string): readonly Line[] {
  return [
    ...headLines(head).map((line, index) =>
      "left" in line && index > 0 ? { ...line, right: undefined } : line,
    ),
    { across: { text: title, style: STYLE.title } },
    { across: { text: subtitle, style: STYLE.subtitle } },
  ];
}

/** The width that columns have beside the person on a page that is printed at its size, and on one that is printed smaller. */
const ROOM = { sized: 86, small: 108 };

/** Equal columns beside the person: as many on each page as fit it evenly, and as wide as it allows. */
export function spreadColumns(
  count: number,
  least: number,
  most: number,
): { readonly width: number; readonly startsPage: (index: number) => boolean } {
  const perPage = Math.ceil(count / Math.max(1, Math.ceil((count * least) / ROOM.small)));
  const width = Math.min(most, Math.max(least, ROOM.sized / perPage));
  return { width, startsPage: (index) => index > 0 && index % perPage === 0 };
}
