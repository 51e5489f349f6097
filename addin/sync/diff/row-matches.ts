/** Matches rows without keys to rows of the baseline with the same or similar content. */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { sameValue } from "../../../domain/forms/column.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { entriesOf } from "../kept/baseline.ts";
import type { SheetReading } from "../ports/workbook-port.ts";
import { rowTitle } from "../../../domain/forms/sheet/row-title.ts";
import type { RepairProposal } from "../ports/register-sync.ts";
import { keyMadeBy } from "./row-diff.ts";
import { rowLabel } from "./sheet-rows.ts";
import { isBlankRow, parseRow } from "../cells/row-view.ts";
import type { SyncSnapshot } from "./sync-snapshot.ts";
import { contentOf } from "./unnamed-rows.ts";

/** The least share of filled cells that must agree; a lower share may be chance. */
const LIKELY_SHARE = 0.6;

export function matchRows(snapshot: SyncSnapshot, sheet: SheetReading): RepairProposal["matches"] {
  const form = findForm(sheet.form);
  if (form === undefined) return [];
  const entries = entriesOf(snapshot.state.baseline, sheet.form);
  const inPlace = new Set(sheet.rows.map(({ key }) => key));
  const live = [...entries].filter(([, entry]) => entry.deleted !== true);
  // Rows of an outbox that are not in the baseline yet can lose their keys as well (rule S30).
  const lost = (snapshot.state.takenBack?.lost ?? []).filter((row) => row.form === sheet.form);
  const known = new Map<string, { readonly fields: Fields }>([
    ...lost.map((row) => [row.key, row] as const),
    ...live,
  ]);
  const free = new Map([...known].filter(([key]) => !inPlace.has(key)));
  const rows = sheet.rows.filter((row) => !known.has(row.key) && !isBlankRow(row.cells));
  if (free.size === 0) return [];
  const read = rows.map((row) => ({
    row,
    values: parseRow(form, sheet.layout, row.cells, {}, { ...snapshot.style, year: snapshot.year }).values,
  }));
  // Most rows match exactly; only the others are compared with every remaining row.
  const byContent = new Map([...free].map(([key, { fields }]) => [contentOf(fields), key]));
  const exact = new Map(
    read.flatMap(({ row, values }) => {
      const key = keyMadeBy(form, values) ?? byContent.get(contentOf(values));
      return key !== undefined && free.delete(key) ? [[row, { key, certainty: "same" } as const]] : [];
    }),
  );
  return read.map(({ row, values }) => {
    const isNamed = keyMadeBy(form, values) !== undefined;
    const match: Match | undefined = exact.get(row) ?? (isNamed ? undefined : nearest(values, free));
    if (match !== undefined) free.delete(match.key);
    return {
      place: row.place,
      label: rowLabel(row, snapshot.style.language),
      key: match === undefined ? undefined : RowKey.parse(match.key),
      title: rowTitle(form, values, snapshot.labels, snapshot.style.language),
      certainty: match?.certainty ?? "none",
    };
  });
}

interface Match {
  readonly key: string;
  readonly certainty: "same" | "likely";
}

type Free = ReadonlyMap<string, { readonly fields: Fields }>;

/** The row that agrees in the most cells; undefined on a tie. */
function nearest(values: Fields, free: Free): Match | undefined {
  const scored = [...free]
    .map(([key, { fields }]) => ({ key, share: agreement(values, fields) }))
    .toSorted((left, right) => right.share - left.share);
  const [best, next] = scored;
  if (best === undefined || best.share < LIKELY_SHARE || best.share === next?.share) return undefined;
  return { key: best.key, certainty: best.share === 1 ? "same" : "likely" };
}

function agreement(values: Fields, fields: Fields): number {
  const names = [...new Set([...Object.keys(values), ...Object.keys(fields)])];
  const filled = names.filter((name) => (values[name] ?? null) !== null || (fields[name] ?? null) !== null);
  const same = filled.filter((name) => sameValue(values[name], fields[name])).length;
  return filled.length === 0 ? 0 : same / filled.length;
}
