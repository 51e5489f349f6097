import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { cellText } from "../../lambda/office-file/grid.ts";

/** What an uploaded file is to us: the code of its refusal, or all its cells' texts. */
export function said(file: Buffer): string {
  const opened = openWorkbook(file);
  if (opened.kind === "refused") return opened.code;
  return opened.grids
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()].map(cellText)))
    .join("|");
}
