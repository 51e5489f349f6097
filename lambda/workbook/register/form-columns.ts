import { offeredWords } from "../../../domain/wording/option-text.ts";
import { type Column, namedBy } from "../../../domain/forms/column.ts";
import type { Form } from "../../../domain/forms/form.ts";
import { KEY_CAPTION, REVISION_CAPTION } from "../../../domain/forms/sheet/form-sheet-layout.ts";
import { REGISTER_BOOK_TEXTS as TEXTS } from "../../../domain/texts/workbook/register-book.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import type { Entry } from "../writer/validation-xml.ts";
import type { ChoiceLists } from "./choice-lists.ts";
import { entryStyle } from "./entry-style.ts";

/** A column of a form's sheet with its content. */
export interface FormColumn {
  readonly sheet: SheetColumn;
  readonly shows:
    | { readonly kind: "number" | "key" | "revision" }
    | { readonly kind: "field"; readonly field: string; readonly column: Column };
}

/** Widths of columns of names: one name in at most two lines, or several names. */
const NAME_WIDTH = { least: 22, most: 40, many: 40 };
const NARROWEST = 10;
const WIDEST = 44;
/** A wider table would be printed too small to read, so it continues on a second page. */
const PAGE_WIDTH = 170;
/** The least width of the columns repeated on a second page, so that the organisation's name fits above them. */
const TITLE_WIDTH = 36;

/** The number, the form's columns, and the hidden key and revision. */
export function formColumns(form: Form, lists: ChoiceLists, year: number): readonly FormColumn[] {
  const fields = Object.entries(form.columns).map(([field, column]): FormColumn => {
    const namedForms = namedBy(column);
    const entry = entryOf(column, namedForms, lists, year);
    const longest = column.kind === "text" ? column.max : lists.longestLabel(namedForms);
    return {
      shows: { kind: "field", field, column },
      sheet: {
        caption: column.caption.vi,
        width: columnWidth(column, longest),
        style: entryStyle(column, longest),
        unique: true,
        ...(entry && { entry }),
      },
    };
  });
  const number = { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count } as const;
  const key = { caption: KEY_CAPTION.vi, width: 20, style: STYLE.code, unique: true, hidden: true } as const;
  const revision = { caption: REVISION_CAPTION.vi, width: 9, style: STYLE.count, hidden: true } as const;
  return [
    ...spread([{ shows: { kind: "number" }, sheet: number }, ...fields]),
    { shows: { kind: "key" }, sheet: key },
    { shows: { kind: "revision" }, sheet: revision },
  ];
}

function columnWidth(column: Column, longest: number): number {
  const { least, most, many } = NAME_WIDTH;
  if (column.kind === "refs") return many;
  if (column.kind !== "ref") return Math.min(WIDEST, Math.max(NARROWEST, column.width + 1));
  return longest <= least ? least : Math.min(most, Math.max(least, Math.ceil(longest / 2) + 2));
}

/** The number of leading columns that together reach the title width; they identify a record. */
export function titleColumnsOf(columns: readonly FormColumn[]): number {
  let used = 0;
  return columns.findIndex(({ sheet }) => (used += sheet.width) >= TITLE_WIDTH) + 1;
}

/** Distributes the columns evenly over further pages where one page is too narrow. */
function spread(columns: readonly FormColumn[]): readonly FormColumn[] {
  const widths = columns.map(({ sheet }) => sheet.width);
  const sum = (part: readonly number[]): number => part.reduce((total, width) => total + width, 0);
  if (sum(widths) <= PAGE_WIDTH) return columns;
  const titleColumns = titleColumnsOf(columns);
  const titles = sum(widths.slice(0, titleColumns));
  const rest = sum(widths) - titles;
  const share = rest / Math.ceil(rest / (PAGE_WIDTH - titles));
  const pageOf = (index: number): number =>
    Math.floor((sum(widths.slice(titleColumns, index)) + (widths[index] ?? 0) / 2) / share);
  return columns.map((column, index) =>
    index > titleColumns && pageOf(index) > pageOf(index - 1)
      ? { ...column, sheet: { ...column.sheet, startsPage: true } }
      : column,
  );
}

function entryOf(
  column: Column,
  namedForms: readonly string[],
  lists: ChoiceLists,
  year: number,
): Entry | undefined {
  const title = column.caption.vi.slice(0, 32);
  switch (column.kind) {
    case "choice":
      return { kind: "range", range: lists.options(column.options), title, error: TEXTS.errors.choice };
    case "flag":
      return { kind: "range", range: lists.flags(), title, error: TEXTS.errors.choice };
    case "ref": {
      const range = lists.rows(namedForms);
      // Any part of a name that one row alone has is accepted, so nothing typed is refused here.
      return range === undefined ? undefined : { kind: "range", range, title, error: "" };
    }
    case "day":
      return { kind: "date", least: "1", most: "109939", title, error: TEXTS.errors.date };
    case "integer":
    case "decimal": {
      const [least, most] = [String(column.min), String(column.max)];
      const kind = column.kind === "integer" ? "whole" : "decimal";
      return { kind, least, most, title, error: fill(TEXTS.errors[kind], { least, most }) };
    }
    case "period":
      return { kind: "range", range: lists.periods(year), title, error: TEXTS.errors.choice };
    case "text": {
      const range = lists.words(offeredWords(column.texts, "vi"));
      // Other texts may be written too.
      return range === undefined ? undefined : { kind: "range", range, title, error: "" };
    }
    case "refs":
      return undefined;
  }
}
