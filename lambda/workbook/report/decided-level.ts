import { LEVEL_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { RATINGS_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/ratings.ts";
import type { RecordedDecision } from "../../decision/recorded-decisions.ts";
import type { CellInput } from "../writer/row-xml.ts";
import type { CommitteeReport } from "./committee-report.ts";
import { decisionReference } from "./decision-reference.ts";

/** Whether a level was decided by now, so that it has columns. */
export function hasDecidedLevels({ decisions }: CommitteeReport): boolean {
  return decisions.all.some(({ matter }) => matter === "level");
}

/** The level that was decided, and by which decision. */
export function decidedCells(decisions: readonly RecordedDecision[]): readonly CellInput[] {
  const decision = decisions.find(({ matter }) => matter === "level");
  if (decision === undefined) return [null, null];
  const level = decision.level === null ? TEXTS.notRecognised : LEVEL_TEXTS[decision.level].vi;
  return [level, decisionReference(decision)];
}
