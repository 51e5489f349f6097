import type { Day } from "../../../domain/values/day.ts";
import { writtenDay } from "../../../domain/wording/written-day.ts";
import type { LetterheadTexts } from "../../../domain/forms/letterhead.ts";
import { REDACTION_TEXTS } from "../../../domain/texts/service/redaction.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { LETTERHEAD_TEXTS } from "../../../domain/texts/workbook/letterhead.ts";
import { type CellStyle, STYLE } from "./sheet-style.ts";

const TEXTS = LETTERHEAD_TEXTS;

/** The head above the table of every sheet, as in Party documents (399-QĐ/TW, HD 05-HD/VPTW). */
export interface Letterhead {
  readonly texts: LetterheadTexts;
  /** The issuing organisation. */
  readonly office: string;
  readonly day: Day;
  readonly dryRun: boolean;
  /** The notes of a copy made for one reader, printed at the foot of every table. */
  readonly leftOut?: readonly string[];
}

/** "Hà Nội, ngày 05 tháng 02 năm 2026", with a leading zero in days below 10 and in months 1 and 2. */
export function placeAndDate(place: string | null, day: Day): string {
  const { year, month, day: date } = writtenDay(day);
  return fill(TEXTS.placeAndDate, { place: place ?? TEXTS.dots, day: date, month, year: String(year) });
}

export interface Block {
  readonly text: string;
  readonly style: CellStyle;
}

export type Line = { readonly left: Block; readonly right: Block | undefined } | { readonly across: Block };

/** The organisations on the left; the Party, the place and the day on the right. */
export function headLines({ texts, office, day }: Letterhead): readonly Line[] {
  const right: readonly Block[] = [
    { text: TEXTS.party, style: STYLE.letterRuled },
    { text: placeAndDate(texts.place, day), style: STYLE.letterItalic },
  ];
  const left: readonly Block[] = [
    ...(texts.upper === null ? [] : [{ text: texts.upper.toUpperCase(), style: STYLE.letter }]),
    { text: office.toUpperCase(), style: STYLE.letterBold },
    { text: "*", style: STYLE.letter },
  ];
  return left.map((block, index) => ({ left: block, right: right[index] }));
}

/** The lines of a table that accompanies the document. Their number must be known before the sheet is opened. */
export function letterheadLines(head: Letterhead, title: string, subtitle: string): readonly Line[] {
  return [...titledLines(head, title, subtitle), ...dryRunLines(head), ...extractLines(head)];
}

/** The lines of a page that stands by itself, a score sheet. */
export function pageLines(head: Letterhead, title: string, subtitle: string): readonly Line[] {
  return [...titledLines(head, title, subtitle), ...dryRunLines(head)];
}

function titledLines(head: Letterhead, title: string, subtitle: string): readonly Line[] {
  return [
    ...headLines(head),
    { across: { text: title, style: STYLE.title } },
    { across: { text: subtitle, style: STYLE.subtitle } },
  ];
}

/** The mark of a dry run, at the top of the page. */
function dryRunLines({ dryRun }: Letterhead): readonly Line[] {
  return dryRun ? [{ across: { text: WORKBOOK_TEXTS.dryRunMark, style: STYLE.dryRun } }] : [];
}

/** The mark of an extract, a copy made for one reader. */
export function extractLines({ leftOut = [] }: Letterhead): readonly Line[] {
  return leftOut.length > 0 ? [{ across: { text: REDACTION_TEXTS.extract.vi, style: STYLE.dryRun } }] : [];
}
