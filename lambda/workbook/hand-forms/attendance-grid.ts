import { HAND_FORMS_TEXTS } from "../../../domain/texts/workbook/hand-forms.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { formatDay } from "../../../domain/values/day.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { HandForms, HandSession } from "./hand-forms.ts";
import { formLines, HAND_ROW, PERSON_COLUMNS, personCells, spreadColumns } from "./person-columns.ts";

const TEXTS = HAND_FORMS_TEXTS.attendance;
/** The least and the most width of a mark. */
const WIDTHS = [6, 12] as const;
const NAMED_DIRECTIVES = 3;

/** People down, sessions across; a filled grid is read back as any attendance sheet made by hand. */
export async function writeAttendanceGrid(
  book: WorkbookOutput,
  { people, sessions }: HandForms,
): Promise<number> {
  const { width, startsPage } = spreadColumns(sessions.length, ...WIDTHS);
  const sheet = new ReportSheet(book, {
    name: TEXTS.sheet,
    orientation: "landscape",
    lines: formLines(book, TEXTS.title),
    head: true,
    unnumbered: true,
    leastRow: HAND_ROW,
    titleColumns: PERSON_COLUMNS.length,
    columns: [
      ...PERSON_COLUMNS,
      ...sessions.map((session, index): SheetColumn => ({
        caption: captionOf(session),
        width,
        style: STYLE.centered,
        rotated: true,
        ...(startsPage(index) ? { startsPage: true } : {}),
      })),
    ],
  });
  for (const [place, person] of people.entries()) {
    const { cells, styles } = personCells(place, person);
    const marks = sessions.map(({ invited }) => (invited.has(place) ? STYLE.centered : STYLE.closed));
    await sheet.add(cells, [...styles, ...marks]);
  }
  sheet.beginEnd();
  sheet.addSpans([{ span: sheet.across, value: TEXTS.legend, style: STYLE.note }]);
  sheet.close();
  return sheet.rows;
}

function captionOf({ day, title, directives }: HandSession): string {
  const named = directives.slice(0, NAMED_DIRECTIVES).join(", ");
  const all = directives.length > NAMED_DIRECTIVES ? fill(TEXTS.more, { directives: named }) : named;
  return fill(TEXTS.session, { day: formatDay(day), directives: all === "" ? title : all });
}
