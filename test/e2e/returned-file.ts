import ExcelJS from "exceljs";

/** What the letters of the proposals' columns hold. */
const COLUMN = { award: "F", decision: "L", number: "N", day: "O", remark: "R", run: "S" } as const;

/** What a committee writes in the lines of its proposals, by their order; a line that is left out stays open. */
export type Entries = Readonly<Record<number, Partial<Record<keyof typeof COLUMN, string>>>>;

/** The committee's workbook as it comes back: some lines filled in, and cells changed that nobody should change. */
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
