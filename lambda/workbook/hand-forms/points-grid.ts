import { HAND_FORMS_TEXTS } from "../../../domain/texts/workbook/hand-forms.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { HandForms } from "./hand-forms.ts";
import { formLines, HAND_ROW, PERSON_COLUMNS, personCells, spreadColumns } from "./person-columns.ts";

const TEXTS = HAND_FORMS_TEXTS.points;
/** The least and the most width of a criterion. */
const WIDTHS = [15, 24] as const;
const GIVEN = [TEXTS.self, TEXTS.unit] as const;

/** The unit and its people down, criteria across, each with the points of the person and of the unit. */
export async function writePointsGrid(
  book: WorkbookOutput,
  { subjects, criteria }: HandForms,
): Promise<number> {
  const { width, startsPage } = spreadColumns(criteria.length, ...WIDTHS);
  const sheet = new ReportSheet(book, {
    name: TEXTS.sheet,
    orientation: "landscape",
    lines: [...formLines(book, TEXTS.title), { across: { text: TEXTS.period, style: STYLE.subtitle } }],
    head: true,
    unnumbered: true,
    leastRow: HAND_ROW,
    titleColumns: PERSON_COLUMNS.length,
    columns: [
      ...PERSON_COLUMNS,
      ...criteria.flatMap(({ title, most }, index) =>
        GIVEN.map((caption, of): SheetColumn => ({
          group: fill(TEXTS.criterion, { title, most }),
          caption,
          width: width / GIVEN.length,
          style: STYLE.decimal,
          ...(of === 0 && startsPage(index) ? { startsPage: true } : {}),
        })),
      ),
    ],
  });
  for (const [place, subject] of subjects.entries()) {
    const { cells, styles } = personCells(place, subject);
    const points = criteria.flatMap(({ rates }) =>
      GIVEN.map(() => (rates.has(place) ? STYLE.decimal : STYLE.closed)),
    );
    await sheet.add(cells, [...styles, ...points]);
  }
  sheet.beginEnd();
  sheet.addSpans([{ span: sheet.across, value: TEXTS.hint, style: STYLE.note }]);
  sheet.close();
  return sheet.rows;
}
