import { decisions } from "../../../domain/forms/catalogue/decisions.ts";
import { LEVEL_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { RATINGS_SHEET_TEXTS } from "../../../domain/texts/workbook/ratings.ts";
import type { Proposal } from "../../../domain/vocabulary/proposal.ts";
import type { RecordedDecision } from "../../decision/recorded-decisions.ts";
import type { CsvValue } from "./csv-text.ts";

const OUTCOMES = decisions.columns.outcome.options;

/** The level that was decided, the decision's number, its day, and the article of an exception. */
export function levelDecision(recorded: readonly RecordedDecision[]): readonly CsvValue[] {
  const decided = recorded.find(({ matter }) => matter === "level");
  if (decided === undefined) return [null, null, null, null];
  const { level, number, decidedOn, exception } = decided;
  return [
    level === null ? RATINGS_SHEET_TEXTS.notRecognised : LEVEL_TEXTS[level].vi,
    number,
    decidedOn,
    exception,
  ];
}

/** What was decided on a proposal, the award that was given, the decision's number and day, the vote, the article of an exception, and the money given otherwise. */
export function awardDecision(
  recorded: readonly RecordedDecision[],
  proposal: Proposal,
): readonly CsvValue[] {
  const decided = recorded.find(({ matter }) => matter === proposal);
  if (decided === undefined) return [null, null, null, null, null, null, null, null];
  const { outcome, award, number, decidedOn, votesFor, councilMembers, exception, money } = decided;
  const given = award === null ? null : PROPOSAL_TEXTS[award].vi;
  return [OUTCOMES[outcome].vi, given, number, decidedOn, votesFor, councilMembers, exception, money ?? null];
}
