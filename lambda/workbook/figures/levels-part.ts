import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { LEVELS, type Outcome, UNLEVELLED } from "../../../domain/vocabulary/level.ts";
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
/** A level's name is merged over the columns that its table does not use. */
const LEVEL_NAME: Span = [1, 4];

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
  const assessed = ({ levels }: RunOverview["people"]) =>
    LEVELS.reduce((sum, level) => sum + levels[level], 0);
  const [ofCollectives, ofPeople] = [LEVEL_NAME[1] + 1, LEVEL_NAME[1] + 3];
  page.row([
    [LEVEL_NAME, texts.level, STYLE.head],
    [single(ofCollectives), texts.collectives, STYLE.head],
    [single(ofCollectives + 1), texts.rate, STYLE.head],
    [single(ofPeople), texts.people, STYLE.head],
    [single(ofPeople + 1), texts.rate, STYLE.head],
  ]);
  const top = page.sheet.nextRow;
  const totalRow = top + LEVELS.length;
  const line = (list: RunOverview["people"], column: number, outcome: Outcome) =>
    [
      list.levels[outcome],
      shareCell(
        list.levels[outcome],
        assessed(list),
        cellName(page.sheet.nextRow, column),
        cellName(totalRow, column),
      ),
    ] as const;
  for (const outcome of LEVELS) {
    const [collectiveCount, collectiveShare] = line(collectives, ofCollectives, outcome);
    const [peopleCount, peopleShare] = line(people, ofPeople, outcome);
    page.row([
      [LEVEL_NAME, OUTCOME_TEXTS[outcome].vi, STYLE.code],
      [single(ofCollectives), collectiveCount, STYLE.count],
      [single(ofCollectives + 1), collectiveShare, STYLE.decimal],
      [single(ofPeople), peopleCount, STYLE.count],
      [single(ofPeople + 1), peopleShare, STYLE.decimal],
    ]);
  }
  const sum = (column: number, result: number): CellInput => ({
    formula: `SUM(${cellName(top, column)}:${cellName(totalRow - 1, column)})`,
    result,
  });
  const totalShare = (list: RunOverview["people"], column: number) =>
    shareCell(assessed(list), assessed(list), cellName(totalRow, column), cellName(totalRow, column));
  page.row([
    [LEVEL_NAME, texts.assessed, STYLE.strongText],
    [single(ofCollectives), sum(ofCollectives, assessed(collectives)), STYLE.strongCount],
    [single(ofCollectives + 1), totalShare(collectives, ofCollectives), STYLE.strongDecimal],
    [single(ofPeople), sum(ofPeople, assessed(people)), STYLE.strongCount],
    [single(ofPeople + 1), totalShare(people, ofPeople), STYLE.strongDecimal],
  ]);
  for (const outcome of UNLEVELLED) {
    const [ofUnits, ofThose] = [collectives.levels[outcome], people.levels[outcome]];
    if (ofUnits + ofThose === 0) continue;
    page.row([
      [LEVEL_NAME, OUTCOME_TEXTS[outcome].vi, STYLE.code],
      [single(ofCollectives), ofUnits, STYLE.count],
      [single(ofCollectives + 1), null, STYLE.decimal],
      [single(ofPeople), ofThose, STYLE.count],
      [single(ofPeople + 1), null, STYLE.decimal],
    ]);
  }
  page.bars([top, totalRow], ofCollectives + 1);
  page.bars([top, totalRow], ofPeople + 1);
}
