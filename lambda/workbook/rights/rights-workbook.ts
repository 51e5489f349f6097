import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { letterheadOf } from "../../../domain/forms/letterhead.ts";
import { RIGHTS_TEXTS, USER_STATE_TEXTS } from "../../../domain/texts/vocabulary/rights.ts";
import { RIGHTS_BOOK_TEXTS as TEXTS } from "../../../domain/texts/workbook/rights-book.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { areaInWords, rolesInWords } from "../../../domain/users/rights-in-words.ts";
import type { UserRights } from "../../../domain/users/user-rights.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { formatDay } from "../../../domain/values/day.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import { writeBook } from "../writer/write-workbook-file.ts";

export interface RightsBook {
  readonly year: number;
  readonly users: readonly UserRights[];
  /** The names of units by their keys. */
  readonly units: ReadonlyMap<string, string>;
  readonly office: string;
  readonly settings: Parameters<typeof letterheadOf>[0];
  /** An ISO instant. */
  readonly generatedAt: string;
  readonly generatedBy: string;
}

/** Who may do what, a row for each place, as an .xlsx file. */
export async function writeRightsBook(rights: RightsBook): Promise<Buffer> {
  const { year, settings, office, generatedAt, generatedBy } = rights;
  const texts = letterheadOf(settings);
  const day = vietnamDay(generatedAt);
  const head = { texts, office: texts.office ?? office, day, dryRun: false };
  const subtitle = fill(TEXTS.subtitle, { day: formatDay(day), year: String(year) });
  const bookHead = { head, title: TEXTS.title, period: String(year), subtitle, generatedAt, generatedBy };
  const sink = new PassThrough();
  const [content] = await Promise.all([
    buffer(sink),
    writeBook(bookHead, sink, async (book) => {
      const sheet = titledSheet(book, {
        name: TEXTS.sheet,
        orientation: "landscape",
        title: TEXTS.title,
        columns: [
          { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
          { caption: TEXTS.name, width: 22, style: STYLE.prose },
          { caption: TEXTS.signIn, width: 24, style: STYLE.prose },
          { caption: TEXTS.state, width: 14, style: STYLE.prose },
          { caption: TEXTS.roles, width: 16, style: STYLE.prose },
          { caption: TEXTS.where, width: 22, style: STYLE.prose },
          { caption: TEXTS.actions, width: 28, style: STYLE.prose },
          { caption: TEXTS.writes, width: 24, style: STYLE.prose },
          { caption: TEXTS.seenOn, width: 12, style: STYLE.centered },
          { caption: TEXTS.until, width: 12, style: STYLE.centered },
        ],
      });
      for (const [index, row] of rowsOf(rights).entries()) await sheet.add([index + 1, ...row]);
      writeTableFoot(sheet, book.head);
      sheet.close();
      return sheet.rows;
    }),
  ]);
  return content;
}

function rowsOf({ users, units }: RightsBook): readonly (readonly (string | null)[])[] {
  return users.flatMap(({ fullName, signIn, state, roles, areas, seenOn, until }) => {
    const who = [fullName, signIn || null, USER_STATE_TEXTS[state].vi, rolesInWords(roles, "vi") || null];
    const days = [seenOn, until].map((day) => (day == null ? null : formatDay(day)));
    const places = areas.map(({ unit, ...area }) => {
      const { actions, writes } = areaInWords(area, "vi");
      return [unit === undefined ? RIGHTS_TEXTS.everywhere.vi : (units.get(unit) ?? null), actions, writes];
    });
    const told = places.length > 0 ? places : [[null, RIGHTS_TEXTS.nothing.vi, null]];
    return told.map((place) => [...who, ...place, ...days]);
  });
}
