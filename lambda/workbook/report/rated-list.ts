import type { SubjectResult } from "../../../domain/score/result.ts";
import { LEVEL_RULES } from "../writer/level-colours.ts";
import type { ReportSheet } from "../writer/report-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { CommitteeReport } from "./committee-report.ts";
import { type ListedRows, writeLevelTotals } from "./level-totals.ts";
import type { ListOverview } from "./run-overview.ts";

export interface RatedList {
  readonly overview: ListOverview;
  readonly lists: (result: SubjectResult) => boolean;
  /** The level's place among the columns, from 1; it is coloured and counted. */
  readonly levelColumn: number;
  /** @param number of the sheet, from 1: a long list goes on in another */
  readonly open: (number: number) => ReportSheet;
  /** The cells behind the line's number. */
  readonly cellsOf: (result: SubjectResult) => readonly CellInput[];
}

/** Writes the subjects of a list by unit, in as many sheets as they need, with the totals of levels. @returns table rows */
export async function writeRatedList(
  book: WorkbookOutput,
  report: CommitteeReport,
  { overview, lists, levelColumn, open, cellsOf }: RatedList,
): Promise<number> {
  const listed: ListedRows[] = [];
  let sheet = open(1);
  let first = sheet.nextRow;
  let number = 0;
  let before = 0;
  const endList = () => {
    const rows = [first, sheet.nextRow - 1] as const;
    listed.push({ sheet: sheet.name, rows });
    sheet.colour(rows, levelColumn, LEVEL_RULES);
    return rows;
  };
  for (const { unit } of report.units) {
    for (const result of await report.results(unit)) {
      if (!lists(result)) continue;
      if (sheet.isFull) {
        sheet.close(endList());
        before += sheet.rows;
        sheet = open(listed.length + 1);
        first = sheet.nextRow;
      }
      number += 1;
      await sheet.add([number, ...cellsOf(result)]);
    }
  }
  const rows = endList();
  if (number > 0) writeLevelTotals(sheet, overview, levelColumn, listed);
  writeTableFoot(sheet, book.head);
  sheet.close(rows);
  return before + sheet.rows;
}
