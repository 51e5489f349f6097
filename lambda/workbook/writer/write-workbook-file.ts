import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import WorkbookWriter from "exceljs/lib/stream/xlsx/workbook-writer.js";
import { CellText } from "./cell-text.ts";
import { setDefaultFont } from "./exceljs-internals.ts";
import type { Letterhead } from "./letterhead.ts";
import type { WorkbookOutput } from "./workbook-output.ts";
import { DEFAULT_FONT } from "./sheet-style.ts";

/** Room for a whole score sheet, or for the totals of a list, below Excel's 1,048,576. */
const ROWS_PER_SHEET = 1_040_000;

/** The language of the workbook, for search and screen readers. */
const LANGUAGE = "vi-VN";

/** The first sheet is selected, because some programs open a workbook without a view on no sheet. */
const FIRST_SHEET = {
  x: 0,
  y: 0,
  width: 28_000,
  height: 16_000,
  firstSheet: 0,
  activeTab: 0,
  visibility: "visible",
} as const;

/** The common data of a workbook's sheets. */
export interface WorkbookHead {
  readonly head: Letterhead;
  /** The title in the file's properties. */
  readonly title: string;
  readonly period: string;
  readonly subtitle: string;
  /** ISO instant. */
  readonly generatedAt: string;
  /** The person who ordered it, by name where that is known. */
  readonly generatedBy: string;
}

export interface WrittenRows {
  readonly rows: number;
  readonly longestQueue: number;
}

/**
 * Streams a workbook in constant memory, and ends the sink.
 * @param writeSheets returns the number of table rows that it wrote
 * @returns the table rows of all sheets, and the most bytes that waited for the sink at any time
 * @throws whatever the sink or the sheets fail with
 */
export async function writeBook(
  bookHead: WorkbookHead,
  sink: Writable,
  writeSheets: (book: WorkbookOutput) => Promise<number>,
  rowsPerSheet = ROWS_PER_SHEET,
): Promise<WrittenRows> {
  const sinkFinished = finished(sink, { readable: false });
  const book = openBook(bookHead, sink, rowsPerSheet);
  const writing = async (): Promise<WrittenRows> => {
    const rows = await writeSheets(book);
    await book.writer.commit();
    return { rows, longestQueue: book.queue.longest };
  };
  const [written] = await Promise.all([writing(), sinkFinished]).catch(async (error: unknown) => {
    // If the sink failed first, its error is the cause, and the writer's error only a consequence.
    if (sink.destroyed) await sinkFinished;
    sink.destroy();
    throw error;
  });
  return written;
}

function openBook(bookHead: WorkbookHead, sink: Writable, rowsPerSheet: number): WorkbookOutput {
  const { head, title, period, subtitle, generatedAt, generatedBy } = bookHead;
  const created = new Date(generatedAt);
  const writer = new WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: 6 } },
  });
  setDefaultFont(writer, DEFAULT_FONT);
  writer.views = [FIRST_SHEET];
  const properties = { title, subject: subtitle, language: LANGUAGE };
  const history = { creator: generatedBy, lastModifiedBy: generatedBy, created, modified: created };
  Object.assign(writer, properties, history);
  return { writer, sink, rowsPerSheet, text: new CellText(), head, period, subtitle, queue: { longest: 0 } };
}
