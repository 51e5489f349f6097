/**
 * A sheet whose keys were lost, or typed over: each of its rows is matched with a row of the baseline by what it says. The
 * matches are shown first; nothing is done until they are confirmed.
 */
import { sameValue } from "../../domain/forms/column.ts";
import { findForm } from "../../domain/forms/catalogue.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { RowKey } from "../../domain/ids.ts";
import { entriesOf } from "./baseline.ts";
import type { DeskChange, SheetReading } from "./desk.ts";
import { shownCells } from "./merge-remote.ts";
import { titleOf } from "./form-sheets.ts";
import { setUpSheets } from "./open-register.ts";
import type { RepairProposal } from "./register-sync.ts";
import { keyMadeBy } from "./row-diff.ts";
import { isBlankRow, readRow } from "./row-view.ts";
import { contentOf } from "./unnamed-rows.ts";
import { readStand, type Stand, type SyncOptions } from "./stand.ts";

/** At least so many of the filled cells must agree: fewer are alike by chance. */
const LIKELY_SHARE = 0.6;

export function proposeRepair(stand: Stand): readonly RepairProposal[] {
  const lost =
    stand.reading.kind === "broken" && stand.reading.why === "sheet-gone" ? stand.reading.forms : [];
  const gone = lost.map((form): RepairProposal => ({ form, matches: [] }));
  const found = stand.reading.sheets
    .filter(({ layout }) => layout === "whole")
    .map((sheet) => ({ form: sheet.form, matches: matchRows(stand, sheet) }))
    .filter(({ matches }) => matches.length > 0);
  return [...gone, ...found];
}

function matchRows(stand: Stand, sheet: SheetReading): RepairProposal["matches"] {
  const form = findForm(sheet.form);
  if (form === undefined) return [];
  const entries = entriesOf(stand.notebook.baseline, sheet.form);
  const inPlace = new Set(sheet.rows.map(({ key }) => key));
  const free = new Map([...entries].filter(([key, entry]) => entry.deleted !== true && !inPlace.has(key)));
  const rows = sheet.rows.filter((row) => !entries.has(row.key) && !isBlankRow(row.cells));
  if (free.size === 0) return [];
  const read = rows.map((row) => ({
    row,
    values: readRow(form, "whole", row.cells, {}, { ...stand.style, year: stand.year }).values,
  }));
  // Most rows say exactly what they said; only the others are compared with all that is left.
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
      label: row.label,
      key: match === undefined ? undefined : RowKey.parse(match.key),
      title: titleOf(form, values, stand.labels),
      certainty: match?.certainty ?? "none",
    };
  });
}

interface Match {
  readonly key: string;
  readonly certainty: "same" | "likely";
}

type Free = ReadonlyMap<string, { readonly fields: Fields }>;

/** The row that agrees in most cells, if no other agrees as well. */
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

/** Gives rows their keys back, as confirmed; a lost sheet is made anew and filled with what the register last said. */
export async function repair(options: SyncOptions, proposals: readonly RepairProposal[]): Promise<void> {
  const { desk } = options;
  const before = await readStand(options);
  const lost = new Set(
    before.reading.kind === "broken" && before.reading.why === "sheet-gone" ? before.reading.forms : [],
  );
  if (lost.size > 0) await setUpSheets(options, before.notebook);
  if (before.reading.kind === "broken" && before.reading.why === "key-column-gone") {
    for (const form of before.reading.forms) await desk.restoreColumns(form);
  }
  const stand = await readStand(options);
  const inserts = proposals
    .filter(({ form }) => lost.has(form))
    .flatMap(({ form }) => rowsOfBaseline(stand, form));
  const keys = proposals.flatMap(({ form, matches }) =>
    matches.flatMap(({ place, key }): DeskChange[] =>
      key === undefined ? [] : [{ kind: "key", form, place, key }],
    ),
  );
  await desk.write([...inserts, ...keys]);
}

function rowsOfBaseline(stand: Stand, formId: string): readonly DeskChange[] {
  const form = findForm(formId);
  const layout = stand.reading.sheets.find((sheet) => sheet.form === formId)?.layout;
  if (form === undefined || layout === undefined) return [];
  const live = [...entriesOf(stand.notebook.baseline, formId)].filter(([, { deleted }]) => deleted !== true);
  return live.map(([key, entry]): DeskChange => {
    const cells = shownCells(form, layout, entry, stand);
    if (layout === "whole") return { kind: "insert", form: formId, key: RowKey.parse(key), cells };
    const mark = { was: "", now: cells["mark"] ?? "" };
    return { kind: "set", form: formId, key: RowKey.parse(key), cells: { mark } };
  });
}
