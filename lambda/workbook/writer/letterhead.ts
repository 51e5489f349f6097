import type { Day } from "../../../domain/values/day.ts";
import { writtenDay } from "../../../domain/wording/written-day.ts";
import type { LetterheadTexts } from "../../../domain/forms/letterhead.ts";
import { REDACTION_TEXTS } from "../../../domain/texts/service/redaction.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { FOOT_TEXTS, LETTERHEAD_TEXTS } from "../../../domain/texts/workbook/letterhead.ts";
import { type CellStyle, STYLE } from "./sheet-style.ts";

const TEXTS = LETTERHEAD_TEXTS;

/** The head above the table of every sheet, as in Party documents (399-QĐ/TW, HD 05-HD/VPTW). */
export interface Letterhead {
  readonly texts: LetterheadTexts;
  /** In the form of a paper of the state (30/2020/NĐ-CP); the texts are then the agency's. */
  readonly ofState?: true;
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

/** The organisations on the left; the Party or the state, the place and the day on the right. */
export function headLines(head: Letterhead): readonly Line[] {
  const { texts, office, day, ofState } = head;
  if (ofState === true) return stateLines(head);
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

function stateLines({ texts, office, day }: Letterhead): readonly Line[] {
  const blank: Block = { text: "", style: STYLE.letter };
  const [above, name]: readonly Block[] = [
    { text: (texts.upper ?? TEXTS.dots).toUpperCase(), style: STYLE.letter },
    { text: office.toUpperCase(), style: STYLE.letterRuled },
  ];
  return [
    { left: above ?? blank, right: { text: TEXTS.state, style: STYLE.letterState } },
    { left: name ?? blank, right: { text: TEXTS.motto, style: STYLE.letterRuled } },
    { left: blank, right: { text: placeAndDate(texts.place, day), style: STYLE.letterItalic } },
  ];
}

/** Who signs, in two lines: for whom and the post, or for the state the post of the agency's head alone. */
export function signatory({ texts: { onBehalf, post }, ofState }: Letterhead): readonly [string, string] {
  const lines: readonly [string, string] =
    ofState === true
      ? [post ?? FOOT_TEXTS.agencyPost, ""]
      : [onBehalf ?? FOOT_TEXTS.onBehalf, post ?? FOOT_TEXTS.post];
  return [lines[0].toUpperCase(), lines[1].toUpperCase()];
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
