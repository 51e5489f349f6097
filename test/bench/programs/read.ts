/** A program: reads an uploaded workbook, with our reader or with exceljs in memory. */
import { readFile } from "node:fs/promises";
import exceljs from "exceljs";
import { openWorkbook } from "../../../lambda/office-file/open-workbook.ts";
import { printSpent } from "./spent.ts";

const [file = "", kind = ""] = process.argv.slice(2);
const content = await readFile(file);
const from = process.resourceUsage();
if (kind === "own") {
  const opened = openWorkbook(content);
  if (opened.kind === "refused") throw new Error(opened.code);
} else {
  await new exceljs.Workbook().xlsx.load(content.buffer);
}
printSpent(from);
