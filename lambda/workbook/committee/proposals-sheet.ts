import type { Policy } from "../../../domain/policy/policy.ts";
import { LEVEL_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { PROPOSALS_SHEET_TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import { proposalLine } from "../../decision/proposal-line.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { decisionCells, decisionColumns, writeOffered } from "./decision-columns.ts";
import { recordedEntries } from "./recorded-entries.ts";
import { letterheadLines } from "../writer/letterhead.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import type { RunOverview } from "../report/run-overview.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";

const TEXTS = PROPOSALS_SHEET_TEXTS;

/** Sheet 5: each proposal with columns for the authority's decision. */
export async function writeProposalsSheet(
  book: WorkbookOutput,
  { run, policy, units, results, decisions }: CommitteeReport,
  { proposals }: RunOverview,
): Promise<number> {
  const nameOf = new Map(units.map(({ unit, name }): [string, string] => [unit, name]));
  const choices = choicesOf(policy);
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
            writeOffered(sheet, TEXTS.offered, choices);
            sheet.close(listed);
            before += sheet.rows;
            sheets += 1;
            sheet = openSheet(book, sheets);
            first = sheet.nextRow;
          }
          number += 1;
          const line = proposalLine(result, proposal, nameOf.get(unit) ?? unit);
          const keys = { about: run.id, subject: result.subject, proposal: id };
          const decided = decisions.of(result.subject).find(({ matter }) => matter === id);
          const entries = decided === undefined ? [] : recordedEntries(decided, result);
          await sheet.add([
            number,
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
            ...decisionCells(keys, line, entries),
          ]);
        }
      }
    }
  }
  const last = sheet.nextRow - 1;
  if (last >= first) writeOffered(sheet, TEXTS.offered, choices);
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return before + sheet.rows;
}

/** The choices: the policy's awards, none, and the levels. */
function choicesOf({ proposals }: Policy): readonly string[] {
  const awards = proposals.map(({ id }) => PROPOSAL_TEXTS[id].vi);
  return [...awards, TEXTS.none, ...Object.values(LEVEL_TEXTS).map(({ vi }) => vi)];
}

function openSheet(book: WorkbookOutput, number: number): ReportSheet {
  return new ReportSheet(book, {
    name: number === 1 ? TEXTS.sheet : `${TEXTS.sheet} (${number})`,
    orientation: "landscape",
    lines: letterheadLines(book.head, TEXTS.title, book.subtitle),
    head: true,
    titleColumns: 2,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
      { caption: TEXTS.name, width: 20, style: STYLE.code, unique: true },
      { caption: TEXTS.unit, width: 16, style: STYLE.code },
      { caption: TEXTS.level, width: 13, style: STYLE.code },
      { caption: TEXTS.score, width: 7, style: STYLE.decimal },
      { caption: TEXTS.award, width: 20, style: STYLE.code },
      { caption: TEXTS.form, width: 11, style: STYLE.code },
      { caption: TEXTS.decidedBy, width: 13, style: STYLE.code },
      { caption: TEXTS.settledBy, width: 48, style: STYLE.prose, fills: true },
      { caption: TEXTS.source, width: 17, style: STYLE.prose, startsPage: true },
      { caption: TEXTS.notes, width: 11, style: STYLE.prose },
      ...decisionColumns(TEXTS.run),
    ],
  });
}
