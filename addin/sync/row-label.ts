import { ROW_LABEL_TEXT } from "../../domain/texts/sheet/sync.ts";
import { fill, type Language } from "../../domain/values/bilingual.ts";
import type { SheetRow } from "./workbook-port.ts";

/** The position of a row in words: "Bài thu hoạch, dòng 5". */
export function rowLabel({ sheet, line }: Pick<SheetRow, "sheet" | "line">, language: Language): string {
  return fill(ROW_LABEL_TEXT[language], { sheet, line: String(line) });
}
