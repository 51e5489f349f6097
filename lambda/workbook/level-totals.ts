import { type Outcome, OUTCOME_OPTIONS } from "../../domain/score/level-names.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { percentOf } from "../../domain/study-counts.ts";
import { WORKBOOK_TEXTS } from "../../domain/texts/workbook.ts";
import { cellName, rangeName } from "../import/grid.ts";
import { cellNumber } from "./cell-number.ts";
import type { CellInput, ReportSheet } from "./report-sheet.ts";
import { STYLE } from "./sheet-style.ts";
import type { Span } from "./table-head.ts";

const TEXTS = WORKBOOK_TEXTS.ratings;
const ASSESSED: readonly Outcome[] = ["HTXS", "HTT", "HTNV", "KHTNV", "NO_FIT"];

interface TotalLine {
  readonly name: string;
  readonly number: number;
  readonly formula: string;
  /** Lines of all and of those assessed, which the others are parts of. */
  readonly strong: boolean;
  readonly assessed: boolean;
}

/**
 * Below the list: how many reached each level, as a share of those assessed and of all. Publishers mix the two bases, so
 * both stand here with their numbers (as in Biểu 7A-TCTW). `listed` are the list's rows.
 */
export function writeLevelTotals(
  sheet: ReportSheet,
  results: readonly SubjectResult[],
  levelColumn: number,
  listed: Span,
): void {
  const label = sheet.spanFrom(1, 36);
  const count = sheet.spanFrom(label[1] + 1, 12);
  const ofAssessed = sheet.spanFrom(count[1] + 1, 22);
  const ofTotal = sheet.spanFrom(ofAssessed[1] + 1, 22);

  sheet.addSpans([{ span: sheet.across, value: TEXTS.byLevel, style: STYLE.section }]);
  sheet.addSpans([
    { span: label, value: TEXTS.outcome, style: STYLE.head },
    { span: count, value: TEXTS.count, style: STYLE.head },
    { span: ofAssessed, value: TEXTS.ofAssessed, style: STYLE.head },
    { span: ofTotal, value: TEXTS.ofTotal, style: STYLE.head },
  ]);

  const countAt = (row: number) => cellName(row, count[0]);
  const totalRow = sheet.nextRow;
  const assessedRow = totalRow + 1;
  const [top, bottom] = listed;
  const levels = rangeName({ top, bottom, left: levelColumn, right: levelColumn });
  const lines = totalLines(results, levels, countAt, totalRow);
  const assessed = lines[1]?.number ?? 0;
  for (const line of lines) {
    const share = (base: number, baseRow: number): CellInput =>
      shareCell(line.number, base, countAt(sheet.nextRow), countAt(baseRow));
    const decimal = line.strong ? STYLE.strongDecimal : STYLE.decimal;
    sheet.addSpans([
      { span: label, value: line.name, style: line.strong ? STYLE.strongText : STYLE.code },
      {
        span: count,
        value: { formula: line.formula, result: line.number },
        style: line.strong ? STYLE.strongCount : STYLE.count,
      },
      { span: ofAssessed, value: line.assessed ? share(assessed, assessedRow) : null, style: decimal },
      { span: ofTotal, value: share(results.length, totalRow), style: decimal },
    ]);
  }
}

function totalLines(
  results: readonly SubjectResult[],
  levels: string,
  countAt: (row: number) => string,
  firstRow: number,
): readonly TotalLine[] {
  const outcomeLine = (outcome: Outcome): TotalLine => ({
    name: OUTCOME_OPTIONS[outcome].vi,
    number: results.filter(({ level }) => level === outcome).length,
    formula: `COUNTIF(${levels},"${OUTCOME_OPTIONS[outcome].vi}")`,
    strong: false,
    assessed: outcome !== "NOT_RATED",
  });
  const parts = ASSESSED.map(outcomeLine);
  const [firstPart, lastPart] = [firstRow + 2, firstRow + 1 + parts.length];
  return [
    {
      name: WORKBOOK_TEXTS.total,
      number: results.length,
      formula: `COUNTA(${levels})`,
      strong: true,
      assessed: false,
    },
    {
      name: TEXTS.assessed,
      number: parts.reduce((sum, { number }) => sum + number, 0),
      formula: `SUM(${countAt(firstPart)}:${countAt(lastPart)})`,
      strong: true,
      assessed: true,
    },
    ...parts,
    outcomeLine("NOT_RATED"),
  ];
}

function shareCell(part: number, base: number, partCell: string, baseCell: string): CellInput {
  const percent = percentOf(part, base);
  return {
    formula: `IF(${baseCell}=0,"",ROUND(100*${partCell}/${baseCell},2))`,
    result: percent === undefined ? "" : cellNumber(percent),
  };
}
