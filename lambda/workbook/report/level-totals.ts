import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { isAssessed, isLevel, OUTCOMES, type Outcome } from "../../../domain/vocabulary/level.ts";
import { percentOf } from "../../../domain/study/study-counts.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { RATINGS_SHEET_TEXTS } from "../../../domain/texts/workbook/ratings.ts";
import { cellName, rangeName } from "../../../domain/values/cell-names.ts";
import { cellNumber } from "../../decision/cell-number.ts";
import type { ReportSheet } from "../writer/report-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import type { ListOverview } from "./run-overview.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { Span } from "../writer/table-head.ts";

const TEXTS = RATINGS_SHEET_TEXTS;
export const ASSESSED: readonly Outcome[] = OUTCOMES.filter(isAssessed);

/** Rows of a list, which may continue on another sheet. */
export interface ListedRows {
  readonly sheet: string;
  readonly rows: Span;
}

interface TotalLine {
  readonly name: string;
  readonly number: number;
  readonly formula: string;
  /** Bold lines: the totals of all subjects and of the assessed ones. */
  readonly strong: boolean;
  readonly assessed: boolean;
}

/**
 * Writes the totals of the levels below the list, as shares of the assessed subjects and of all. Publications mix the
 * two bases, so both are shown with their numbers (as in Biểu 7A-TCTW).
 */
export function writeLevelTotals(
  sheet: ReportSheet,
  overview: ListOverview,
  levelColumn: number,
  listed: readonly ListedRows[],
): void {
  const label = sheet.spanFrom(sheet.across[0], 34);
  const count = sheet.spanFrom(label[1] + 1, 11);
  const ofAssessed = sheet.spanFrom(count[1] + 1, 18);
  const ofTotal = sheet.spanFrom(ofAssessed[1] + 1, 18);

  sheet.beginEnd();
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
  const levels = listed.map((part) => levelsOf(part, levelColumn, sheet.name));
  const lines = totalLines(overview, levels, countAt, totalRow);
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
      { span: ofTotal, value: share(overview.count, totalRow), style: decimal },
    ]);
  }
  const rows = [totalRow, sheet.nextRow - 1] as const;
  sheet.bars(rows, ofAssessed[0]);
  sheet.bars(rows, ofTotal[0]);
}

/** The range of the levels on one sheet, with its name unless it is this sheet. */
function levelsOf({ sheet, rows: [top, bottom] }: ListedRows, column: number, here: string): string {
  const range = rangeName({ top, bottom, left: column, right: column });
  return sheet === here ? range : `'${sheet}'!${range}`;
}

function totalLines(
  { count, levels: counts }: ListOverview,
  levels: readonly string[],
  countAt: (row: number) => string,
  firstRow: number,
): readonly TotalLine[] {
  const over = (formula: (range: string) => string) => levels.map(formula).join("+");
  const outcomeLine = (outcome: Outcome): TotalLine => ({
    name: OUTCOME_TEXTS[outcome].vi,
    number: counts[outcome],
    formula: over((range) => `COUNTIF(${range},"${OUTCOME_TEXTS[outcome].vi}")`),
    strong: false,
    assessed: isLevel(outcome),
  });
  const parts = OUTCOMES.filter(isLevel).map(outcomeLine);
  const [firstPart, lastPart] = [firstRow + 2, firstRow + 1 + parts.length];
  return [
    {
      name: WORKBOOK_TEXTS.total,
      number: count,
      formula: over((range) => `COUNTA(${range})`),
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
    ...OUTCOMES.filter((outcome) => !isLevel(outcome))
      .filter((outcome) => counts[outcome] > 0 || outcome === "NOT_RATED")
      .map(outcomeLine),
  ];
}

export function shareCell(part: number, base: number, partCell: string, baseCell: string): CellInput {
  const percent = percentOf(part, base);
  return {
    formula: `IF(${baseCell}=0,"",ROUND(100*${partCell}/${baseCell},2))`,
    result: percent === undefined ? "" : cellNumber(percent),
  };
}
