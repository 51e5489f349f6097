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

/** What it is written in, for search and for readers that speak. */
const LANGUAGE = "vi-VN";

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

/** What every sheet of a workbook says of itself. */
export interface WorkbookHead {
  readonly head: Letterhead;
  /** What it is, for whoever looks for the file. */
  readonly title: string;
  readonly period: string;
  readonly subtitle: string;
  /** ISO instant. */
  readonly generatedAt: string;
  /** Who asked for it, by name where that is known. */
  readonly generatedBy: string;
}

export interface WrittenRows {
  readonly rows: number;
  readonly longestQueue: number;
}

/**
 * Writes a workbook as it is made, in memory that does not grow with it, and ends the sink.
 * @param writeSheets answers the table rows that it wrote
 * @returns the table rows of all sheets, and the most bytes that ever waited for the sink
 * @throws whatever the sink or the sheets fail with
 */
export async function writeBook(
  bookHead: WorkbookHead,
  sink: Writable,
  writeSheets: (book: WorkbookOutput) => Promise<number>,
  rowsPerSheet = ROWS_PER_SHEET,
): Promise<WrittenRows> {
  const taken = finished(sink, { readable: false });
  const book = openBook(bookHead, sink, rowsPerSheet);
  const writing = async (): Promise<WrittenRows> => {
    const rows = await writeSheets(book);
    await book.writer.commit();
    return { rows, longestQueue: book.queue.longest };
  };
  const [written] = await Promise.all([writing(), taken]).catch(async (error: unknown) => {
    // A sink that broke first says why; writing then only found it closed.
    if (sink.destroyed) await taken;
    sink.destroy();
    throw error;
  });
  return written;
}

function openBook(bookHead: WorkbookHead, sink: Writable, rowsPerSheet: number): WorkbookOutput {
  const { head, title, period, subtitle, generatedAt, generatedBy } = bookHead;
  const made = new Date(generatedAt);
  const writer = new WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: 6 } },
  });
  setDefaultFont(writer, DEFAULT_FONT);
  writer.views = [FIRST_SHEET];
  const properties = { title, subject: subtitle, language: LANGUAGE };
  const history = { creator: generatedBy, lastModifiedBy: generatedBy, created: made, modified: made };
  Object.assign(writer, properties, history);
  return { writer, sink, rowsPerSheet, text: new CellText(), head, period, subtitle, queue: { longest: 0 } };
}
