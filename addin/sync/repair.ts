/**
 * Repairs a sheet whose keys were lost or typed over: each of its rows is matched with a row of the baseline by content. The
 * clerk confirms the matches before anything is written.
 */
import type { Fields } from "../../domain/forms/form.ts";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { entriesOf, inStep } from "./kept/baseline.ts";
import type { ChangeOf, SheetChange } from "./ports/workbook-port.ts";
import { formatRow } from "./cells/row-view.ts";
import { beginWriting } from "./exchange/begin-writing.ts";
import { bookText, forgottenTexts, withoutNumbers } from "./kept/workbook-state.ts";
import { setUpSheets } from "./open-register.ts";
import { pullInto } from "./exchange/pull.ts";
import type { RepairProposal } from "./ports/register-sync.ts";
import { readRemoteRows } from "./exchange/remote-rows.ts";
import { matchRows } from "./diff/row-matches.ts";
import {
  brokenOf,
  readSnapshot,
  readWorkbookState,
  type SyncSnapshot,
  type SyncDeps,
} from "./diff/sync-snapshot.ts";

export async function proposeRepair(deps: SyncDeps): Promise<readonly RepairProposal[]> {
  return proposalsOf(deps, await readSnapshot(deps));
}

async function proposalsOf(deps: SyncDeps, snapshot: SyncSnapshot): Promise<readonly RepairProposal[]> {
  const lost = [...formsOf(snapshot, "sheet-gone"), ...formsOf(snapshot, "columns-unclear")];
  const damaged = snapshot.state.fault?.why === "damaged" ? snapshot.state.fault.forms : [];
  if (damaged.length > 0) await learnFromRegister(deps, snapshot, damaged);
  const matched = matchesOf(snapshot).filter(
    ({ form, matches }) => matches.length > 0 || damaged.includes(form),
  );
  const named = new Set([...lost, ...matched.map(({ form }) => form)]);
  const others = damaged.filter((form) => !named.has(form));
  return [...[...lost, ...others].map((form): RepairProposal => ({ form, matches: [] })), ...matched];
}

function matchesOf(snapshot: SyncSnapshot): readonly RepairProposal[] {
  return snapshot.reading.sheets
    .filter(({ layout }) => layout !== "matrix")
    .map((sheet) => ({ form: sheet.form, matches: matchRows(snapshot, sheet) }));
}

function formsOf(
  { reading }: SyncSnapshot,
  why: "sheet-gone" | "key-column-gone" | "columns-unclear",
): readonly string[] {
  return reading.kind === "broken" && reading.why === why ? reading.forms : [];
}

/**
 * Replaces the damaged baselines of these forms with the register's rows, in memory only. Without a network, rows that still
 * have their keys are repaired all the same.
 */
async function learnFromRegister(
  { api, unit, year }: SyncDeps,
  { state: { baseline } }: SyncSnapshot,
  forms: readonly string[],
): Promise<void> {
  const remote = await readRemoteRows(api, unit, year, 0, new Map());
  if (remote.kind === "problem") return;
  for (const { form, key, rev, fields, deleted } of remote.rows) {
    if (forms.includes(form)) entriesOf(baseline, form).set(key, inStep(rev, fields, deleted));
  }
}

/**
 * Gives rows their confirmed keys back; a lost sheet is made anew and filled from the baseline. Damaged baselines are
 * restored by a pull that reads the register from its beginning and merges by key, so the clerk's entries stay (rule S16).
 */
export async function repair(deps: SyncDeps, confirmed: readonly RepairProposal[]): Promise<void> {
  const { workbook } = deps;
  const before = await readSnapshot(deps);
  const { fault } = before.state;
  if (fault?.why === "newer-forms") return;
  if (brokenOf(before)?.why === "taken-back") {
    await pullInto(deps, await readWorkbookState(deps), (snapshot) => keysOf(confirmed, matchesOf(snapshot)));
    return;
  }
  const lost = new Set(formsOf(before, "sheet-gone"));
  if (lost.size > 0) {
    // A new sheet has no number yet, and was not taken back.
    before.state.progress = withoutNumbers(before.state.progress, lost);
    await workbook.keep(bookText(before.state.progress));
    await setUpSheets(deps, before.state);
  }
  for (const form of [...formsOf(before, "key-column-gone"), ...formsOf(before, "columns-unclear")])
    await workbook.restoreColumns(form);
  const snapshot = await readSnapshot(deps);
  const again = await proposalsOf(deps, snapshot);
  const inserts = confirmed
    .filter(({ form }) => lost.has(form))
    .flatMap(({ form }) => rowsOfLost(snapshot, form));
  const changes = [...inserts, ...keysOf(confirmed, again)];
  const { cursor } = snapshot.state.progress;
  const begun = changes.length === 0 ? undefined : beginWriting(snapshot, changes, [], { cursor });
  if (begun !== undefined) {
    const texts = () => ({ ...begun.texts, ...bookText(snapshot.state.progress) });
    await workbook.write(changes, { texts, writing: begun.writing });
  }
  if (fault === undefined) return;
  await workbook.keep(forgottenTexts(snapshot.state.progress, fault.forms));
  await pullInto(deps, await readWorkbookState(deps));
}

/** Rows are identified by key and title, because the clerk may have sorted the sheet since the matches were shown. */
function keysOf(
  confirmed: readonly RepairProposal[],
  again: readonly RepairProposal[],
): readonly ChangeOf<"key">[] {
  const agreed = new Set(
    confirmed.flatMap(({ form, matches }) => matches.map(({ key, title }) => `${form}#${key}#${title}`)),
  );
  return again.flatMap(({ form, matches }) =>
    matches.flatMap(({ place, key, title }): readonly ChangeOf<"key">[] =>
      key !== undefined && agreed.has(`${form}#${key}#${title}`) ? [{ kind: "key", form, place, key }] : [],
    ),
  );
}

function rowsOfLost(snapshot: SyncSnapshot, formId: string): readonly SheetChange[] {
  const form = findForm(formId);
  const layout = snapshot.reading.sheets.find((sheet) => sheet.form === formId)?.layout;
  if (form === undefined || layout === undefined) return [];
  return [...agreedRows(snapshot, formId)].map(([key, fields]): SheetChange => {
    const cells = formatRow(form, layout, fields, snapshot.style);
    if (layout !== "matrix") return { kind: "insert", form: formId, key: RowKey.parse(key), cells };
    const mark = { was: "", now: cells["mark"] ?? "" };
    return { kind: "set", form: formId, key: RowKey.parse(key), cells: { mark } };
  });
}

/**
 * The rows as the sheet showed them when they were last agreed on: as the register had them, with what is on its way there. Without the
 * latter a receipt that comes later would make the older cells look like the clerk's own edits.
 */
function agreedRows({ state }: SyncSnapshot, formId: string): ReadonlyMap<string, Fields> {
  const { baseline, waiting, others } = state;
  const live = [...entriesOf(baseline, formId)].filter(([, { deleted }]) => deleted !== true);
  const rows = new Map<string, Fields>(live.map(([key, { fields }]) => [key, fields]));
  const boxes = waiting === undefined ? others : [...others, waiting];
  for (const { form, key, fields, deleted } of boxes.flatMap(({ outbox }) => outbox.rows)) {
    if (form !== formId) continue;
    if (deleted === true) rows.delete(key);
    else if (deleted === false || fields !== undefined) rows.set(key, { ...rows.get(key), ...fields });
  }
  return rows;
}
