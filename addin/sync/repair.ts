/**
 * A sheet whose keys were lost, or typed over: each of its rows is matched with a row of the baseline by what it says. The
 * matches are shown first; nothing is done until they are confirmed.
 */
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { entriesOf, inStep } from "./baseline.ts";
import type { DeskChange } from "./desk.ts";
import { shownCells } from "./merge-remote.ts";
import { forgottenTexts } from "./notebook.ts";
import { setUpSheets } from "./open-register.ts";
import { pullInto } from "./pull.ts";
import type { RepairProposal } from "./register-sync.ts";
import { readRemoteRows } from "./remote-rows.ts";
import { matchRows } from "./row-matches.ts";
import { readStand, readWholeNotebook, type Stand, type SyncOptions } from "./stand.ts";

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
