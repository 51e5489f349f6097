import type { SubjectResult } from "../../../domain/score/result.ts";
import { LEVEL_TEXTS, OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { OUTCOME_BOOK_TEXTS as TEXTS } from "../../../domain/texts/workbook/outcome.ts";
import { Proposal } from "../../../domain/vocabulary/proposal.ts";
import { LEVEL_MATTER } from "../../decision/proposal-line.ts";
import type { RecordedDecision } from "../../decision/recorded-decisions.ts";
import type { CommitteeReport } from "../report/committee-report.ts";

/** A subject with what was decided on it, or with what still is to be. */
export interface OutcomeLine {
  readonly name: string;
  readonly unit: string;
  /** What it is about: the level, or an award by its name. */
  readonly matter: string;
  readonly proposed: string;
  /** Undefined while nothing is decided. */
  readonly decision: RecordedDecision | undefined;
}

/** Every level and proposal of a run in the order of the units, with the decision on it by now. */
export async function outcomeLines({
  units,
  results,
  decisions,
}: CommitteeReport): Promise<readonly OutcomeLine[]> {
  const lines: OutcomeLine[] = [];
  for (const { unit, name: unitName } of units) {
    for (const result of await results(unit)) {
      const decided = decisions.of(result.subject);
      const about = { name: result.name, unit: unitName };
      for (const matter of mattersOf(result, decided)) {
        const decision = decided.find((one) => one.matter === matter);
        lines.push({
          ...about,
          matter: matterText(matter),
          proposed: proposedText(result, matter),
          decision,
        });
      }
    }
  }
  return lines;
}

/** The level, what is proposed, and what was decided though it was not proposed. */
function mattersOf(
  { level, proposals }: SubjectResult,
  decided: readonly RecordedDecision[],
): ReadonlySet<string> {
  const asked = level === "NOT_RATED" ? [] : [LEVEL_MATTER];
  return new Set([...asked, ...proposals.map(({ id }) => id), ...decided.map(({ matter }) => matter)]);
}

function matterText(matter: string): string {
  const award = Proposal.safeParse(matter).data;
  return award === undefined ? TEXTS.level : PROPOSAL_TEXTS[award].vi;
}

function proposedText({ level, proposals }: SubjectResult, matter: string): string {
  if (matter === LEVEL_MATTER) return OUTCOME_TEXTS[level].vi;
  return proposals.find(({ id }) => id === matter)?.form ?? "";
}

/** What now holds by a decision. */
export function decidedText({ matter, outcome, level, award }: RecordedDecision): string {
  if (outcome === "refused") return TEXTS.refused;
  if (matter === LEVEL_MATTER) return level === null ? TEXTS.refused : LEVEL_TEXTS[level].vi;
  return award === null ? TEXTS.refused : PROPOSAL_TEXTS[award].vi;
}
