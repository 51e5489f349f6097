/** exceljs has types for its root only. The subpath keeps its readers, csv and in-memory workbook out of the bundle. */
declare module "exceljs/lib/stream/xlsx/workbook-writer.js" {
  import type { stream } from "exceljs";

  const WorkbookWriter: typeof stream.xlsx.WorkbookWriter;
  type WorkbookWriter = stream.xlsx.WorkbookWriter;
  export = WorkbookWriter;
}
