import { PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { FIGURES_TEXTS } from "../../../domain/texts/workbook/figures.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import type { RunOverview } from "../report/run-overview.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { Span } from "../writer/table-head.ts";
import { NAME, single, type FiguresPage } from "./figures-page.ts";

const TEXTS = FIGURES_TEXTS;
const AWARD: Span = [NAME, 4];
const BODY: Span = [5, 6];
const COUNT: Span = [7, 7];
const BEFORE: Span = [8, 8];

/** Part II: the numbers of proposed commendations by kind and deciding body. */
export function writeProposals(page: FiguresPage, { proposals, awardsBefore }: RunOverview): void {
  const texts = TEXTS.proposals;
  page.heading(texts.heading);
  if (proposals.length === 0) {
    page.paragraph(texts.nothing);
    return;
  }
  const total = proposals.reduce((sum, { count }) => sum + count, 0);
  page.paragraph(fill(texts.said, { count: String(total) }));
  page.row([
    [single(1), WORKBOOK_TEXTS.number, STYLE.head],
    [AWARD, texts.award, STYLE.head],
    [BODY, texts.decidedBy, STYLE.head],
    [COUNT, texts.count, STYLE.head],
    [BEFORE, texts.before, STYLE.smallHead],
  ]);
  const top = page.sheet.nextRow;
  // An award that several bodies decide has one number of last year.
  const given = new Set<string>();
  for (const [index, { id, decidedBy, count }] of proposals.entries()) {
    page.row([
      [single(1), index + 1, STYLE.count],
      [AWARD, PROPOSAL_TEXTS[id].vi, STYLE.code],
      [BODY, decidedBy, STYLE.code],
      [COUNT, count, STYLE.count],
      [BEFORE, given.has(id) ? null : (awardsBefore.get(PROPOSAL_TEXTS[id].vi) ?? null), STYLE.count],
    ]);
    given.add(id);
  }
  const [column] = COUNT;
  const sum = `SUM(${cellName(top, column)}:${cellName(page.sheet.nextRow - 1, column)})`;
  page.row([
    [single(1), null, STYLE.strongText],
    [AWARD, TEXTS.levels.sum, STYLE.strongText],
    [BODY, null, STYLE.strongText],
    [COUNT, { formula: sum, result: total }, STYLE.strongCount],
    [BEFORE, null, STYLE.strongCount],
  ]);
}
