/** The rows that would be sent, in the clerk's terms (rule S7). A preview changes nothing. */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { type FieldValue, namedBy } from "../../../domain/forms/column.ts";
import type { Form } from "../../../domain/forms/form.ts";
import { heldSince } from "../../../domain/forms/leaving.ts";
import { ISSUE_TEXTS } from "../../../domain/texts/sheet/issues.ts";
import { formatValues } from "../../../domain/wording/number-format.ts";
import { type Bilingual, type Language, render } from "../../../domain/values/bilingual.ts";
import { SYNC_ISSUE_TEXTS, SYNC_QUESTION_TEXTS } from "../../../domain/texts/sheet/sync.ts";
import { SOFT_CONTRADICTION_TEXTS } from "../../../domain/texts/sheet/contradictions.ts";
import { rowTitle } from "../../../domain/forms/sheet/row-title.ts";
import type { CellStyle } from "../cells/cell-value.ts";
import { limitsOfCell } from "../cells/points-place.ts";
import type { Preview, PreviewCounts, PreviewRow } from "../ports/register-sync.ts";
import type { RowDiff, RowIssue, RowQuestion } from "./row-diff.ts";
import { lockedPeriod } from "./row-lock.ts";
import { unsentRefs } from "./unsent-rows.ts";
import { brokenOf, diffsOf, sheetOf, type SyncSnapshot } from "./sync-snapshot.ts";

export function previewOf(snapshot: SyncSnapshot): Preview {
  const broken = brokenOf(snapshot);
  if (broken !== undefined) return broken;
  const rows = diffsOf(snapshot).flatMap((diff) => previewRow(diff, snapshot));
  return { kind: "preview", rows, counts: countRows(rows), missingColumns: missingColumns(snapshot) };
}

export function previewRow(diff: RowDiff, snapshot: SyncSnapshot): readonly PreviewRow[] {
  const { style, state, year } = snapshot;
  const { form, kind, key, place, line, label, fields, before, whole } = diff;
  const { issues, questions, formulas, hidden } = diff;
  if (kind === "clean" || kind === "unfilled") return [];
  const changed = kind === "cleared" ? { mark: null } : fields;
  const isMark = sheetOf(snapshot, form.id)?.layout === "matrix" && key !== undefined;
  const crossing = key === undefined ? undefined : crossingTitle(diff, isMark, style);
  const title = diff.title ?? crossing?.own ?? rowTitle(form, whole, style.labels, style.language);
  const locked = lockedPeriod(diff, state.progress.locks, year);
  const since = kind === "missing" ? heldSince(form, before) : undefined;
  const say = (one: RowIssue | RowQuestion) =>
    told(one, style.language, limitsOfCell(form, one.field, whole, snapshot.known));
  return [
    {
      form: form.id,
      key,
      place,
      line,
      label,
      title,
      kind,
      fields: Object.entries(changed).map(([field, after]) => ({
        field,
        before: before[field] ?? null,
        after,
        ...unsentName(form, field, after, style),
      })),
      issues: issues.map(say),
      questions: questions.map(say),
      // A note explains a contradiction; which day is meant only the clerk can say.
      isExplained: (whole["note"] ?? null) !== null && !questions.some(({ code }) => code === "day-or-month"),
      formulas,
      hidden,
      ...(crossing !== undefined && { group: crossing.shared }),
      ...(locked !== undefined && { locked }),
      ...((isMark || (key !== undefined && Object.keys(before).length > 0)) && { canRevert: true }),
      ...(Object.keys(before).length === 0 && { isNew: true }),
      ...(since !== undefined && { since }),
    },
  ];
}

/** A row whose cells stand in a line with others: what they share, and what is its own. A line that is gone is one matter. */
function crossingTitle(
  { form, kind, whole }: RowDiff,
  isMark: boolean,
  { labels, language }: CellStyle,
): { readonly shared: string; readonly own: string } | undefined {
  if (isMark) {
    const session = labels.show(["sessions"], String(whole["session"]));
    const person = labels.show(["people"], String(whole["person"]));
    return kind === "missing" ? { shared: person, own: session } : { shared: session, own: person };
  }
  const across = form.pivot?.across;
  const column = across === undefined ? undefined : form.columns[across];
  if (across === undefined || column === undefined) return undefined;
  const shared = rowTitle(form, { ...whole, [across]: null }, labels, language);
  return { shared, own: labels.show(namedBy(column), String(whole[across])) };
}

function unsentName(form: Form, field: string, after: FieldValue, { labels }: CellStyle): { name?: string } {
  const column = form.columns[field];
  if (column === undefined || unsentRefs(form, { [field]: after }).length === 0) return {};
  return {
    name: [after]
      .flat()
      .map((key) => labels.show(namedBy(column), String(key)))
      .join("; "),
  };
}

/** Identifies a row across two previews, independently of its position in the list. */
export function previewId({
  form,
  key,
  place,
  kind,
}: Pick<PreviewRow, "form" | "key" | "place" | "kind">): string {
  return `${form}#${key ?? ""}#${key === undefined || kind === "copied" ? place : ""}#${kind}`;
}

const TEXTS: Readonly<Record<(RowIssue | RowQuestion)["code"], Bilingual>> = {
  ...ISSUE_TEXTS,
  ...SOFT_CONTRADICTION_TEXTS,
  ...SYNC_ISSUE_TEXTS,
  ...SYNC_QUESTION_TEXTS,
};

/** What is wrong or asked, in words. */
function told(
  { field, code, values }: RowIssue | RowQuestion,
  language: Language,
  limits: Readonly<Record<string, string>>,
) {
  // What is in doubt is shown as it stands in the cell.
  const shown = code === "number-in-doubt" ? values : formatValues(values, language);
  return {
    field,
    code,
    message: render(TEXTS[code], language, { ...limits, ...shown }),
  };
}

/** Missing required columns by form; without them the form's rows cannot be sent (rule S6). */
export function missingColumns({ reading }: SyncSnapshot): Readonly<Record<string, readonly string[]>> {
  const lost = reading.sheets.map(({ form, missing }) => {
    const columns = findForm(form)?.columns ?? {};
    return [form, missing.filter((field) => columns[field]?.required === true)] as const;
  });
  return Object.fromEntries(lost.filter(([, fields]) => fields.length > 0));
}

function countRows(rows: readonly PreviewRow[]): PreviewCounts {
  const count = (kind: PreviewRow["kind"]): number => rows.filter((row) => row.kind === kind).length;
  return {
    changed: count("changed"),
    added: count("new"),
    cleared: count("cleared"),
    copied: count("copied"),
    missing: count("missing"),
    invalid: count("invalid"),
    hidden: rows.filter((row) => row.hidden).length,
  };
}
