import { OUTCOME_OPTIONS } from "../../domain/score/level-names.ts";
import { Proposal, type SubjectResult } from "../../domain/score/result.ts";
import { PROPOSAL_TEXTS } from "../../domain/texts/score.ts";
import { WORKBOOK_TEXTS } from "../../domain/texts/workbook.ts";
import { cellPoints } from "./cell-number.ts";
import type { CommitteeReport } from "./committee-report.ts";
import { type Book, ReportSheet } from "./report-sheet.ts";
import { resultNotes } from "./result-words.ts";
import { STYLE } from "./sheet-style.ts";

const TEXTS = WORKBOOK_TEXTS.proposals;

/**
 * Sheet 5: each proposal with room for the authority's decision. The hidden run, subject and proposal say what a decision
 * is about when the filled sheet is read back.
 */
export async function writeProposalsSheet(
  book: Book,
  { run, results, units }: CommitteeReport,
): Promise<number> {
  const sheet = new ReportSheet(book, {
    name: TEXTS.sheet,
    title: TEXTS.title,
    orientation: "landscape",
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.centered },
      { caption: TEXTS.award, width: 30, style: STYLE.code },
      { caption: TEXTS.form, width: 18, style: STYLE.code },
      { caption: TEXTS.name, width: 26, style: STYLE.code },
      { caption: TEXTS.unit, width: 22, style: STYLE.code },
      { caption: TEXTS.level, width: 16, style: STYLE.code },
      { caption: TEXTS.score, width: 8, style: STYLE.decimal },
      { caption: TEXTS.decidedBy, width: 22, style: STYLE.code },
      { caption: TEXTS.source, width: 22, style: STYLE.prose },
      { caption: TEXTS.settledBy, width: 38, style: STYLE.prose },
      { caption: TEXTS.notes, width: 18, style: STYLE.prose },
      {
        group: TEXTS.ofCommittee,
        caption: TEXTS.decision,
        width: 15,
        style: STYLE.inputText,
        validation: {
          type: "list",
          allowBlank: true,
          formulae: [`"${TEXTS.decisions.join(",")}"`],
          showErrorMessage: true,
          errorTitle: TEXTS.decision,
          error: TEXTS.badDecision,
        },
      },
      { group: TEXTS.ofCommittee, caption: TEXTS.number, width: 15, style: STYLE.inputText },
      {
        group: TEXTS.ofCommittee,
        caption: TEXTS.day,
        width: 13,
        style: STYLE.inputDay,
        validation: {
          type: "date",
          operator: "greaterThan",
          allowBlank: true,
          formulae: [EARLIEST_DECISION],
          showErrorMessage: true,
          errorTitle: TEXTS.day,
          error: TEXTS.badDay,
        },
      },
      { group: TEXTS.ofCommittee, caption: TEXTS.remark, width: 22, style: STYLE.inputText },
      { caption: TEXTS.run, width: 20, style: STYLE.code, hidden: true },
      { caption: TEXTS.subject, width: 20, style: STYLE.code, hidden: true },
      { caption: TEXTS.proposal, width: 20, style: STYLE.code, hidden: true },
    ],
  });
  const nameOf = new Map(units.map(({ unit, name }): [string, string] => [unit, name]));
  for (const [index, { result, proposal }] of proposalsInOrder(results).entries()) {
    await sheet.add([
      String(index + 1),
      PROPOSAL_TEXTS[proposal.id].vi,
      proposal.form,
      result.name,
      nameOf.get(result.unit) ?? result.unit,
      OUTCOME_OPTIONS[result.level].vi,
      cellPoints(result.score),
      proposal.decidedBy,
      proposal.source,
      proposal.settledBy,
      resultNotes(result),
      null,
      null,
      null,
      null,
      run.id,
      result.subject,
      proposal.id,
    ]);
  }
  sheet.close(sheet.nextRow - 1);
  return sheet.rows;
}

/** Anything later is taken for a date, anything else is not: a typed text or a bare number is refused. */
const EARLIEST_DECISION = new Date(Date.UTC(2000, 0, 1));

/** All proposals of one form together, forms in the policy's own order, then by deciding body; otherwise as they came. */
function proposalsInOrder(results: readonly SubjectResult[]) {
  const form = (id: Proposal) => Proposal.options.indexOf(id);
  return results
    .flatMap((result) => result.proposals.map((proposal) => ({ result, proposal })))
    .toSorted(
      ({ proposal: a }, { proposal: b }) => form(a.id) - form(b.id) || compareText(a.decidedBy, b.decidedBy),
    );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
