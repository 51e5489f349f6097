import { HAND_FORMS_TEXTS } from "../../../domain/texts/workbook/hand-forms.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { HandForms } from "./hand-forms.ts";
import { formLines } from "./person-columns.ts";
import { writePersonGrid } from "./person-grid.ts";

const TEXTS = HAND_FORMS_TEXTS.points;

/** The unit and its people down, criteria across, each with the points of the person and of the unit. */
export function writePointsGrid(book: WorkbookOutput, { subjects, criteria }: HandForms): Promise<number> {
  return writePersonGrid(book, {
    name: TEXTS.sheet,
    lines: [...formLines(book, TEXTS.title), { across: { text: TEXTS.period, style: STYLE.subtitle } }],
    people: subjects,
    across: criteria.map(({ title, most, rates }) => ({
      columns: [TEXTS.self, TEXTS.unit].map((caption) => ({
        group: fill(TEXTS.criterion, { title, most }),
        caption,
        style: STYLE.decimal,
      })),
      concerns: rates,
    })),
    widths: [15, 24],
    note: TEXTS.hint,
  });
}
