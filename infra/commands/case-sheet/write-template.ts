import { createRequire } from "node:module";
import type { Workbook } from "exceljs";
import {
  ABOUT,
  ABOUT_SHEET,
  CASE_FORMS,
  EXPECT_SHEET,
  EXPECTED,
  KEY_COLUMN,
  REGISTER_COLUMN,
  sheetOf,
} from "./layout.ts";

const { Workbook: Book } = createRequire(import.meta.url)("exceljs") as {
  readonly Workbook: new () => Workbook;
};

/** A workbook that a lawyer fills: what the case is about, the rows of the registers form by form, and what must come out. */
export async function writeTemplate(file: string): Promise<void> {
  const book = new Book();
  const about = book.addWorksheet(ABOUT_SHEET);
  for (const caption of Object.values(ABOUT)) about.addRow([caption]);
  about.getColumn(1).width = 32;
  about.getColumn(2).width = 60;
  for (const form of CASE_FORMS) {
    const columns = Object.values(form.columns);
    const sheet = book.addWorksheet(sheetOf(form));
    sheet.addRow([REGISTER_COLUMN, KEY_COLUMN, ...columns.map(({ caption }) => caption.vi)]).font = {
      bold: true,
    };
    for (const [index, { width }] of columns.entries()) sheet.getColumn(index + 3).width = width + 4;
    sheet.getColumn(1).width = 18;
    sheet.getColumn(2).width = 24;
    for (const [index, column] of columns.entries()) {
      if (column.kind !== "choice") continue;
      const words = Object.values(column.options).map(({ vi }) => vi.replaceAll(",", " "));
      const list = `"${words.join(",")}"`;
      if (list.length > 255) continue;
      for (let row = 2; row <= 60; row += 1)
        sheet.getCell(row, index + 3).dataValidation = { type: "list", allowBlank: true, formulae: [list] };
    }
  }
  const expected = book.addWorksheet(EXPECT_SHEET);
  expected.addRow(Object.values(EXPECTED)).font = { bold: true };
  for (let column = 1; column <= Object.keys(EXPECTED).length; column += 1)
    expected.getColumn(column).width = 28;
  await book.xlsx.writeFile(file);
}
