import type { AwardRule } from "../../../domain/policy/award.ts";
import { isFor } from "../../../domain/policy/award-subject.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { PROPOSALS_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { periodKind } from "../../../domain/values/period.ts";
import { proposalLine } from "../../decision/proposal-line.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import type { RunOverview } from "../report/run-overview.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { STYLE } from "../writer/sheet-style.ts";
import { decisionCells, decisionColumns } from "./decision-columns.ts";
import { DecisionSheets } from "./decision-sheets.ts";
import { recordedEntries } from "./recorded-entries.ts";
import { unitNames } from "../report/unit-names.ts";

/** Each proposal, by who decides it, with columns for the authority's decision; where there is none, nobody is asked to decide. */
export async function writeProposalsSheet(
  book: WorkbookOutput,
  report: CommitteeReport,
  { proposals }: RunOverview,
): Promise<number> {
  const { run, policy, units, results, decisions } = report;
  if (proposals.length === 0) return 0;
  const nameOf = unitNames({ units });
  const awards = policy.proposals.filter(({ periods }) => periods.includes(periodKind(run.period)));
  const sheets = new DecisionSheets(book, { ...TEXTS, columns: COLUMNS });
  let number = 0;
  for (const { id, decidedBy, units: proposing } of proposals) {
    for (const unit of proposing) {
      for (const result of await results(unit)) {
        for (const proposal of result.proposals) {
          if (proposal.id !== id || proposal.decidedBy !== decidedBy) continue;
          number += 1;
          const line = proposalLine(result, proposal, nameOf(unit));
          const keys = { about: run.id, subject: result.subject, proposal: id };
          const decided = decisions.of(result.subject).find(({ matter }) => matter === id);
          const entries = decided === undefined ? [] : recordedEntries(decided, result);
          await sheets.add(
            [
              number,
              line.name,
              line.unit,
              line.level,
              line.score,
              line.award,
              line.decidedBy,
              line.notes,
              ...decisionCells(keys, line, entries),
            ],
            choicesOf(report, awards, result),
          );
        }
      }
    }
  }
  return sheets.close();
}

/** The awards that a subject of this kind may be given in such a period, and none. */
function choicesOf(
  { awardSubjectOf }: CommitteeReport,
  awards: readonly AwardRule[],
  result: SubjectResult,
): readonly string[] {
  const subject = awardSubjectOf(result);
  const allowed = subject === undefined ? awards : awards.filter((award) => isFor(award, subject));
  return [...allowed.map(({ id }) => PROPOSAL_TEXTS[id].vi), TEXTS.none];
}

const COLUMNS = [
  { caption: WORKBOOK_TEXTS.number, width: 4.5, style: STYLE.count },
  { caption: TEXTS.name, width: 14.5, style: STYLE.code, unique: true },
  { caption: TEXTS.unit, width: 12.5, style: STYLE.code },
  { caption: TEXTS.level, width: 10.5, style: STYLE.code },
  { caption: TEXTS.score, width: 6, style: STYLE.decimal },
  { caption: TEXTS.award, width: 14.5, style: STYLE.code },
  { caption: TEXTS.decidedBy, width: 11.5, style: STYLE.code },
  { caption: TEXTS.notes, width: 11, style: STYLE.prose },
  ...decisionColumns(TEXTS.run, TEXTS.other, true),
] as const;
