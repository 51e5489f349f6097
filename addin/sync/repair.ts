/**
 * A sheet whose keys were lost, or typed over: each of its rows is matched with a row of the baseline by what it says. The
 * matches are shown first; nothing is done until they are confirmed.
 */
import { sameValue } from "../../domain/forms/column.ts";
import { findForm } from "../../domain/forms/catalogue.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { RowKey } from "../../domain/ids.ts";
import { entriesOf, inStep } from "./baseline.ts";
import type { DeskChange, SheetReading } from "./desk.ts";
import { shownCells } from "./merge-remote.ts";
import { titleOf } from "./form-sheets.ts";
import { forgottenTexts } from "./notebook.ts";
import { setUpSheets } from "./open-register.ts";
import { pullInto } from "./pull.ts";
import type { RepairProposal } from "./register-sync.ts";
import { readRemoteRows } from "./remote-rows.ts";
import { keyMadeBy } from "./row-diff.ts";
import { isBlankRow, readRow } from "./row-view.ts";
import { contentOf } from "./unnamed-rows.ts";
import { readStand, readWholeNotebook, type Stand, type SyncOptions } from "./stand.ts";

/** At least so many of the filled cells must agree: fewer are alike by chance. */
const LIKELY_SHARE = 0.6;

export async function proposeRepair(options: SyncOptions): Promise<readonly RepairProposal[]> {
  return proposalsOf(options, await readStand(options));
}

async function proposalsOf(options: SyncOptions, stand: Stand): Promise<readonly RepairProposal[]> {
  const lost = formsOf(stand, "sheet-gone");
  const damaged = stand.notebook.fault?.why === "damaged" ? stand.notebook.fault.forms : [];
  if (damaged.length > 0) await learnFromRegister(options, stand, damaged);
  const found = stand.reading.sheets
    .filter(({ layout }) => layout === "whole")
    .map((sheet) => ({ form: sheet.form, matches: matchRows(stand, sheet) }))
    .filter(({ form, matches }) => matches.length > 0 || damaged.includes(form));
  const named = new Set([...lost, ...found.map(({ form }) => form)]);
  const others = damaged.filter((form) => !named.has(form));
  return [...[...lost, ...others].map((form): RepairProposal => ({ form, matches: [] })), ...found];
}

function formsOf({ reading }: Stand, why: "sheet-gone" | "key-column-gone"): readonly string[] {
  return reading.kind === "broken" && reading.why === why ? reading.forms : [];
}

/**
 * What the workbook has forgotten of these forms the register still knows. Nothing is kept of it here; without a network
 * rows that bear their keys are mended all the same.
 */
async function learnFromRegister(
  { api, unit, year }: SyncOptions,
  { notebook: { baseline } }: Stand,
  forms: readonly string[],
): Promise<void> {
  const remote = await readRemoteRows(api, unit, year, 0, new Map());
  if (remote.kind === "problem") return;
  for (const { form, key, rev, fields, deleted } of remote.rows) {
    if (forms.includes(form)) entriesOf(baseline, form).set(key, inStep(rev, fields, deleted));
  }
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
      title: titleOf(form, values, stand.style),
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

/**
 * Gives rows their keys back, as confirmed; a lost sheet is made anew and filled with what the register last said. What a
 * damaged workbook has forgotten comes with a pull that reads the register from its beginning and merges by key, so that
 * whatever the clerk has typed stays (rule S16).
 */
export async function repair(options: SyncOptions, confirmed: readonly RepairProposal[]): Promise<void> {
  const { desk } = options;
  const before = await readStand(options);
  const { fault } = before.notebook;
  if (fault?.why === "newer-forms") return;
  const lost = new Set(formsOf(before, "sheet-gone"));
  if (lost.size > 0) await setUpSheets(options, before.notebook);
  for (const form of formsOf(before, "key-column-gone")) await desk.restoreColumns(form);
  const stand = await readStand(options);
  const again = await proposalsOf(options, stand);
  const inserts = confirmed
    .filter(({ form }) => lost.has(form))
    .flatMap(({ form }) => rowsOfBaseline(stand, form));
  await desk.write([...inserts, ...keysOf(confirmed, again)]);
  if (fault === undefined) return;
  await desk.keep(forgottenTexts(before.notebook.book, fault.forms));
  await pullInto(options, await readWholeNotebook(options));
}

/** The clerk may have sorted since the matches were shown: a row is known again by its key and what it is about. */
function keysOf(
  confirmed: readonly RepairProposal[],
  again: readonly RepairProposal[],
): readonly DeskChange[] {
  const agreed = new Set(
    confirmed.flatMap(({ form, matches }) => matches.map(({ key, title }) => `${form}#${key}#${title}`)),
  );
  return again.flatMap(({ form, matches }) =>
    matches.flatMap(({ place, key, title }): readonly DeskChange[] =>
      key !== undefined && agreed.has(`${form}#${key}#${title}`) ? [{ kind: "key", form, place, key }] : [],
    ),
  );
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
