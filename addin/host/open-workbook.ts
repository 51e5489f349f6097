import { WorkbookError } from "../sync/ports/workbook-port.ts";

/**
 * Opens a workbook beside the one in which the add-in runs.
 * @param base64 an .xlsx file
 * @throws WorkbookError when Excel cannot open another workbook
 */
export async function openWorkbook(base64: string): Promise<void> {
  try {
    await Excel.createWorkbook(base64);
  } catch (error) {
    throw new WorkbookError("unsupported", { cause: error });
  }
}
