import type { RunId } from "../../../domain/ids.ts";
import { RowKey } from "../../../domain/ids.ts";
import type { DecisionSheetReport } from "../../../domain/protocol/decision-sheets.ts";
import type { Language } from "../../../domain/texts/render.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/score.ts";
import { type DecisionEntry, describeProblem } from "./decision-entry.ts";
import type { LineProblem } from "./read-line.ts";

/** What became of every line, in the words of the reader. */
export function reportDecisionSheet(
  { id, fileName, run }: { readonly id: string; readonly fileName: string; readonly run: RunId },
  entries: readonly DecisionEntry[],
  problems: readonly (LineProblem & { readonly sheet: string })[],
  language: Language,
): DecisionSheetReport {
  const counts = { open: 0, ready: 0, refused: 0, recorded: 0, unchanged: 0, conflict: 0 };
  for (const { status } of entries) counts[status] += 1;
  return {
    id,
    file: fileName,
    run,
    lines: entries.map(({ line, result, status, rev, problems: said }) => ({
      sheet: line.sheet,
      cell: line.cells.decision,
      subject: RowKey.parse(line.proposed.subject),
      matter: line.proposed.proposal,
      name: result.name,
      award: PROPOSAL_TEXTS[line.proposed.proposal as keyof typeof PROPOSAL_TEXTS][language],
      said: line.said ?? null,
      differs: line.said?.outcome === "refused",
      status,
      rev,
      problems: said,
    })),
    problems: problems.map((problem) => describeProblem(problem.sheet, problem, language)),
    counts,
  };
}
