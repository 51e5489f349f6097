/**
 * Layout of a form's sheet in a workbook, for writing and for importing. The sheet is named after the form; one row of
 * captions, in any order and either language, has one row for each record below it. A hidden column holds each row's
 * key, another the revision at which the row was written. Columns under other captions are ignored.
 */
import { fold } from "../../values/fold.ts";
import type { Column } from "../column.ts";
import { FORMS } from "../catalogue/catalogue.ts";
import type { Form } from "../form.ts";
import type { Language, Bilingual } from "../../values/bilingual.ts";

export const KEY_CAPTION: Bilingual = { vi: "Khóa", en: "Key" };
export const REVISION_CAPTION: Bilingual = { vi: "Lần sửa", en: "Revision" };

type CodedColumn = Column & { readonly kind: "ref" | "refs" };

/** Whether the column refers to rows. */
function isCoded(column: Column): column is CodedColumn {
  return (column.kind === "ref" || column.kind === "refs") && column.to.length > 0;
}

/** The caption in files of version 2 and before, where a column of names stood beside it. */
function codeCaption({ caption }: CodedColumn): Bilingual {
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

/** The field below a caption, or undefined for a column that the clerk added. */
export type CaptionReader = (caption: string) => SheetField | undefined;

/** The captions of a form, normalised once: an unknown sheet may have half a million cells to compare with them. */
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
