/** The diff of a form's sheet against the baseline. Rows are identified by key and content, never by position. */
import { sameValue } from "../../../domain/forms/column.ts";
import type { Form } from "../../../domain/forms/form.ts";
import { tidy } from "../../../domain/values/fold.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { type Entry, liveEntry } from "../kept/baseline.ts";
import type { SheetReading, SheetRow } from "../ports/workbook-port.ts";
import {
  type DiffContext,
  diffKnownRow,
  diffNewRow,
  keyMadeBy,
  missingRow,
  type RowDiff,
  type RowIssue,
  unkeyedLine,
} from "./row-diff.ts";
import { withCodesTwice } from "./codes-twice.ts";
import { rowLabel } from "./sheet-rows.ts";
import { isBlankRow, isEmptyInLine, parseRow } from "../cells/row-view.ts";

export function diffSheet(
  form: Form,
  sheet: SheetReading,
  entries: ReadonlyMap<string, Entry>,
  context: DiffContext,
): readonly RowDiff[] {
  const diffs =
    sheet.layout === "matrix"
      ? diffMatrix(form, sheet, entries, context)
      : withCodesTwice(form, diffTable(form, sheet, entries, context), context);
  const seen = new Set(diffs.flatMap(({ key }) => (key === undefined ? [] : [String(key)])));
  const missing = [...entries].filter(([key, entry]) => entry.deleted !== true && !seen.has(key));
  return [...diffs, ...missing.map(([key, entry]) => missingRow(form, RowKey.parse(key), entry))];
}

/**
 * Every matrix cell has a key; an empty cell that the register does not know is no row. Of lines with the same person the first
 * counts (rule S4): a mark that differs in another of them is reported.
 */
function diffMatrix(
  form: Form,
  { rows, layout }: SheetReading,
  entries: ReadonlyMap<string, Entry>,
  context: DiffContext,
): readonly RowDiff[] {
  const first = new Map<string, SheetRow>();
  return rows.flatMap((row) => {
    if (row.key === "") return [unkeyedLine(form, row, whyUnkeyed(row, rows, context), context)];
    const earlier = first.get(row.key);
    const mark = (own: SheetRow): string => tidy(String(own.cells["mark"] ?? ""));
    if (earlier !== undefined && mark(earlier) === mark(row)) return [];
    first.set(row.key, earlier ?? row);
    const entry = liveEntry(entries, row.key);
    if (entry === undefined && mark(row) === "") return [];
    const diff =
      entry === undefined
        ? diffNewRow(form, layout, row, entries, context)
        : diffKnownRow(form, layout, row, RowKey.parse(row.key), entry, context);
    return earlier === undefined ? [diff] : twice(diff, rowLabel(earlier, context.style.language));
  });
}

/** A second line of one person; what it says as the register does is no matter. */
function twice(diff: RowDiff, other: string): readonly RowDiff[] {
  if (diff.kind === "clean") return [];
  const issue = { field: "mark", code: "row-twice", values: { other } } as const;
  return [{ ...diff, key: undefined, kind: "invalid", issues: [issue] }];
}

/** Whether the typed name is missing, has a line of its own already, or is on no list. */
function whyUnkeyed(row: SheetRow, rows: readonly SheetRow[], { style }: DiffContext): RowIssue {
  const text = String(row.cells["name"] ?? "");
  if (text === "") return { field: "person", code: "line-unnamed", values: {} };
  const match = style.labels.find(["people"], text);
  const own = match.kind === "row" ? rows.find(({ cells }) => cells["person"] === match.key) : undefined;
  return own === undefined
    ? { field: "person", code: "line-unlisted", values: { text } }
    : { field: "person", code: "row-twice", values: { other: rowLabel(own, style.language) } };
}

function diffTable(
  form: Form,
  { rows, layout }: SheetReading,
  entries: ReadonlyMap<string, Entry>,
  context: DiffContext,
): readonly RowDiff[] {
  const filled = rows.filter((row) => !isBlankRow(row.cells));
  const keepers = keepersOf(form, layout, filled, entries, context);
  const labelsByKey = new Map([...keepers].map(([key, row]) => [key, rowLabel(row, context.style.language)]));
  const diffs = filled.map((row): RowDiff => {
    const entry = liveEntry(entries, row.key);
    const isKeeper = entry !== undefined && keepers.get(row.key) === row;
    if (isKeeper) return diffKnownRow(form, layout, row, RowKey.parse(row.key), entry, context);
    const isCopy = keepers.has(row.key);
    const fresh = diffNewRow(form, layout, entry === undefined ? row : { ...row, key: "" }, entries, context);
    const diff = { ...fresh, sheetKey: row.key };
    const other = diff.key === undefined ? undefined : labelsByKey.get(diff.key);
    if (other !== undefined && other !== diff.label) {
      const issue = { field: "row", code: "row-twice", values: { other } } as const;
      return {
        ...diff,
        key: undefined,
        kind: isCopy ? "copied" : "invalid",
        issues: [issue, ...diff.issues],
      };
    }
    if (diff.key !== undefined) labelsByKey.set(diff.key, diff.label);
    return isCopy && diff.kind === "new" ? { ...diff, kind: "copied" } : diff;
  });
  return layout === "pivoted" ? toldOnce(form, filled, diffs) : diffs;
}

/** A line without a key that is wrong as a whole is told with the rows that it holds, or once if it holds none. */
function toldOnce(form: Form, rows: readonly SheetRow[], diffs: readonly RowDiff[]): readonly RowDiff[] {
  const isEmpty = rows.map(({ cells }) => isEmptyInLine(form, cells));
  const told = new Set(rows.flatMap(({ line }, index) => (isEmpty[index] === true ? [] : [line])));
  return diffs.filter(({ kind, sheetKey }, index) => {
    const line = rows[index]?.line ?? 0;
    if (sheetKey !== "" || isEmpty[index] !== true || (kind !== "invalid" && kind !== "copied")) return true;
    const isFirst = !told.has(line);
    told.add(line);
    return isFirst;
  });
}

/**
 * Among rows with the same key, the one that agrees with the baseline is the original and the others are copies; if none
 * agrees, the first is the original (rule S4). A row whose content makes another key is another row: the clerk has replaced
 * one person or document by another.
 */
function keepersOf(
  form: Form,
  layout: SheetReading["layout"],
  rows: readonly SheetRow[],
  entries: ReadonlyMap<string, Entry>,
  { style, year }: DiffContext,
): ReadonlyMap<string, SheetRow> {
  const keepers = new Map<string, { readonly row: SheetRow; readonly clean: boolean }>();
  for (const row of rows) {
    const entry = liveEntry(entries, row.key);
    if (entry === undefined) continue;
    const earlier = keepers.get(row.key);
    if (earlier?.clean === true) continue;
    const { values, issues } = parseRow(form, layout, row.cells, entry.fields, { ...style, year });
    const whole = { ...entry.fields, ...values };
    if ((keyMadeBy(form, whole) ?? row.key) !== row.key) continue;
    const clean =
      Object.keys(issues).length === 0 &&
      Object.entries(values).every(([field, value]) => sameValue(value, entry.fields[field]));
    if (earlier === undefined || clean) keepers.set(row.key, { row, clean });
  }
  return new Map([...keepers].map(([key, { row }]) => [key, row]));
}
