import { sessions } from "../../../domain/forms/catalogue/sessions.ts";
import { SESSIONS_SHEET_TEXTS } from "../../../domain/texts/workbook/study-lists.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { serialOf } from "../../../domain/values/day.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";

const TEXTS = SESSIONS_SHEET_TEXTS;

/** The sessions of the period: how soon after their documents, by whom they were held, how long, and how well. */
export async function writeSessionsSheet(book: WorkbookOutput, report: CommitteeReport): Promise<number> {
  const sheet = titledSheet(book, {
    name: TEXTS.sheet,
    orientation: "landscape",
    title: TEXTS.title,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
      { caption: TEXTS.day, width: 11.5, style: STYLE.day },
      { caption: TEXTS.content, width: 27, style: STYLE.prose, unique: true },
      { caption: TEXTS.directives, width: 11, style: STYLE.code },
      { caption: TEXTS.daysAfter, width: 8, style: STYLE.count },
      { caption: TEXTS.channel, width: 14, style: STYLE.code },
      { caption: TEXTS.organiser, width: 14.5, style: STYLE.code },
      { caption: TEXTS.ledBy, width: 16, style: STYLE.code },
      { caption: TEXTS.rapporteur, width: 15, style: STYLE.code },
      { caption: TEXTS.planned, width: 7, style: STYLE.count },
      { caption: TEXTS.actual, width: 7, style: STYLE.count },
      { caption: TEXTS.mixed, width: 7, style: STYLE.centered },
      { caption: TEXTS.opinion, width: 9, style: STYLE.code },
    ],
  });
  const { channel: channels, opinion: opinions } = sessions.columns;
  const first = sheet.nextRow;
  for (const [index, { session, directives, ledBy, daysAfter }] of report.sessions.entries()) {
    const { date, title, channel, organiser, rapporteur, plannedMinutes, actualMinutes, mixed, opinion } =
      session;
    await sheet.add([
      index + 1,
      serialOf(date),
      title,
      directives.join(", "),
      daysAfter,
      channels.options[channel].vi,
      organiser ?? null,
      ledBy,
      rapporteur ?? null,
      plannedMinutes ?? null,
      actualMinutes ?? null,
      mixed === true ? TEXTS.yes : null,
      opinion == null ? null : opinions.options[opinion].vi,
    ]);
  }
  const last = sheet.nextRow - 1;
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return sheet.rows;
}
