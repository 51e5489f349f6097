/**
 * How a form stands on a sheet of a workbook, for whoever writes one and whoever reads it back. The sheet is named after
 * the form; one row of captions, in any order and either language, has one row for each record below it. A hidden column
 * holds each row's key, another the revision on which the row was written. Columns under other captions are nobody's.
 */
import { fold } from "../../values/fold.ts";
import type { Bilingual, Column } from "../column.ts";
import { FORMS } from "../catalogue/catalogue.ts";
import type { Form } from "../form.ts";
import type { Language } from "../../values/bilingual.ts";

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
export type CaptionReader = (caption: string) => SheetField | undefined;

/** The captions of a form, folded once: a stranger's sheet may have half a million cells that could be one. */
export function captionsOf(form: Form): CaptionReader {
  const fields = new Map<string, SheetField>();
  const add = (text: Bilingual, field: SheetField): void => {
    for (const caption of [fold(text.vi), fold(text.en)]) {
      if (!fields.has(caption)) fields.set(caption, field);
    }
  };
  add(KEY_CAPTION, { kind: "key" });
  add(REVISION_CAPTION, { kind: "revision" });
  for (const [field, column] of Object.entries(form.columns)) {
    add(column.caption, { kind: "field", field });
    if (isCoded(column)) add(codeCaption(column), { kind: "field", field });
  }
  return (caption) => (caption.length > LONGEST_CAPTION ? undefined : fields.get(fold(caption)));
}

const LONGEST_CAPTION = 200;
