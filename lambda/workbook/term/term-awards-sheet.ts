import { serialOf } from "../../../domain/day.ts";
import type { TermDecision } from "../../../domain/protocol/terms.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/score.ts";
import { TERM_BOOK_TEXTS } from "../../../domain/texts/term-book.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook.ts";
import type { Book } from "../book.ts";
import { ReportSheet } from "../report-sheet.ts";
import type { CellInput } from "../row-xml.ts";
import { writeTableFoot } from "../sheet-foot.ts";
import { STYLE } from "../sheet-style.ts";
import type { SheetColumn } from "../table-head.ts";
import { termLines } from "./term-lines.ts";
import type { TermReport } from "./term-report.ts";

const TEXTS = TERM_BOOK_TEXTS.termAwards;

const COLUMNS: readonly SheetColumn[] = [
  { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.centered, unique: true },
  { caption: TEXTS.name, width: 30, style: STYLE.code, unique: true },
  { caption: TEXTS.award, width: 26, style: STYLE.prose },
  { caption: TEXTS.form, group: TEXTS.proposed, width: 14, style: STYLE.prose },
  { caption: TEXTS.basis, group: TEXTS.proposed, width: 52, style: STYLE.prose },
  { caption: TEXTS.outcome, group: TEXTS.decided, width: 12, style: STYLE.centered },
  { caption: TEXTS.number, group: TEXTS.decided, width: 14, style: STYLE.code },
  { caption: TEXTS.day, group: TEXTS.decided, width: 11, style: STYLE.day },
  { caption: TEXTS.reason, group: TEXTS.decided, width: 30, style: STYLE.prose },
  { caption: TEXTS.differs, group: TEXTS.decided, width: 9, style: STYLE.centered },
];

/** What is proposed for the whole term beside what was decided; also what was decided and is no longer proposed. */
export async function writeTermAwards(book: Book, { term }: TermReport): Promise<number> {
  const sheet = new ReportSheet(book, {
    name: TEXTS.sheet,
    orientation: "landscape",
    lines: termLines(book, TEXTS.title),
    head: true,
    columns: COLUMNS,
  });
  const open = new Map(
    term.decisions.map((decision) => [nameOf(decision.subject, decision.matter), decision]),
  );
  const names = new Map(term.subjects.map(({ subject, name }) => [subject, name]));
  const proposed = term.commendations.map((offer) => {
    const key = nameOf(offer.subject, offer.id);
    const decision = open.get(key);
    open.delete(key);
    const name = names.get(offer.subject) ?? offer.subject;
    return [name, PROPOSAL_TEXTS[offer.id].vi, offer.form, offer.settledBy, ...decisionCells(decision)];
  });
  const unproposed = [...open.values()].map((decision) => [
    decision.name,
    PROPOSAL_TEXTS[decision.matter].vi,
    null,
    null,
    ...decisionCells(decision),
  ]);
  for (const [index, cells] of [...proposed, ...unproposed].entries())
    await sheet.add([String(index + 1), ...cells]);
  sheet.addSpans([{ span: sheet.across, value: TEXTS.legend, style: STYLE.note }]);
  writeTableFoot(sheet, book.head);
  sheet.close();
  return sheet.rows;
}

function nameOf(subject: string, matter: string): string {
  return `${subject} ${matter}`;
}

function decisionCells(decision: TermDecision | undefined): readonly CellInput[] {
  if (decision === undefined) return [null, null, null, null, null];
  const { outcome, number, decidedOn, reason, note, differs } = decision;
  const day = decidedOn === null ? null : serialOf(decidedOn);
  const said = [reason, note].filter((text) => text !== null).join("\n");
  return [TEXTS.outcomes[outcome], number, day, said, differs ? TEXTS.yes : TEXTS.no];
}
