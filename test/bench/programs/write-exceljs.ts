/** A program: exceljs unchanged; `stream` with one style object per column, `memory` with a new one per cell. */
import { stat } from "node:fs/promises";
import exceljs from "exceljs";
import { printSpent } from "./spent.ts";
import { cellsOf, SIDE_ROWS, SIDE_SHEETS, STYLES } from "./table.ts";

const from = { ...process.resourceUsage(), userCPUTime: 0 };
const [rows = "", file = "", kind = ""] = process.argv.slice(2);
const streamed = new exceljs.stream.xlsx.WorkbookWriter({
  filename: file,
  useStyles: true,
  useSharedStrings: true,
  zip: { zlib: { level: 6 } },
});
const inMemory = new exceljs.Workbook();
const isStream = kind === "stream";
for (let number = 0; number <= SIDE_SHEETS; number += 1) {
  const sheet = (isStream ? streamed : inMemory).addWorksheet(`Biểu ${number + 1}`);
  const count = number === 0 ? Number(rows) : SIDE_ROWS;
  for (let at = 1; at <= count; at += 1) {
    const row = sheet.getRow(at);
    for (const [index, value] of cellsOf(at).entries()) {
      const cell = row.getCell(index + 1);
      cell.value = value;
      const style = STYLES[index] ?? {};
      cell.style = isStream ? style : { ...style };
    }
    if (isStream) row.commit();
  }
}
if (isStream) await streamed.commit();
else await inMemory.xlsx.writeFile(file);
printSpent(from, (await stat(file)).size);
