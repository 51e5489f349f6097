import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import WorkbookWriter from "exceljs/lib/stream/xlsx/workbook-writer.js";
import { dayParts } from "../../domain/day.ts";
import { type Period, periodKind, periodStart, periodYear } from "../../domain/period.ts";
import { fill } from "../../domain/texts/render.ts";
import { WORKBOOK_TEXTS } from "../../domain/texts/workbook.ts";
import { CellText } from "./cell-text.ts";
import type { CommitteeReport } from "./committee-report.ts";
import { setDefaultFont } from "./exceljs-internals.ts";
import { vietnameseDay } from "./letterhead.ts";
import { writeProposalsSheet } from "./proposals-sheet.ts";
import { writeCollectivesSheet, writePeopleSheet } from "./ratings-sheet.ts";
import { writeReceiptsSheet } from "./receipts-sheet.ts";
import type { Book } from "./report-sheet.ts";
import { surveyRun } from "./run-overview.ts";
import { writeShortfallsSheet } from "./shortfalls-sheet.ts";
import { DEFAULT_FONT } from "./sheet-style.ts";
import { writeSourcesSheet } from "./sources-sheet.ts";
import { writeStudySheet } from "./study-sheet.ts";
import { writeSubmissionSheet } from "./submission-sheet.ts";

/** In the order of the workbook. The sources come last: they tell what the other sheets cost in unprintable text. */
const SHEETS = [
  writeSubmissionSheet,
  writeStudySheet,
  writeCollectivesSheet,
  writePeopleSheet,
  writeProposalsSheet,
  writeReceiptsSheet,
  writeShortfallsSheet,
  writeSourcesSheet,
] as const;

/** Room for a whole receipt, or for the totals of a list, below Excel's 1,048,576. */
const ROWS_PER_SHEET = 1_040_000;

/** A workbook without a view opens on no sheet in some programs. */
const FIRST_SHEET = {
  x: 0,
  y: 0,
  width: 28_000,
  height: 16_000,
  firstSheet: 0,
  activeTab: 0,
  visibility: "visible",
} as const;

export interface WrittenRows {
  readonly rows: number;
  readonly longestQueue: number;
}

/**
 * Writes the workbook as it is made, in memory that does not grow with the run, and ends the sink.
 * @returns the table rows of all sheets, and the most bytes that ever waited for the sink
 * @throws whatever the sink fails with
 */
export async function writeCommitteeWorkbook(
  report: CommitteeReport,
  sink: Writable,
  rowsPerSheet = ROWS_PER_SHEET,
): Promise<WrittenRows> {
  const taken = finished(sink, { readable: false });
  const [written] = await Promise.all([writeSheets(report, sink, rowsPerSheet), taken]).catch(
    async (error: unknown) => {
      // A sink that broke first says why; writing then only found it closed.
      if (sink.destroyed) await taken;
      sink.destroy();
      throw error;
    },
  );
  return written;
}

async function writeSheets(
  report: CommitteeReport,
  sink: Writable,
  rowsPerSheet: number,
): Promise<WrittenRows> {
  const { office, letterhead, run, policy, generatedAt, generatedBy } = report;
  const made = new Date(generatedAt);
  const writer = new WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: 6 } },
  });
  setDefaultFont(writer, DEFAULT_FONT);
  writer.views = [FIRST_SHEET];
  Object.assign(writer, { creator: generatedBy, lastModifiedBy: generatedBy, created: made, modified: made });
  const period = periodInWords(run.period);
  const book: Book = {
    writer,
    sink,
    rowsPerSheet,
    text: new CellText(),
    head: {
      texts: letterhead,
      office: letterhead.office ?? office,
      day: vietnameseDay(generatedAt),
      dryRun: run.dryRun,
    },
    period: period.toLowerCase(),
    subtitle: fill(WORKBOOK_TEXTS.subtitle, { period, policy: policy.title.vi }),
    queue: { longest: 0 },
  };
  const overview = await surveyRun(report);
  let rows = 0;
  for (const writeSheet of SHEETS) rows += await writeSheet(book, report, overview);
  await writer.commit();
  return { rows, longestQueue: book.queue.longest };
}

function periodInWords(period: Period): string {
  const { month } = dayParts(periodStart(period));
  return fill(WORKBOOK_TEXTS.periods[periodKind(period)], {
    year: String(periodYear(period)),
    quarter: String(Math.ceil(month / 3)),
    month: String(month),
  });
}
