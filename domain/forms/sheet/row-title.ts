import { formatDayText } from "../../wording/day-text.ts";
import { formatPeriodText } from "../../wording/period-text.ts";
import type { Language } from "../../values/bilingual.ts";
import { namedBy } from "../column.ts";
import type { Fields, Form } from "../form.ts";
import type { RowLabels } from "./row-labels.ts";

/** What rows are called. */
export type RowNames = Pick<RowLabels, "labelOf" | "show">;

const MOST_WORDS = 3;
const LONGEST_WORD = 80;

/** A short title of a row, whom it is about first: "Nguyễn Văn An · 05/03/2026 Hội nghị". */
export function rowTitle(form: Form, fields: Fields, labels: RowNames, language: Language): string {
  const words = columnsOf(form).flatMap((field) => {
    const column = form.columns[field];
    const value = fields[field] ?? null;
    if (column === undefined || value === null || typeof value === "boolean" || Array.isArray(value))
      return [];
    if (column.kind === "ref") return [labels.show(namedBy(column), String(value))];
    if (column.kind === "day") return [formatDayText(String(value))];
    if (column.kind === "period") return [formatPeriodText(String(value), language)];
    return column.kind === "text" && column.internal !== true ? [cut(String(value))] : [];
  });
  return words.filter(Boolean).slice(0, MOST_WORDS).join(" · ");
}

/** The title of a row of which only the key is known; "" where the key says nothing to a person. */
export function keyTitle(form: Form, key: string, labels: RowNames, language: Language): string {
  const label = labels.labelOf([form.id], key);
  // A row without a name of its own is labelled by its key, which is no title.
  if (label !== undefined && label !== key) return label;
  if (form.keyColumns === undefined) return "";
  const parts = key.split(".");
  const fields = Object.fromEntries(form.keyColumns.map((column, index) => [column, parts[index] ?? null]));
  return rowTitle(form, fields, labels, language);
}

function columnsOf({ keyColumns, columns, about }: Form): readonly string[] {
  if (keyColumns === undefined) return Object.keys(columns);
  const subject = about?.subject;
  return subject === undefined || !keyColumns.includes(subject)
    ? keyColumns
    : [subject, ...keyColumns.filter((column) => column !== subject)];
}

function cut(text: string): string {
  return text.length > LONGEST_WORD ? `${text.slice(0, LONGEST_WORD - 1).trimEnd()}…` : text;
}
