import ExcelJS from "exceljs";
import { PROPOSALS_SHEET_TEXTS as TEXTS } from "../../domain/texts/workbook/proposals.ts";

type Column = "award" | "decision" | "number" | "day" | "remark";

/** The committee's entries by the order of the proposals; a line without an entry stays open. */
export type Entries = Readonly<Record<number, Partial<Record<Column, string>>>>;

/** The committee's workbook as it is returned: some lines filled in, and some cells changed that must not be. */
export async function fillIn(file: Buffer, run: string, entries: Entries): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(file).buffer);
  const sheet = book.getWorksheet(TEXTS.sheet);
  if (sheet === undefined) throw new Error("the workbook has no proposals");
  const columns = columnsOf(sheet);
  const rows: ExcelJS.Row[] = [];
  sheet.eachRow((row) => {
    if (row.getCell(columnOf(columns, TEXTS.run)).text === run) rows.push(row);
  });
  for (const [index, entry] of Object.entries(entries)) {
    for (const [column, text] of Object.entries(entry)) {
      const cell = rows[Number(index)]?.getCell(columnOf(columns, TEXTS[column as Column]));
      if (cell === undefined) throw new Error(`the workbook has no proposal ${index}`);
      cell.value = text;
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The number of each column by its caption. A caption over several columns stands above theirs. */
function columnsOf(sheet: ExcelJS.Worksheet): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  sheet.eachRow((row) => {
    row.eachCell((cell, column) => {
      if (!columns.has(cell.text)) columns.set(cell.text, column);
    });
  });
  return columns;
}

function columnOf(columns: ReadonlyMap<string, number>, caption: string): number {
  const column = columns.get(caption);
  if (column === undefined) throw new Error(`the sheet has no column ${caption}`);
  return column;
}
