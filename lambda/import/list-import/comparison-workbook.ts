import type { Writable } from "node:stream";
import type { LetterheadTexts } from "../../../domain/forms/letterhead.ts";
import type { ListLine, ListReport } from "../../../domain/protocol/lists.ts";
import { COMPARISON_BOOK_TEXTS as TEXTS } from "../../../domain/texts/workbook/comparison.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import { formatPartialDay } from "../../../domain/wording/partial-day-text.ts";
import { titledSheet } from "../../workbook/writer/titled-sheet.ts";
import { writeTableFoot } from "../../workbook/writer/sheet-foot.ts";
import { STYLE } from "../../workbook/writer/sheet-style.ts";
import { writeBook } from "../../workbook/writer/write-workbook-file.ts";

export interface Comparison {
  readonly report: ListReport;
  readonly letterhead: LetterheadTexts;
  readonly office: string;
  readonly generatedAt: string;
  readonly generatedBy: string;
}

/** One person a row: who is only there, only here, or told differently, by name. Whoever is the same is left out. */
export async function writeComparison(comparison: Comparison, sink: Writable): Promise<void> {
  const { report, letterhead, office, generatedAt, generatedBy } = comparison;
  const year = String(report.year);
  const head = {
    texts: letterhead,
    office: letterhead.office ?? office,
    day: vietnamDay(generatedAt),
    dryRun: false,
  };
  const subtitle = fill(TEXTS.subtitle, { year, file: report.sheets[0]?.file ?? "" });
  const bookHead = { head, title: TEXTS.title, period: year, subtitle, generatedAt, generatedBy };
  await writeBook(bookHead, sink, async (book) => {
    const sheet = titledSheet(book, {
      name: TEXTS.sheet,
      orientation: "landscape",
      title: TEXTS.title,
      columns: [
        { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
        { caption: TEXTS.name, width: 26, style: STYLE.prose, unique: true },
        { caption: TEXTS.birth, width: 12, style: STYLE.centered },
        { caption: TEXTS.unit, width: 24, style: STYLE.code },
        { caption: TEXTS.result, width: 20, style: STYLE.code },
        { caption: TEXTS.ours, width: 26, style: STYLE.code },
        { caption: TEXTS.theirs, width: 26, style: STYLE.code },
      ],
    });
    for (const [index, row] of comparisonRows(report).entries()) await sheet.add([index + 1, ...row]);
    writeTableFoot(sheet, book.head);
    sheet.close();
    return sheet.rows;
  });
}

const RESULTS: Readonly<Record<ListLine["status"], string | undefined>> = {
  new: TEXTS.onlyTheirs,
  changed: TEXTS.differs,
  unclear: TEXTS.unclear,
  out: TEXTS.left,
  same: undefined,
};

type Row = readonly [string, string | null, string | null, string, string | null, string | null];

function comparisonRows({ lines, absent }: ListReport): readonly Row[] {
  const ofFile = lines
    .filter(({ list }) => list === "people")
    .flatMap(({ name, birth, status, changes, problems }): Row[] => {
      const result = RESULTS[status];
      if (result === undefined) return [];
      const differing = status === "changed" ? changes : [];
      const ours = differing.map(({ column, from }) => `${column}: ${from ?? "–"}`);
      const theirs = [
        ...differing.map(({ column, to }) => `${column}: ${to}`),
        ...problems.map(({ cell, message }) => `${cell}: ${message}`),
      ];
      return [[name, dayOf(birth), null, result, joined(ours), joined(theirs)]];
    });
  const ofCatalogue = absent.map(({ name, birth, unit }): Row => [
    name,
    dayOf(birth),
    unit,
    TEXTS.onlyOurs,
    null,
    null,
  ]);
  return [...ofFile, ...ofCatalogue];
}

function dayOf(birth: string | null): string | null {
  return birth === null ? null : formatPartialDay(birth);
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join("; ");
}
