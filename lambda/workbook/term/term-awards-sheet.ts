import { formatDay } from "../../../domain/values/day.ts";
import type { TermDecision } from "../../../domain/protocol/terms.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { TERM_BOOK_TEXTS } from "../../../domain/texts/workbook/term-book.ts";
import { PROPOSALS_SHEET_TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { termKey, termLine } from "../../decision/proposal-line.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { decisionCells, decisionColumns, writeOffered } from "../committee/decision-columns.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import { termLines } from "./term-lines.ts";
import type { TermReport } from "./term-report.ts";

const TEXTS = TERM_BOOK_TEXTS.termAwards;
const PROPOSED = PROPOSALS_SHEET_TEXTS;

const COLUMNS: readonly SheetColumn[] = [
  { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
  { caption: PROPOSED.name, width: 24, style: STYLE.code, unique: true },
  { caption: PROPOSED.award, width: 23, style: STYLE.code },
  { caption: PROPOSED.form, width: 12, style: STYLE.code },
  { caption: PROPOSED.decidedBy, width: 16, style: STYLE.code },
  { caption: PROPOSED.settledBy, width: 50, style: STYLE.prose, fills: true },
  { caption: PROPOSED.source, width: 20, style: STYLE.prose },
  { caption: TEXTS.recorded, width: 24, style: STYLE.prose, startsPage: true },
  ...decisionColumns(PROPOSED.term, PROPOSED.other),
];
/** Styles of a line without a proposal, which has no cells to fill in. */
const UNPROPOSED = COLUMNS.map(({ group, style }) => (group === PROPOSED.ofCommittee ? STYLE.code : style));

/** Proposals for the whole term with columns for decisions, then decisions that are no longer proposed. */
export async function writeTermAwards(book: WorkbookOutput, { term, policy }: TermReport): Promise<number> {
  const sheet = new ReportSheet(book, {
    name: TEXTS.sheet,
    orientation: "landscape",
    lines: termLines(book, TEXTS.title),
    head: true,
    titleColumns: 2,
    columns: COLUMNS,
  });
  const open = new Map(
    term.decisions.map((decision) => [nameOf(decision.subject, decision.matter), decision]),
  );
  const names = new Map(term.subjects.map(({ subject, name }) => [subject, name]));
  const first = sheet.nextRow;
  let number = 0;
  for (const { subject, ...offer } of term.commendations) {
    const key = nameOf(subject, offer.id);
    const recorded = formatRecorded(open.get(key));
    open.delete(key);
    number += 1;
    const line = termLine(names.get(subject) ?? subject, offer);
    const keys = { about: termKey(term), subject, proposal: offer.id };
    await sheet.add([
      number,
      line.name,
      line.award,
      line.form,
      line.decidedBy,
      line.settledBy,
      line.source,
      recorded,
      ...decisionCells(keys, line, []),
    ]);
  }
  const last = sheet.nextRow - 1;
  for (const decision of open.values()) {
    number += 1;
    const { name, matter } = decision;
    const cells = [number, name, PROPOSAL_TEXTS[matter].vi, null, null, null, null];
    await sheet.add([...cells, formatRecorded(decision)], UNPROPOSED);
  }
  if (last >= first) {
    const awards = policy.proposals.filter(({ periods }) => periods.includes("term"));
    const choices = [...awards.map(({ id }) => PROPOSAL_TEXTS[id].vi), PROPOSED.none];
    const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    writeOffered(sheet, TEXTS.offered, [{ choices, rows }]);
  }
  sheet.addSpans([{ span: sheet.across, value: TEXTS.legend, style: STYLE.note }]);
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return sheet.rows;
}

function nameOf(subject: string, matter: string): string {
  return `${subject} ${matter}`;
}

function formatRecorded(decision: TermDecision | undefined): string | null {
  if (decision === undefined) return null;
  const { outcome, number, decidedOn, exception, reason, note, differs } = decision;
  return [
    TEXTS.outcomes[outcome],
    number === null ? null : fill(TEXTS.numbered, { number }),
    decidedOn === null ? null : fill(TEXTS.dated, { day: formatDay(decidedOn) }),
    differs ? TEXTS.differs : null,
    exception === null ? null : fill(TEXTS.exception, { article: exception }),
    reason,
    note,
  ]
    .filter((part) => part !== null)
    .join("; ");
}
