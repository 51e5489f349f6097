import { HAND_FORMS_TEXTS } from "../../../domain/texts/workbook/hand-forms.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { formatDay } from "../../../domain/values/day.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { HandForms, Listed } from "./hand-forms.ts";
import { formLines, HAND_ROW, PERSON_COLUMNS, personCells } from "./person-columns.ts";

const TEXTS = HAND_FORMS_TEXTS.signatures;
/** Points of the highest line, of a name in three lines, with what programs round. */
const LINE_ROOM = 64;
const HEADING = 24;
/** The lines of a list for a session that nobody planned. */
const SPARE_LINES = 8;

/** A list to sign for each session, each on pages of its own; one without a name where no session is planned. */
export async function writeSignatureLists(book: WorkbookOutput, forms: HandForms): Promise<number> {
  const { people, sessions } = forms;
  const sheet = new ReportSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    lines: formLines(book, TEXTS.title),
    head: true,
    unnumbered: true,
    leastRow: HAND_ROW,
    columns: [
      ...PERSON_COLUMNS,
      { caption: TEXTS.signature, width: 24, style: STYLE.prose },
      { caption: HAND_FORMS_TEXTS.note, width: 18, style: STYLE.prose, fills: true },
    ],
  });
  if (sessions.length === 0) await writeList(sheet, TEXTS.unnamed, people);
  for (const { day, title, invited } of sessions) {
    sheet.beginPage();
    const heading = fill(TEXTS.session, { day: formatDay(day), title });
    await writeList(
      sheet,
      heading,
      people.filter((_, place) => invited.has(place)),
    );
  }
  sheet.close();
  return sheet.rows;
}

async function writeList(sheet: ReportSheet, heading: string, people: readonly Listed[]): Promise<void> {
  const line = (value: string, style: (typeof STYLE)[keyof typeof STYLE]): void =>
    sheet.addSpans([{ span: sheet.across, value, style }], HEADING);
  line(heading, STYLE.strongText);
  const nobody = Array.from({ length: people.length === 0 ? SPARE_LINES : 0 }, () => undefined);
  for (const [place, person] of [...people, ...nobody].entries()) {
    if (sheet.pageLeft < LINE_ROOM) {
      sheet.beginPage();
      line(fill(TEXTS.continued, { session: heading }), STYLE.strongText);
    }
    if (person === undefined) await sheet.add([place + 1]);
    else await sheet.add(personCells(place, person).cells, stylesOf(place, person));
  }
  if (sheet.pageLeft < 3 * HEADING) {
    sheet.beginPage();
    line(fill(TEXTS.continued, { session: heading }), STYLE.strongText);
  }
  line(fill(TEXTS.counts, { count: people.length === 0 ? "………" : String(people.length) }), STYLE.listed);
  line(TEXTS.signed, STYLE.listed);
}

function stylesOf(place: number, person: Listed) {
  return [...personCells(place, person).styles, STYLE.prose, STYLE.prose];
}
