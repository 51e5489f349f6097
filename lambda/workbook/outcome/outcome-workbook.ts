import type { Writable } from "node:stream";
import { OUTCOME_BOOK_TEXTS as TEXTS } from "../../../domain/texts/workbook/outcome.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { serialOf } from "../../../domain/values/day.ts";
import { LEVEL_MATTER } from "../../decision/proposal-line.ts";
import type { RecordedDecision } from "../../decision/recorded-decisions.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { runHead } from "../report/run-head.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { writeBook, type WrittenRows } from "../writer/write-workbook-file.ts";
import { decidedText, type OutcomeLine, outcomeLines } from "./outcome-lines.ts";

const NAMES: readonly SheetColumn[] = [
  { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
  { caption: TEXTS.name, width: 24, style: STYLE.code, unique: true },
  { caption: TEXTS.unit, width: 22, style: STYLE.code },
];
const REFERENCE: readonly SheetColumn[] = [
  { caption: TEXTS.number, width: 13, style: STYLE.code },
  { caption: TEXTS.day, width: 11.5, style: STYLE.day },
];
const MATTER: SheetColumn = { caption: TEXTS.matter, width: 26, style: STYLE.code, fills: true };
const REMARK: SheetColumn = { caption: TEXTS.remark, width: 24, style: STYLE.prose, fills: true };

type Decided = OutcomeLine & { readonly decision: RecordedDecision };

/**
 * Writes what the authorities decided on a run by now: levels, awards, what differs from the proposals, and what is still
 * open; and ends the sink.
 * @throws whatever the sink fails with
 */
export async function writeOutcomeWorkbook(report: CommitteeReport, sink: Writable): Promise<WrittenRows> {
  const bodyOf = new Map<string, string>(
    report.policy.proposals.map(({ id, decidedBy }) => [id, decidedBy.vi]),
  );
  const lines = await outcomeLines(report);
  const decided = lines.filter((line): line is Decided => line.decision !== undefined);
  const isLevel = ({ decision }: Decided) => decision.matter === LEVEL_MATTER;
  const isGiven = ({ decision }: Decided) => decision.outcome !== "refused";
  return writeBook(runHead(report, "outcome"), sink, async (book) => {
    const written = [
      await writeList(book, {
        ...TEXTS.levels,
        columns: [...NAMES, proposed(20), decidedAs(20), ...REFERENCE, REMARK],
        rows: decided
          .filter(isLevel)
          .map((line) => [
            ...named(line),
            line.proposed,
            decidedText(line.decision),
            ...reference(line),
            remark(line),
          ]),
      }),
      await writeList(book, {
        ...TEXTS.awards,
        columns: [
          ...NAMES,
          { ...decidedAs(34), fills: true },
          { caption: TEXTS.decidedBy, width: 24, style: STYLE.code },
          ...REFERENCE,
          { caption: TEXTS.vote, width: 9, style: STYLE.centered },
        ],
        rows: decided
          .filter((line) => !isLevel(line) && isGiven(line))
          .map((line) => {
            const body = bodyOf.get(line.decision.award ?? line.decision.matter) ?? null;
            return [...named(line), decidedText(line.decision), body, ...reference(line), vote(line)];
          }),
      }),
      await writeList(book, {
        ...TEXTS.differing,
        columns: [
          ...NAMES,
          MATTER,
          proposed(18),
          decidedAs(18),
          ...REFERENCE,
          { caption: TEXTS.remark, width: 20, style: STYLE.prose },
        ],
        rows: decided
          .filter(({ decision }) => decision.outcome !== "approved")
          .map((line) => [
            ...named(line),
            line.matter,
            line.proposed,
            decidedText(line.decision),
            ...reference(line),
            remark(line),
          ]),
      }),
      await writeList(book, {
        ...TEXTS.open,
        columns: [...NAMES, MATTER, proposed(26)],
        rows: lines
          .filter(({ decision }) => decision === undefined)
          .map((line) => [...named(line), line.matter, line.proposed]),
      }),
    ];
    return written.reduce((sum, rows) => sum + rows, 0);
  });
}

function proposed(width: number): SheetColumn {
  return { caption: TEXTS.proposed, width, style: STYLE.code };
}

function decidedAs(width: number): SheetColumn {
  return { caption: TEXTS.decided, width, style: STYLE.code };
}

function named({ name, unit }: OutcomeLine): readonly CellInput[] {
  return [name, unit];
}

function reference({ decision: { number, decidedOn } }: Decided): readonly CellInput[] {
  return [number, decidedOn === null ? null : serialOf(decidedOn)];
}

function remark({ decision: { reason, note } }: Decided): string | null {
  return reason ?? note;
}

/** "17/20", the votes and all members of the council. */
function vote({ decision: { votesFor, councilMembers } }: Decided): string | null {
  if (votesFor === null || councilMembers === null) return null;
  return fill(TEXTS.voteCount, { votes: String(votesFor), members: String(councilMembers) });
}

interface List {
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  /** The cells behind the running number. */
  readonly rows: readonly (readonly CellInput[])[];
}

async function writeList(book: WorkbookOutput, { sheet: name, title, columns, rows }: List): Promise<number> {
  const sheet = titledSheet(book, {
    name,
    orientation: "landscape",
    title,
    columns,
  });
  const first = sheet.nextRow;
  for (const [index, cells] of rows.entries()) await sheet.add([index + 1, ...cells]);
  const last = sheet.nextRow - 1;
  if (rows.length === 0) sheet.addSpans([{ span: sheet.across, value: TEXTS.none, style: STYLE.note }]);
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return sheet.rows;
}
