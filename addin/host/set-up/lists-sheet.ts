/**
 * The options of drop-downs, each list in a column of one very hidden sheet: a list inside a rule is limited to 255 characters
 * and cannot contain a comma (rule S22).
 */
import type { Choices } from "../../sync/ports/workbook-port.ts";
import { MAX_CELLS } from "../excel/request-limits.ts";
import { columnName, columnNumber } from "../../../domain/values/cell-names.ts";
import { DATE_SYSTEM_FORMULA, DATE_SYSTEM_RANGE } from "../reading/date-system.ts";
import { type Layout, LISTS_SHEET } from "../table/layout.ts";
import type { Conversation } from "../excel/conversation.ts";

/** The first column belongs to the date system. */
const FIRST_COLUMN = 1;

export interface FormChoices {
  readonly form: string;
  readonly choices: Choices;
}

/**
 * The last exchange is left to the caller.
 * @returns the range of each list, by form and field; lists of other forms stay
 */
export async function writeLists(
  context: Conversation,
  exists: boolean,
  layout: Layout,
  forms: readonly FormChoices[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const sheet = exists ? context.workbook.worksheets.getItem(LISTS_SHEET) : addSheet(context);
  const taken = layout.tables.flatMap(({ lists }) => Object.values(lists).map(columnOfList));
  let next = Math.max(FIRST_COLUMN - 1, ...taken) + 1;
  let cells = 0;
  const places = new Map<string, Readonly<Record<string, string>>>();
  for (const { form, choices } of forms) {
    const kept = layout.tables.find((table) => table.form === form)?.lists ?? {};
    const lists: Record<string, string> = {};
    for (const [field, words] of Object.entries(choices)) {
      if (words.length === 0) continue;
      const known = kept[field];
      const column = known === undefined ? next : columnOfList(known);
      if (known === undefined) next += 1;
      if (cells > 0 && cells + words.length > MAX_CELLS) {
        await context.write();
        cells = 0;
      }
      cells += words.length;
      writeList(sheet, column, words);
      lists[field] = `$${columnName(column + 1)}$1:$${columnName(column + 1)}$${words.length}`;
    }
    places.set(form, lists);
  }
  return places;
}

function addSheet(context: Conversation): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(LISTS_SHEET);
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  sheet.getRange(DATE_SYSTEM_RANGE).formulas = [[DATE_SYSTEM_FORMULA]];
  return sheet;
}

function writeList(sheet: Excel.Worksheet, column: number, words: readonly string[]): void {
  const letters = columnName(column + 1);
  sheet.getRange(`${letters}:${letters}`).clear(Excel.ClearApplyTo.contents);
  const range = sheet.getRangeByIndexes(0, column, words.length, 1);
  range.numberFormat = words.map(() => ["@"]);
  range.values = words.map((word) => [word]);
}

function columnOfList(place: string): number {
  return columnNumber(/^\$([A-Z]+)\$/.exec(place)?.[1] ?? "A") - 1;
}
