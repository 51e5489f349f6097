import { OUTCOME_OPTIONS } from "../../domain/score/level-names.ts";
import { PROPOSAL_TEXTS } from "../../domain/texts/score.ts";
import { WORKBOOK_TEXTS } from "../../domain/texts/workbook.ts";
import { cellPoints } from "./cell-number.ts";
import type { CommitteeReport } from "./committee-report.ts";
import { letterheadLines } from "./letterhead.ts";
import { type Book, ReportSheet } from "./report-sheet.ts";
import { resultNotes } from "./result-words.ts";
import type { RunOverview } from "./run-overview.ts";
import { writeTableFoot } from "./sheet-foot.ts";
import { STYLE } from "./sheet-style.ts";

const TEXTS = WORKBOOK_TEXTS.proposals;

/** The decision, its number, its day and a remark. */
const NOT_DECIDED = [null, null, null, null] as const;

/**
 * Sheet 5: each proposal with room for the authority's decision. The hidden run, subject and proposal say what a decision
 * is about when the filled sheet is read back.
 */
export async function writeProposalsSheet(
  book: Book,
  { run, units, results }: CommitteeReport,
  { proposals }: RunOverview,
): Promise<number> {
  const nameOf = new Map(units.map(({ unit, name }): [string, string] => [unit, name]));
  let sheet = openSheet(book, 1);
  let first = sheet.nextRow;
  let sheets = 1;
  let before = 0;
  let number = 0;
  for (const { id, decidedBy, units: proposing } of proposals) {
    for (const unit of proposing) {
      for (const result of await results(unit)) {
        for (const proposal of result.proposals) {
          if (proposal.id !== id || proposal.decidedBy !== decidedBy) continue;
          if (sheet.isFull) {
            sheet.close([first, sheet.nextRow - 1]);
            before += sheet.rows;
            sheets += 1;
            sheet = openSheet(book, sheets);
            first = sheet.nextRow;
          }
          number += 1;
          const { form, source, settledBy } = proposal;
          const about = [result.name, nameOf.get(unit) ?? unit, OUTCOME_OPTIONS[result.level].vi];
          await sheet.add([
            String(number),
            ...about,
            cellPoints(result.score),
            PROPOSAL_TEXTS[id].vi,
            form,
            decidedBy,
            source,
            settledBy,
            resultNotes(result),
            ...NOT_DECIDED,
            run.id,
            result.subject,
            id,
          ]);
        }
      }
    }
  }
  const last = sheet.nextRow - 1;
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return before + sheet.rows;
}

/** Run, subject and proposal are keys to read the sheet back by. */
function openSheet(book: Book, number: number): ReportSheet {
  return new ReportSheet(book, {
    name: number === 1 ? TEXTS.sheet : `${TEXTS.sheet} (${number})`,
    orientation: "landscape",
    lines: letterheadLines(book.head, TEXTS.title, book.subtitle),
    head: true,
    titleColumns: 2,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 6, style: STYLE.centered, unique: true },
      { caption: TEXTS.name, width: 26, style: STYLE.code, unique: true },
      { caption: TEXTS.unit, width: 26, style: STYLE.code },
      { caption: TEXTS.level, width: 17, style: STYLE.code },
      { caption: TEXTS.score, width: 8, style: STYLE.decimal },
      { caption: TEXTS.award, width: 32, style: STYLE.code },
      { caption: TEXTS.form, width: 16, style: STYLE.code },
      { caption: TEXTS.decidedBy, width: 17, style: STYLE.code },
      { caption: TEXTS.source, width: 20, style: STYLE.prose, startsPage: true },
      { caption: TEXTS.settledBy, width: 30, style: STYLE.prose },
      { caption: TEXTS.notes, width: 15, style: STYLE.prose },
      {
        group: TEXTS.ofCommittee,
        caption: TEXTS.decision,
        width: 14,
        style: STYLE.inputText,
        entry: { kind: "list", options: TEXTS.decisions, title: TEXTS.decision, error: TEXTS.badDecision },
      },
      { group: TEXTS.ofCommittee, caption: TEXTS.number, width: 12, style: STYLE.inputText },
      {
        group: TEXTS.ofCommittee,
        caption: TEXTS.day,
        width: 12,
        style: STYLE.inputDay,
        entry: { kind: "day", title: TEXTS.day, error: TEXTS.badDay },
      },
      { group: TEXTS.ofCommittee, caption: TEXTS.remark, width: 16, style: STYLE.inputText },
      { caption: TEXTS.run, width: 20, style: STYLE.code, hidden: true },
      { caption: TEXTS.subject, width: 20, style: STYLE.code, unique: true, hidden: true },
      { caption: TEXTS.proposal, width: 20, style: STYLE.code, hidden: true },
    ],
  });
}
