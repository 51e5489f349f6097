import type { Policy } from "../../domain/policy/policy.ts";
import { LEVEL_OPTIONS } from "../../domain/score/level-names.ts";
import { WORKBOOK_TEXTS } from "../../domain/texts/workbook.ts";
import { PROPOSAL_TEXTS } from "../../domain/texts/score.ts";
import { PROPOSALS_SHEET_TEXTS } from "../../domain/texts/workbook-proposals.ts";
import { lineChecksum, proposalLine } from "../decision/proposal-line.ts";
import type { CommitteeReport } from "./committee-report.ts";
import { letterheadLines } from "./letterhead.ts";
import type { Book } from "./book.ts";
import { ReportSheet } from "./report-sheet.ts";
import type { RunOverview } from "./run-overview.ts";
import { writeTableFoot } from "./sheet-foot.ts";
import { STYLE } from "./sheet-style.ts";

const TEXTS = PROPOSALS_SHEET_TEXTS;

/** The decision, what it is otherwise, its number, its day, the two numbers of a vote, and a remark. */
const NOT_DECIDED = [null, null, null, null, null, null, null] as const;

/**
 * Sheet 5: each proposal with room for the authority's decision. The hidden run, subject and proposal say what a decision
 * is about when the filled sheet is read back (`lambda/import/decision-sheet`), the checksum whether the line is as it was.
 */
export async function writeProposalsSheet(
  book: Book,
  { run, policy, units, results }: CommitteeReport,
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
            const listed = [first, sheet.nextRow - 1] as const;
            writeOffered(sheet, policy);
            sheet.close(listed);
            before += sheet.rows;
            sheets += 1;
            sheet = openSheet(book, sheets);
            first = sheet.nextRow;
          }
          number += 1;
          const line = proposalLine(result, proposal, nameOf.get(unit) ?? unit);
          const keys = { run: run.id, subject: result.subject, proposal: id };
          const checksum = lineChecksum(keys, String(number), line);
          await sheet.add([
            String(number),
            line.name,
            line.unit,
            line.level,
            line.score,
            line.award,
            line.form,
            line.decidedBy,
            line.settledBy,
            line.source,
            line.notes,
            ...NOT_DECIDED,
            keys.run,
            keys.subject,
            keys.proposal,
            checksum,
          ]);
        }
      }
    }
  }
  const last = sheet.nextRow - 1;
  if (last >= first) writeOffered(sheet, policy);
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return before + sheet.rows;
}

/** Below the table, what a committee may decide instead: the awards of the policy, none, and the levels. */
function writeOffered(sheet: ReportSheet, { proposals }: Policy): void {
  const [column] = sheet.across;
  sheet.addSpans([{ span: sheet.across, value: TEXTS.offered, style: STYLE.note }]);
  const top = sheet.nextRow;
  const awards = proposals.map(({ id }) => PROPOSAL_TEXTS[id].vi);
  const levels = Object.values(LEVEL_OPTIONS).map(({ vi }) => vi);
  for (const value of [...awards, TEXTS.none, ...levels]) sheet.addHidden(value);
  sheet.offer(top, column);
}

function openSheet(book: Book, number: number): ReportSheet {
  return new ReportSheet(book, {
    name: number === 1 ? TEXTS.sheet : `${TEXTS.sheet} (${number})`,
    orientation: "landscape",
    lines: letterheadLines(book.head, TEXTS.title, book.subtitle),
    head: true,
    titleColumns: 2,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.centered, unique: true },
      { caption: TEXTS.name, width: 20, style: STYLE.code, unique: true },
      { caption: TEXTS.unit, width: 16, style: STYLE.code },
      { caption: TEXTS.level, width: 13, style: STYLE.code },
      { caption: TEXTS.score, width: 7, style: STYLE.decimal },
      { caption: TEXTS.award, width: 20, style: STYLE.code },
      { caption: TEXTS.form, width: 11, style: STYLE.code },
      { caption: TEXTS.decidedBy, width: 13, style: STYLE.code },
      { caption: TEXTS.settledBy, width: 48, style: STYLE.prose, fills: true },
      { caption: TEXTS.source, width: 18, style: STYLE.prose, startsPage: true },
      { caption: TEXTS.notes, width: 11, style: STYLE.prose },
      {
        group: TEXTS.ofCommittee,
        caption: TEXTS.decision,
        width: 14,
        style: STYLE.inputText,
        entry: { kind: "list", options: TEXTS.decisions, title: TEXTS.decision, error: TEXTS.badDecision },
      },
      {
        group: TEXTS.ofCommittee,
        caption: TEXTS.other,
        width: 27,
        style: STYLE.inputText,
        entry: { kind: "offered", title: TEXTS.decision, error: TEXTS.badDecision },
      },
      { group: TEXTS.ofCommittee, caption: TEXTS.number, width: 12, style: STYLE.inputText },
      {
        group: TEXTS.ofCommittee,
        caption: TEXTS.day,
        width: 11,
        style: STYLE.inputDay,
        entry: { kind: "day", title: TEXTS.day, error: TEXTS.badDay },
      },
      { group: TEXTS.ofCommittee, caption: TEXTS.votesFor, width: 7, style: STYLE.inputCount },
      { group: TEXTS.ofCommittee, caption: TEXTS.councilMembers, width: 8, style: STYLE.inputCount },
      { group: TEXTS.ofCommittee, caption: TEXTS.remark, width: 19, style: STYLE.inputText, fills: true },
      { caption: TEXTS.run, width: 20, style: STYLE.code, hidden: true },
      { caption: TEXTS.subject, width: 20, style: STYLE.code, unique: true, hidden: true },
      { caption: TEXTS.proposal, width: 20, style: STYLE.code, hidden: true },
      { caption: TEXTS.checksum, width: 20, style: STYLE.code, unique: true, hidden: true },
    ],
  });
}
