import ExcelJS from "exceljs";

/** The columns of the proposals' sheet by their content. */
const COLUMN = { award: "F", decision: "L", number: "N", day: "O", remark: "R", run: "S" } as const;

/** The committee's entries by the order of the proposals; a line without an entry stays open. */
export type Entries = Readonly<Record<number, Partial<Record<keyof typeof COLUMN, string>>>>;

/** The committee's workbook as it is returned: some lines filled in, and some cells changed that must not be. */
export async function fillIn(file: Buffer, run: string, entries: Entries): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(file).buffer);
  const rows = book.worksheets.flatMap((sheet) => {
    const found: ExcelJS.Row[] = [];
    sheet.eachRow((row) => {
      if (row.getCell(COLUMN.run).text === run) found.push(row);
    });
    return found;
  });
  for (const [index, entry] of Object.entries(entries)) {
    for (const [column, text] of Object.entries(entry)) {
      const cell = rows[Number(index)]?.getCell(COLUMN[column as keyof typeof COLUMN]);
      if (cell === undefined) throw new Error(`the workbook has no proposal ${index}`);
      cell.value = text;
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
