import { daysBetween, serialOf } from "../../../domain/values/day.ts";
import { FORMS } from "../../../domain/forms/catalogue/catalogue.ts";
import { SHORTFALL_KINDS } from "../../../domain/due/shortfalls.ts";
import { DefectKind } from "../../../domain/vocabulary/defect-kind.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { SHORTFALLS_SHEET_TEXTS } from "../../../domain/texts/workbook/shortfalls.ts";
import { cellName, rangeName } from "../../../domain/values/cell-names.ts";
import type { CommitteeReport, ListedShortfall } from "../report/committee-report.ts";
import { kindNameOf, matterOf } from "../report/shortfall-matter.ts";
import { letterheadLines } from "../writer/letterhead.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";

const TEXTS = SHORTFALLS_SHEET_TEXTS;
const KIND_COLUMN = 2;

/** The list of work left undone and of what fell short, by unit, kind and day, each line with the row that proves it or asks for it. */
export async function writeShortfallsSheet(
  book: WorkbookOutput,
  { shortfalls, units }: CommitteeReport,
): Promise<number> {
  const sheet = new ReportSheet(book, {
    name: TEXTS.sheet,
    orientation: "landscape",
    lines: letterheadLines(book.head, TEXTS.title, book.subtitle),
    head: true,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 6, style: STYLE.centered, unique: true },
      { caption: TEXTS.kind, width: 20, style: STYLE.code },
      { caption: TEXTS.unit, width: 22, style: STYLE.code },
      { caption: TEXTS.person, width: 22, style: STYLE.code },
      { caption: TEXTS.about, width: 28, style: STYLE.prose },
      { caption: TEXTS.day, width: 11.5, style: STYLE.day },
      { caption: TEXTS.doneOn, width: 11.5, style: STYLE.day },
      { caption: TEXTS.late, width: 8, style: STYLE.count },
      { caption: TEXTS.row, width: 24, style: STYLE.code, unique: true },
    ],
  });
  const nameOf = new Map(units.map(({ unit, name }): [string, string] => [unit, name]));
  const first = sheet.nextRow;
  for (const [index, shortfall] of shortfalls.entries()) {
    const { day, doneOn } = shortfall;
    await sheet.add([
      String(index + 1),
      kindNameOf(shortfall.kind),
      nameOf.get(shortfall.unit) ?? shortfall.unit,
      shortfall.person?.name ?? null,
      matterOf(shortfall),
      serialOf(day),
      doneOn === null ? null : serialOf(doneOn),
      doneOn === null ? null : daysBetween(day, doneOn),
      sourceOf(shortfall),
    ]);
  }
  const last = sheet.nextRow - 1;
  if (last >= first) writeKindTotals(sheet, shortfalls, rangeOfKinds(first, last));
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return sheet.rows;
}

function writeKindTotals(sheet: ReportSheet, shortfalls: readonly ListedShortfall[], kinds: string): void {
  const label = sheet.spanFrom(1, 44);
  const count = sheet.spanFrom(label[1] + 1, 12);
  sheet.beginEnd();
  sheet.addSpans([{ span: sheet.across, value: TEXTS.byKind, style: STYLE.section }]);
  sheet.addSpans([
    { span: label, value: TEXTS.kind, style: STYLE.head },
    { span: count, value: TEXTS.count, style: STYLE.head },
  ]);
  const top = sheet.nextRow;
  for (const kind of [...SHORTFALL_KINDS, ...DefectKind.options]) {
    const result = shortfalls.filter((shortfall) => shortfall.kind === kind).length;
    if (result === 0) continue;
    const name = kindNameOf(kind);
    sheet.addSpans([
      { span: label, value: name, style: STYLE.code },
      { span: count, value: { formula: `COUNTIF(${kinds},"${name}")`, result }, style: STYLE.count },
    ]);
  }
  const sum = `SUM(${cellName(top, count[0])}:${cellName(sheet.nextRow - 1, count[0])})`;
  sheet.addSpans([
    { span: label, value: WORKBOOK_TEXTS.total, style: STYLE.strongText },
    { span: count, value: { formula: sum, result: shortfalls.length }, style: STYLE.strongCount },
  ]);
}

function rangeOfKinds(top: number, bottom: number): string {
  return rangeName({ top, bottom, left: KIND_COLUMN, right: KIND_COLUMN });
}

/** The row that proves it or asks for it, else the article of the policy. */
function sourceOf({ row, source }: ListedShortfall): string {
  if (row === null) return source ?? "";
  const form = FORMS.find(({ id }) => id === row.form)?.caption.vi ?? row.form;
  return fill(TEXTS.source, { form, key: row.key });
}
