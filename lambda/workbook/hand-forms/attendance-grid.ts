import { HAND_FORMS_TEXTS } from "../../../domain/texts/workbook/hand-forms.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { formatDay } from "../../../domain/values/day.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { HandForms, HandSession } from "./hand-forms.ts";
import { formLines } from "./person-columns.ts";
import { writePersonGrid } from "./person-grid.ts";

const TEXTS = HAND_FORMS_TEXTS.attendance;
const NAMED_DIRECTIVES = 3;

/** People down, sessions across; a filled grid is read back as any attendance sheet made by hand. */
export function writeAttendanceGrid(book: WorkbookOutput, { people, sessions }: HandForms): Promise<number> {
  return writePersonGrid(book, {
    name: TEXTS.sheet,
    lines: formLines(book, TEXTS.title),
    people,
    across: sessions.map((session) => ({
      columns: [{ caption: captionOf(session), style: STYLE.centered, rotated: true }],
      concerns: session.invited,
    })),
    widths: [6, 12],
    note: TEXTS.legend,
  });
}

function captionOf({ day, title, directives }: HandSession): string {
  const named = directives.slice(0, NAMED_DIRECTIVES).join(", ");
  const all = directives.length > NAMED_DIRECTIVES ? fill(TEXTS.more, { directives: named }) : named;
  return fill(TEXTS.session, { day: formatDay(day), directives: all === "" ? title : all });
}
