import { type FormatRow, rowText } from "../../../domain/explanation/row-words.ts";
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import type { ListedShortfall } from "../../../domain/study/defects.ts";
import { SHORTFALLS_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/shortfalls.ts";
import { fill } from "../../../domain/values/bilingual.ts";

/** The row that proves it or asks for it, by the sheet and what stands in it, else the article of the policy. */
export function shortfallSource({ row, source }: ListedShortfall, formatRow: FormatRow): string {
  if (row === null) return source ?? "";
  const form = findForm(row.form)?.caption.vi ?? row.form;
  return fill(TEXTS.source, { form, row: rowText(formatRow(row, "vi")) });
}
