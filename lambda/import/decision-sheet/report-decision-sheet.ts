import { RowKey } from "../../../domain/values/ids.ts";
import type {
  DecidedOn,
  DecisionSheetReport,
  SheetDecision,
} from "../../../domain/protocol/decision-sheets.ts";
import { wordQuestions } from "../../../domain/protocol/import/decision-words.ts";
import { LEVEL_TEXTS, OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { type DecisionEntry, describeProblem, matterOf } from "./decision-entry.ts";
import type { Decidable } from "../../../domain/decision/decision-basis.ts";
import { LEVEL_MATTER } from "../../decision/proposal-line.ts";
import type { MatchedLine } from "./found-line.ts";
import type { LineProblem } from "./filled-line.ts";

/** The outcome of every line, in the reader's language. */
export function reportDecisionSheet(
  { id, fileName, on }: { readonly id: string; readonly fileName: string; readonly on: DecidedOn },
  entries: readonly DecisionEntry[],
  problems: readonly (LineProblem & { readonly sheet: string })[],
  language: Language,
): DecisionSheetReport {
  const counts = { open: 0, ready: 0, refused: 0, recorded: 0, unchanged: 0, conflict: 0 };
  const severalSheets = new Set(entries.map(({ line }) => line.sheet)).size > 1;
  for (const { status } of entries) counts[status] += 1;
  return {
    id,
    file: fileName,
    ...on,
    lines: entries.map(({ line, decidable, status, rev, problems: lineProblems }) => ({
      sheet: line.sheet,
      cell: line.cells.decision,
      subject: RowKey.parse(line.proposed.subject),
      matter: matterOf(line),
      name: String(line.proposed.line.name),
      award: proposedOn(line, decidable, language),
      said: line.decision ?? null,
      instead: insteadOf(line.decision, language),
      differs: line.decision !== undefined && line.decision.outcome !== "approved",
      status,
      rev,
      problems: lineProblems,
    })),
    questions: wordQuestions(
      entries.flatMap(({ line: { asked, sheet } }) => {
        if (asked === undefined) return [];
        return [severalSheets ? { ...asked, cell: `${sheet}!${asked.cell}` } : asked];
      }),
    ),
    problems: problems.map((problem) => describeProblem(problem.sheet, problem, language)),
    counts,
  };
}

/** The award, or the level that the run proposes. */
function proposedOn({ proposed }: MatchedLine, { level }: Decidable, language: Language): string {
  return proposed.proposal === LEVEL_MATTER
    ? OUTCOME_TEXTS[level][language]
    : PROPOSAL_TEXTS[proposed.proposal as keyof typeof PROPOSAL_TEXTS][language];
}

function insteadOf(decision: SheetDecision | undefined, language: Language): string | null {
  if (decision == null) return null;
  if (decision.level !== null) return LEVEL_TEXTS[decision.level][language];
  return decision.award === null ? null : PROPOSAL_TEXTS[decision.award][language];
}
