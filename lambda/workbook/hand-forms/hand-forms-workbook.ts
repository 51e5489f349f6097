import type { Writable } from "node:stream";
import { HAND_FORMS_TEXTS as TEXTS } from "../../../domain/texts/workbook/hand-forms.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import { writeBook, type WrittenRows } from "../writer/write-workbook-file.ts";
import { writeAttendanceGrid } from "./attendance-grid.ts";
import type { HandForms } from "./hand-forms.ts";
import { writePointsGrid } from "./points-grid.ts";
import { writeSignatureLists } from "./signature-lists.ts";

/**
 * The forms of a unit that are printed and filled in by hand, and ends the sink. Somebody's name stands on every page on which
 * something is written about them; nothing on them is a key or a code.
 * @throws whatever the sink fails with
 */
export function writeHandForms(forms: HandForms, sink: Writable): Promise<WrittenRows> {
  const { unit, year, office, letterhead, generatedAt, generatedBy } = forms;
  const values = { unit, year: String(year) };
  const bookHead = {
    head: {
      texts: { ...letterhead, upper: letterhead.office ?? office },
      office: unit,
      day: vietnamDay(generatedAt),
      dryRun: false,
    },
    title: fill(TEXTS.title, values),
    period: String(year),
    subtitle: fill(TEXTS.subtitle, values),
    generatedAt,
    generatedBy,
  };
  return writeBook(bookHead, sink, async (book) => {
    let rows = await writeSignatureLists(book, forms);
    if (forms.sessions.length > 0) rows += await writeAttendanceGrid(book, forms);
    if (forms.criteria.length > 0) rows += await writePointsGrid(book, forms);
    return rows;
  });
}
