/** A program: SheetJS CE, in memory as it always is, zipped; it writes neither fonts nor borders nor fills. */
import { writeFile } from "node:fs/promises";
import { utils, write } from "@e965/xlsx";
import { printSpent } from "./spent.ts";
import { cellsOf, SIDE_ROWS, SIDE_SHEETS } from "./table.ts";

const from = { ...process.resourceUsage(), userCPUTime: 0 };
const [rows = "", file = ""] = process.argv.slice(2);
const book = utils.book_new();
for (let number = 0; number <= SIDE_SHEETS; number += 1) {
  const count = number === 0 ? Number(rows) : SIDE_ROWS;
  const cells = Array.from({ length: count }, (_, index) => [...cellsOf(index + 1)]);
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells, { dense: true }), `Biểu ${number + 1}`);
}
const content = write(book, { type: "buffer", compression: true, bookSST: true }) as Buffer;
await writeFile(file, content);
printSpent(from, content.length);
