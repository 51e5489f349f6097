import { daysBetween, serialOf } from "../../../domain/values/day.ts";
import type { ListedShortfall } from "../../../domain/study/defects.ts";
import { formatMatter, formatReminders, formatShortfallKind } from "../../../domain/study/shortfall-text.ts";
import { DefectKind, ShortfallKind } from "../../../domain/vocabulary/shortfall-kind.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { SHORTFALLS_SHEET_TEXTS } from "../../../domain/texts/workbook/shortfalls.ts";
import { cellName, rangeName } from "../../../domain/values/cell-names.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { groupBy } from "../../../domain/values/group-by.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { shortfallSource } from "../report/shortfall-source.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { ReportSheet } from "../writer/report-sheet.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import { unitNames } from "../report/unit-names.ts";

const TEXTS = SHORTFALLS_SHEET_TEXTS;
const KIND_COLUMN = 2;
/** The row that proves a line is long and says what the line says, so it is there on the screen and is not printed. */
const COLUMNS: readonly SheetColumn[] = [
  { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
  { caption: TEXTS.kind, width: 24, style: STYLE.code },
  { caption: TEXTS.about, width: 27, style: STYLE.prose, fills: true },
  { caption: TEXTS.day, width: 11, style: STYLE.day },
  { caption: TEXTS.doneOn, width: 11, style: STYLE.day },
  { caption: TEXTS.late, width: 6, style: STYLE.count },
  { caption: TEXTS.reminded, width: 17, style: STYLE.prose },
  { caption: TEXTS.person, width: 20, style: STYLE.code, hidden: true },
  { caption: TEXTS.unit, width: 20, style: STYLE.code, hidden: true },
  { caption: TEXTS.row, width: 60, style: STYLE.prose, unique: true, hidden: true },
];

/** The list of work left undone and of what fell short, under each unit and person by kind and day. */
export async function writeShortfallsSheet(
  book: WorkbookOutput,
  { shortfalls, remindersOf, rowFormatters, units }: CommitteeReport,
): Promise<number> {
  const sheet = titledSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    title: TEXTS.title,
    columns: COLUMNS,
  });
  const nameOf = unitNames({ units });
  const first = sheet.nextRow;
  let number = 0;
  for (const own of groupBy(shortfalls, ({ unit, person }) => `${unit} ${person?.key ?? ""}`).values()) {
    const [one] = own;
    if (one === undefined) continue;
    sheet.addHeading(headingOf(one, nameOf(one.unit), own.length));
    for (const shortfall of own) {
      number += 1;
      const { day, doneOn, kind, person, unit } = shortfall;
      await sheet.add([
        number,
        formatShortfallKind(kind, "vi"),
        formatMatter(shortfall, "vi"),
        serialOf(day),
        doneOn === null ? null : serialOf(doneOn),
        doneOn === null ? null : daysBetween(day, doneOn),
        formatReminders(shortfall, remindersOf(shortfall), "vi") || null,
        person?.name ?? null,
        nameOf(unit),
        shortfallSource(shortfall, rowFormatters(unit)),
      ]);
    }
  }
  const last = sheet.nextRow - 1;
  if (last >= first) writeKindTotals(sheet, shortfalls, rangeOfKinds(first, last));
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return sheet.rows;
}

/** "Nguyễn Văn An – Chi bộ Một (3)", or the unit alone. */
function headingOf({ person }: ListedShortfall, unit: string, lines: number): string {
  const count = String(lines);
  return person === null
    ? fill(TEXTS.ofUnit, { unit, count })
    : fill(TEXTS.ofPerson, { person: person.name, unit, count });
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
  for (const kind of [...ShortfallKind.options, ...DefectKind.options]) {
    const result = shortfalls.filter((shortfall) => shortfall.kind === kind).length;
    if (result === 0) continue;
    const name = formatShortfallKind(kind, "vi");
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
