/**
 * How a form stands on a sheet of a workbook, for whoever writes one and whoever reads it back. The sheet is named after
 * the form; one row of captions, in any order and either language, has one row for each record below it. A hidden column
 * holds each row's key, another the revision on which the row was written. Columns under other captions are nobody's.
 */
import { fold } from "./fold.ts";
import type { Bilingual, Column } from "./forms/column.ts";
import { FORMS } from "./forms/catalogue.ts";
import type { Form } from "./forms/form.ts";
import type { Language } from "./texts/render.ts";

export const KEY_CAPTION: Bilingual = { vi: "Khóa", en: "Key" };
export const REVISION_CAPTION: Bilingual = { vi: "Lần sửa", en: "Revision" };

type CodedColumn = Column & { readonly kind: "ref" | "refs" };

/** Whether a value is the code of a row, which a reader wants to see by its name. */
export function isCoded(column: Column): column is CodedColumn {
  return (column.kind === "ref" || column.kind === "refs") && column.to.length > 0;
}

/** What the column is called where codes stand in it, and the names beside it. */
export function codeCaption({ caption }: CodedColumn): Bilingual {
  return { vi: `${caption.vi} (mã)`, en: `${caption.en} (code)` };
}

/** Excel allows 31 characters and none of []:*?/\ in a sheet's name. */
export function formSheetName(form: Form, language: Language): string {
  return form.caption[language].replaceAll(/[[\]:*?/\\]/g, " ").slice(0, 31);
}

/** The form whose sheet has this name: its caption in either language or its id. */
export function formOfSheet(name: string): Form | undefined {
  const folded = fold(name);
  return FORMS.find((form) =>
    [formSheetName(form, "vi"), formSheetName(form, "en"), form.id].some((own) => fold(own) === folded),
  );
}

export type SheetField =
  | { readonly kind: "key" }
  | { readonly kind: "revision" }
  | { readonly kind: "field"; readonly field: string };

/** What stands below a caption, or undefined for a column of the clerk's own. */
export function fieldOfCaption(form: Form, caption: string): SheetField | undefined {
  const folded = fold(caption);
  const says = (text: Bilingual): boolean => fold(text.vi) === folded || fold(text.en) === folded;
  if (says(KEY_CAPTION)) return { kind: "key" };
  if (says(REVISION_CAPTION)) return { kind: "revision" };
  const found = Object.entries(form.columns).find(
    ([, column]) => says(column.caption) || (isCoded(column) && says(codeCaption(column))),
  );
  return found === undefined ? undefined : { kind: "field", field: found[0] };
}
