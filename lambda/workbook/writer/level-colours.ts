import type { ConditionalFormattingRule } from "exceljs";
import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import type { Outcome } from "../../../domain/vocabulary/level.ts";

/** Colours of levels in lists, bars and charts: dark enough to differ in grey print, light enough for black letters. */
export const LEVEL_COLOURS: Readonly<Record<Outcome, string>> = {
  HTXS: "9CCB97",
  HTT: "D3E8C8",
  HTNV: "F9E79F",
  KHTNV: "E59895",
  NO_FIT: "C9B6E4",
  INCOMPLETE: "B9D3EE",
  NOT_RATED: "D9D9D9",
};

/** Colours the cells of the highlighted levels; the others stay white. */
export const LEVEL_RULES: ConditionalFormattingRule[] = (
  ["HTXS", "KHTNV", "NO_FIT", "INCOMPLETE"] as const
).map((outcome, index) => ({
  type: "cellIs",
  operator: "equal",
  priority: index + 1,
  formulae: [`"${OUTCOME_TEXTS[outcome].vi}"` as unknown as number],
  style: {
    fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${LEVEL_COLOURS[outcome]}` } },
  },
}));

/** `<conditionalFormatting>` with a bar in each cell of the range, its length in proportion to 100. */
export function percentBar(range: string, index: number): string {
  const bounds = '<cfvo type="num" val="0"/><cfvo type="num" val="100"/>';
  return `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${FIRST_BAR + index}"><dataBar>${bounds}<color rgb="FFE8B4B0"/></dataBar></cfRule></conditionalFormatting>`;
}

/** The priority of the first bar, after the rules of levels, since priorities on a sheet must be unique. */
const FIRST_BAR = 101;
