import type { ListedShortfall } from "../../../domain/study/defects.ts";
import { formatShortfallKind } from "../../../domain/study/shortfall-text.ts";
import { SHORTFALLS_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/shortfalls.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { groupBy } from "../../../domain/values/group-by.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { unitNames } from "../report/unit-names.ts";

/** What was missing, late or fell short, a line for each collective and person: how often what. Each case is in the annex. */
export async function writeShortfallTotalsSheet(
  book: WorkbookOutput,
  { shortfalls, remindersOf, units }: CommitteeReport,
): Promise<number> {
  const sheet = titledSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    title: TEXTS.title,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
      { caption: TEXTS.whose, width: 26, style: STYLE.code },
      { caption: TEXTS.unit, width: 22, style: STYLE.code },
      { caption: TEXTS.count, width: 8, style: STYLE.count },
      { caption: TEXTS.kinds, width: 32, style: STYLE.prose, fills: true },
      { caption: TEXTS.remindedCount, width: 8, style: STYLE.count },
    ],
  });
  const nameOf = unitNames({ units });
  const first = sheet.nextRow;
  let number = 0;
  for (const own of groupBy(shortfalls, ({ unit, person }) => `${unit} ${person?.key ?? ""}`).values()) {
    const [one] = own;
    if (one === undefined) continue;
    number += 1;
    const unit = nameOf(one.unit);
    const reminded = own.filter((shortfall) => remindersOf(shortfall).length > 0).length;
    await sheet.add([
      number,
      one.person?.name ?? unit,
      one.person === null ? null : unit,
      own.length,
      kindsOf(own),
      reminded === 0 ? null : reminded,
    ]);
  }
  const last = sheet.nextRow - 1;
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return sheet.rows;
}

/** "Vắng không phép: 2; Nộp thu hoạch chậm: 1". */
function kindsOf(shortfalls: readonly ListedShortfall[]): string {
  return [...groupBy(shortfalls, ({ kind }) => formatShortfallKind(kind, "vi"))]
    .map(([name, same]) => fill(TEXTS.kindCount, { name, count: String(same.length) }))
    .join("; ");
}
