/** exceljs types its root only; the subpath keeps readers, csv and the in-memory workbook out of the bundle. */
declare module "exceljs/lib/stream/xlsx/workbook-writer.js" {
  import type { stream } from "exceljs";

  const WorkbookWriter: typeof stream.xlsx.WorkbookWriter;
  type WorkbookWriter = stream.xlsx.WorkbookWriter;
  export = WorkbookWriter;
}
