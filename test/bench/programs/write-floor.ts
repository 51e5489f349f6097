/** A program: the least that a writer can do, XML by hand and zlib at level 6; styles by number, no limits checked. */
import { writeFile } from "node:fs/promises";
import { writeZip } from "../../import/zip.ts";
import { columnName } from "../../../domain/values/cell-names.ts";
import { printSpent } from "./spent.ts";
import { cellsOf, COLUMNS, SIDE_ROWS, SIDE_SHEETS } from "./table.ts";

const from = { ...process.resourceUsage(), userCPUTime: 0 };
const [rows = "", file = ""] = process.argv.slice(2);
const shared = new Map<string, number>();
const names = Array.from({ length: COLUMNS }, (_, index) => columnName(index + 1));
const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function cell(value: string | number, row: number, column: number): string {
  const start = `<c r="${names[column]}${row}" s="${column}"`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  const number = shared.get(value) ?? shared.size;
  shared.set(value, number);
  return `${start} t="s"><v>${number}</v></c>`;
}

const parts = Array.from({ length: SIDE_SHEETS + 1 }, (_, number) => {
  const count = number === 0 ? Number(rows) : SIDE_ROWS;
  let xml = "<worksheet><sheetData>";
  for (let row = 1; row <= count; row += 1) {
    xml += `<row r="${row}">${cellsOf(row)
      .map((value, column) => cell(value, row, column))
      .join("")}</row>`;
  }
  return { name: `xl/worksheets/sheet${number + 1}.xml`, content: `${xml}</sheetData></worksheet>` };
});
const texts = [...shared.keys()].map((value) => `<si><t>${escape(value)}</t></si>`).join("");
const archive = writeZip([...parts, { name: "xl/sharedStrings.xml", content: `<sst>${texts}</sst>` }]);
await writeFile(file, archive);
printSpent(from, archive.length);
