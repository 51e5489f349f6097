import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { LEVELS, UNLEVELLED } from "../../../domain/vocabulary/level.ts";
import { FIGURES_TEXTS } from "../../../domain/texts/workbook/figures.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import type { PlacedChart } from "../writer/drawing.ts";
import { shareCell } from "../report/level-totals.ts";
import type { CellInput } from "../writer/row-xml.ts";
import type { RunOverview } from "../report/run-overview.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { Span } from "../writer/table-head.ts";
import { single, type FiguresPage } from "./figures-page.ts";
import { writeUnitLevels } from "./unit-levels-part.ts";

const TEXTS = FIGURES_TEXTS;
/** Columns of figures for each list: the number, its share, and the number a year before. */
const FIGURES = 3;
const LEVEL_NAME: Span = [1, 2];

/** Part I: the numbers of collectives and people at each level, and the people's levels by unit. */
export function writeLevels(page: FiguresPage, overview: RunOverview): readonly PlacedChart[] {
  page.together(() => {
    writeTable(page, overview);
  });
  return writeUnitLevels(page, overview);
}

function writeTable(page: FiguresPage, { collectives, people }: RunOverview): void {
  const texts = TEXTS.levels;
  page.heading(texts.heading);
  const from = LEVEL_NAME[1] + 1;
  const lists = [
    { list: collectives, column: from, caption: texts.collectives },
    { list: people, column: from + FIGURES, caption: texts.people },
  ];
  page.row([
    [LEVEL_NAME, texts.level, STYLE.head],
    ...lists.flatMap(({ column, caption }) => [
      [single(column), caption, STYLE.head] as const,
      [single(column + 1), texts.rate, STYLE.head] as const,
      [single(column + 2), texts.before, STYLE.smallHead] as const,
    ]),
  ]);
  const top = page.sheet.nextRow;
  const totalRow = top + LEVELS.length;
  for (const outcome of LEVELS) {
    const row = page.sheet.nextRow;
    page.row([
      [LEVEL_NAME, OUTCOME_TEXTS[outcome].vi, STYLE.code],
      ...lists.flatMap(({ list, column }) => {
        const share = shareCell(
          list.levels[outcome],
          assessed(list.levels),
          cellName(row, column),
          cellName(totalRow, column),
        );
        return [
          [single(column), list.levels[outcome], STYLE.count] as const,
          [single(column + 1), share, STYLE.decimal] as const,
          [single(column + 2), list.before?.[outcome] ?? null, STYLE.count] as const,
        ];
      }),
    ]);
  }
  const sum = (column: number, result: number): CellInput => ({
    formula: `SUM(${cellName(top, column)}:${cellName(totalRow - 1, column)})`,
    result,
  });
  page.row([
    [LEVEL_NAME, texts.assessed, STYLE.strongText],
    ...lists.flatMap(({ list, column }) => {
      const rated = assessed(list.levels);
      const at = cellName(totalRow, column);
      const before = list.before === undefined ? null : sum(column + 2, assessed(list.before));
      return [
        [single(column), sum(column, rated), STYLE.strongCount] as const,
        [single(column + 1), shareCell(rated, rated, at, at), STYLE.strongDecimal] as const,
        [single(column + 2), before, STYLE.strongCount] as const,
      ];
    }),
  ]);
  for (const outcome of UNLEVELLED) {
    if (lists.every(({ list }) => list.levels[outcome] === 0)) continue;
    page.row([
      [LEVEL_NAME, OUTCOME_TEXTS[outcome].vi, STYLE.code],
      ...lists.flatMap(({ list, column }) => [
        [single(column), list.levels[outcome], STYLE.count] as const,
        [single(column + 1), null, STYLE.decimal] as const,
        [single(column + 2), null, STYLE.count] as const,
      ]),
    ]);
  }
  if (lists.some(({ list }) => list.before !== undefined)) page.paragraph(texts.beforeNote);
  for (const { column } of lists) page.bars([top, totalRow], column + 1);
}

/** How many have one of the four levels. */
function assessed(levels: RunOverview["people"]["levels"]): number {
  return LEVELS.reduce((sum, level) => sum + levels[level], 0);
}
