/** Rows of a sheet: by their key, and by the words for their position. */
import { ROW_LABEL_TEXT } from "../../../domain/texts/sheet/sync.ts";
import { fill, type Language } from "../../../domain/values/bilingual.ts";
import type { SheetReading, SheetRow } from "../ports/workbook-port.ts";

/** One index per reading, made when it is first needed. */
const INDEXES = new WeakMap<SheetReading, ReadonlyMap<string, SheetRow>>();

/** The first row with the key. */
export function rowOf(sheet: SheetReading | undefined, key: string): SheetRow | undefined {
  if (sheet === undefined) return undefined;
  const index = INDEXES.get(sheet) ?? new Map(sheet.rows.toReversed().map((row) => [row.key, row]));
  INDEXES.set(sheet, index);
  return index.get(key);
}

/** The position of a row in words: "Bài thu hoạch, dòng 5". */
export function rowLabel({ sheet, line }: Pick<SheetRow, "sheet" | "line">, language: Language): string {
  return fill(ROW_LABEL_TEXT[language], { sheet, line: String(line) });
}
