import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { cellText } from "../../lambda/office-file/grid.ts";

/** The result of reading an uploaded file: the code of its refusal, or the texts of all its cells. */
export function said(file: Buffer): string {
  const opened = openWorkbook(file);
  if (opened.kind === "refused") return opened.code;
  return opened.grids
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()].map(cellText)))
    .join("|");
}
