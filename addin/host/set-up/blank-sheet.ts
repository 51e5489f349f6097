/** The empty sheet with which Excel begins a workbook. It is of no use beside a register and hides it. */
import type { Conversation } from "../excel/conversation.ts";
/** The names that Excel gives it in English and in Vietnamese; a sheet with any other name is the clerk's. */
const FIRST_NAME = /^(sheet|trang[_ ]tính)1$/i;

/** The sheet that a new workbook has and nobody has touched yet, judged by its name alone. */
export function firstSheetOf(sheetNames: readonly string[]): string | undefined {
  const [only, ...others] = sheetNames;
  return only !== undefined && others.length === 0 && FIRST_NAME.test(only.normalize("NFC"))
    ? only
    : undefined;
}

/**
 * Deletes the sheet if it is empty: no value, formula, format or rule in a cell, and nothing floating above the cells. Another
 * visible sheet must exist.
 */
export async function removeIfBlank(context: Conversation, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject();
  used.load("address");
  const floating = [sheet.charts, sheet.shapes, sheet.pivotTables, sheet.comments].map((kind) =>
    kind.getCount(),
  );
  await context.look();
  if (sheet.isNullObject || !used.isNullObject || floating.some(({ value }) => value > 0)) return;
  sheet.delete();
  await context.write();
}
