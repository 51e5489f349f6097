import { ReportSheet } from "../writer/report-sheet.ts";
import type { Line } from "../writer/letterhead.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { Listed } from "./hand-forms.ts";
import { HAND_ROW, PERSON_COLUMNS, personCells, spreadColumns } from "./person-columns.ts";

/** What stands across a grid in one column or in several beside each other, which stay on a page. */
export interface Across {
  readonly columns: readonly (Omit<SheetColumn, "width"> & Required<Pick<SheetColumn, "style">>)[];
  /** Places of those of whom something is written; the cells of everybody else are grey. */
  readonly concerns: ReadonlySet<number>;
}

export interface PersonGrid {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly people: readonly Listed[];
  readonly across: readonly Across[];
  /** The least and the most width of what stands across. */
  readonly widths: readonly [number, number];
  /** How to fill it in, below. */
  readonly note: string;
}

/** People down, each on every page, and empty cells to write in. @returns the lines of the sheet */
export async function writePersonGrid(
  book: WorkbookOutput,
  { name, lines, people, across, widths, note }: PersonGrid,
): Promise<number> {
  const { width, startsPage } = spreadColumns(across.length, ...widths);
  const sheet = new ReportSheet(book, {
    name,
    orientation: "landscape",
    lines,
    head: true,
    unnumbered: true,
    leastRow: HAND_ROW,
    titleColumns: PERSON_COLUMNS.length,
    columns: [
      ...PERSON_COLUMNS,
      ...across.flatMap(({ columns }, index) =>
        columns.map((column, of): SheetColumn => ({
          ...column,
          width: width / columns.length,
          ...(of === 0 && startsPage(index) ? { startsPage: true } : {}),
        })),
      ),
    ],
  });
  for (const [place, person] of people.entries()) {
    const { cells, styles } = personCells(place, person);
    const open = across.flatMap(({ columns, concerns }) =>
      columns.map(({ style }) => (concerns.has(place) ? style : STYLE.closed)),
    );
    await sheet.add(cells, [...styles, ...open]);
  }
  sheet.beginEnd();
  sheet.addSpans([{ span: sheet.across, value: note, style: STYLE.note }]);
  sheet.close();
  return sheet.rows;
}
