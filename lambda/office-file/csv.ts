import { CsvError, parse } from "csv-parse/sync";
import { tidy } from "../../domain/values/fold.ts";
import type { Cell, Grid } from "./grid.ts";
import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { isOle, isZip } from "./signature.ts";
import { decoderOf } from "./xml.ts";

/** What a file of another kind begins with, and control characters that no table of texts has. */
const NO_TEXT = /^\s*([{[]|%PDF-|<(!doctype|html|head|body|meta|table|\?xml))|[^\P{Cc}\t\r\n]/iu;
const DELIMITERS = [",", ";", "\t"] as const;
/** Lines that show which character separates the cells. */
const LOOKED_AT = 20;

const CSV_SHEET = "CSV";

/**
 * The cells of a CSV in UTF-8, or in UTF-16 as Excel saves "Unicode Text", all of them texts.
 * @returns undefined for any other file
 * @throws RefusedWorkbook for a CSV in another encoding, since it has lost letters or would lose them
 */
export function parseCsv(file: Buffer): Grid | undefined {
  if (file.length === 0 || file.length > LIMITS.fileBytes || isZip(file) || isOle(file)) return undefined;
  const { text, isUnicode } = decode(file);
  const delimiter = NO_TEXT.test(text) ? undefined : delimiterOf(text);
  if (delimiter === undefined) return undefined;
  if (!isUnicode) throw new RefusedWorkbook("csv-other-letters");
  return gridOf(recordsOf(text, delimiter));
}

function decode(file: Buffer): { readonly text: string; readonly isUnicode: boolean } {
  try {
    return { text: decoderOf(file, { fatal: true }).decode(file), isUnicode: true };
  } catch (error) {
    // UTF-32 is refused by the decoder itself; bytes that are no UTF-8 may still be a table.
    if (error instanceof RefusedWorkbook) return { text: "", isUnicode: false };
    return { text: file.toString("latin1").replaceAll(/[\u0080-\u009F]/g, "?"), isUnicode: false };
  }
}

/** The character that separates the cells of at least two lines; undefined for text that is no table. */
function delimiterOf(text: string): string | undefined {
  const lines = text.split(/\r?\n|\r/, LOOKED_AT).map((line) => line.replaceAll(/"[^"]*"/g, ""));
  const used = DELIMITERS.map((delimiter) => ({
    delimiter,
    lines: lines.filter((line) => line.includes(delimiter)).length,
    cells: lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0),
  }));
  const [most] = used.toSorted((left, right) => right.cells - left.cells);
  return most !== undefined && most.lines >= 2 ? most.delimiter : undefined;
}

function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, { bom: true, delimiter, relaxColumnCount: true, relaxQuotes: true });
  } catch (error) {
    if (error instanceof CsvError) throw new RefusedWorkbook("damaged");
    throw error;
  }
}

function gridOf(records: readonly (readonly string[])[]): Grid {
  if (records.length > LIMITS.rowsPerSheet) throw new RefusedWorkbook("too-many-rows", { sheet: CSV_SHEET });
  let cells = 0;
  const rows = records.map((record, index) => {
    cells += record.length;
    if (cells > LIMITS.cells) throw new RefusedWorkbook("too-many-cells");
    const filled = record.flatMap((text, column): [number, Cell][] => {
      if (text.length > LIMITS.cellLetters) throw new RefusedWorkbook("text-too-long");
      return tidy(text) === "" ? [] : [[column + 1, { kind: "text", text, formula: false }]];
    });
    return { number: index + 1, hidden: false, cells: new Map(filled) };
  });
  return {
    name: CSV_SHEET,
    rows: rows.filter((row) => row.cells.size > 0),
    merges: new Map(),
    hiddenColumns: new Set(),
    date1904: false,
  };
}
