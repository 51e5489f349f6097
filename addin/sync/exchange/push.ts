/** Puts the rows that the clerk ticked into the outbox and sends them. */
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { endOf } from "../../../domain/forms/leaving.ts";
import { rowId, RowKey } from "../../../domain/values/ids.ts";
import type { WireRow } from "../../../domain/protocol/push.ts";
import type { SheetChange } from "../ports/workbook-port.ts";
import { beginWriting } from "./begin-writing.ts";
import { formatRow } from "../cells/row-view.ts";
import { firstPlan } from "./chunk-size.ts";
import { bookText, type WorkbookState } from "../kept/workbook-state.ts";
import { NOTHING_RECEIVED, type Outbox, type Waiting, waitingTexts } from "../kept/outbox.ts";
import { missingColumns, previewId, previewRow } from "../diff/preview.ts";
import { pullInto } from "./pull.ts";
import type { PreviewRow, PullReport, PushReport, RowChoice } from "../ports/register-sync.ts";
import type { RowDiff } from "../diff/row-diff.ts";
import { takeOver } from "./take-over.ts";
import { newBatch, nothingSent, send, type SendOptions, stopped } from "./send.ts";
import { readSettled, type Settled } from "./settled.ts";
import { brokenOf, diffsOf, readSnapshot, type SyncSnapshot, type SyncDeps } from "../diff/sync-snapshot.ts";

export async function push(
  options: SyncDeps,
  choices: ReadonlyMap<PreviewRow, RowChoice>,
  sending: SendOptions = {},
): Promise<PushReport> {
  const leftOut = [...choices].flatMap(([row, choice]) => (choice === "skip" ? [] : [row]));
  const { snapshot, stopped: unsettled } = await readForSending(options, leftOut);
  if (unsettled !== undefined) return { ...unsettledReport(snapshot, unsettled), leftOut };
  const broken = brokenOf(snapshot);
  if (broken !== undefined) return { ...nothingSent(), kind: "broken", broken, leftOut };
  const { state } = snapshot;
  if (state.others.length > 0 && options.user() !== undefined) {
    // The clerk has seen a preview against a baseline that this changes, so a new one follows.
    const settled = await andSeeOthers(options, state, await takeOver(options, snapshot));
    return { ...settled, earlier: settled.outcomes.length, leftOut };
  }
  if (state.waiting !== undefined) {
    const earlier = await resumeAt(options, snapshot, sending);
    if (earlier.kind !== "sent") return { ...earlier, earlier: earlier.outcomes.length, leftOut };
    // Sending the earlier outbox has changed the baseline, so the diff is computed again.
    const later = await push(options, choices, sending);
    return {
      ...later,
      outcomes: [...earlier.outcomes, ...later.outcomes],
      batches: [...earlier.batches, ...later.batches],
      earlier: earlier.outcomes.length,
    };
  }
  const user = options.user();
  if (user === undefined) return { ...nothingSent(), kind: "signed-out", leftOut };
  const agreed = await agree(options, snapshot, choices, user);
  state.waiting = agreed.waiting;
  const report =
    agreed.waiting === undefined
      ? nothingSent()
      : await andSeeOthers(options, state, await send(options, snapshot, sending, true));
  // A push that was stopped for good leaves nothing in the outbox.
  const dropped = report.waiting === 0 ? agreed.sent.slice(report.outcomes.length) : [];
  const settled = new Set([...agreed.sent, ...agreed.putBack]);
  return {
    ...report,
    leftOut: [...leftOut.filter((row) => !settled.has(row)), ...dropped],
    putBack: agreed.putBack.length,
  };
}

/**
 * A line without a key may be in the register already: it was sent from a later state of this file, which was closed unsaved, or
 * whose XML parts Excel has taken back with the key. The register's news give it its key by its content, so it is not sent as new.
 */
async function readForSending(options: SyncDeps, chosen: readonly PreviewRow[]): Promise<Settled> {
  const settled = await readSettled(options);
  const { snapshot, stopped: unsettled } = settled;
  const isUnnamed = chosen.some(({ key }) => key === undefined);
  if (unsettled !== undefined || brokenOf(snapshot) !== undefined || !isUnnamed) return settled;
  const report = await pullInto(options, snapshot.state);
  return report.kind === "pulled" || report.kind === "broken"
    ? { snapshot: await readSnapshot(options) }
    : settled;
}

/** Sends the outbox of an earlier push, in order (rules S9, S13), or settles those of others. */
export async function resume(options: SyncDeps, sending: SendOptions = {}): Promise<PushReport> {
  const { snapshot, stopped: unsettled } = await readSettled(options);
  if (unsettled !== undefined) return unsettledReport(snapshot, unsettled);
  return resumeAt(options, snapshot, sending);
}

/** Nothing is sent from a sheet that Excel has taken back and that could not be brought in step again. */
function unsettledReport({ state }: SyncSnapshot, { kind, problem, broken }: PullReport): PushReport {
  const why = kind === "pulled" || kind === "unchanged" ? "stopped" : kind;
  return { ...stopped(why, state.waiting), ...(problem && { problem }), ...(broken && { broken }) };
}

async function resumeAt(
  options: SyncDeps,
  snapshot: SyncSnapshot,
  sending: SendOptions,
): Promise<PushReport> {
  const { state } = snapshot;
  const [first = state.others[0]] = [state.waiting];
  if (first === undefined) return nothingSent();
  const broken = brokenOf(snapshot);
  // Receipts cannot be stored until the workbook is repaired.
  if (broken !== undefined) return { ...stopped("broken", first), broken };
  if (options.user() === undefined) return stopped("signed-out", first);
  if (state.waiting === undefined) return andSeeOthers(options, state, await takeOver(options, snapshot));
  return andSeeOthers(options, state, await send(options, snapshot, sending));
}

/** After a conflict a pull brings in the other values, so that the clerk can choose. */
async function andSeeOthers(
  options: SyncDeps,
  state: WorkbookState,
  report: PushReport,
): Promise<PushReport> {
  const hasConflict = report.outcomes.some(({ status }) => status === "conflict");
  if (hasConflict) await pullInto(options, state);
  return report;
}

interface Ticked {
  readonly diff: RowDiff;
  readonly row: PreviewRow;
  readonly choice: RowChoice;
}

interface Named extends Ticked {
  readonly key: RowKey;
}

interface Agreed {
  readonly waiting: Waiting | undefined;
  /** The rows of the outbox, in its order. */
  readonly sent: readonly PreviewRow[];
  /** Rows that were only put back into the sheet. */
  readonly putBack: readonly PreviewRow[];
}

/**
 * Gives new rows their keys and stores the outbox in one write, because a key is useless without its row in the outbox and
 * the reverse.
 */
async function agree(
  options: SyncDeps,
  snapshot: SyncSnapshot,
  choices: ReadonlyMap<PreviewRow, RowChoice>,
  user: string,
): Promise<Agreed> {
  const named = tickedRows(snapshot, choices).map((ticked) => ({
    ...ticked,
    key: ticked.diff.key ?? newKey(ticked.diff.form, options),
  }));
  const inserts = named.flatMap((row) => insertOf(snapshot, row));
  const newKeys = named
    .filter(({ diff, choice, key }) => isSent(diff, choice) && diff.place >= 0 && diff.sheetKey !== key)
    .map(({ diff, key }): SheetChange => ({ kind: "key", form: diff.form.id, place: diff.place, key }));
  const changes = [...inserts, ...newKeys];
  const { cursor } = snapshot.state.progress;
  const begun = newKeys.length === 0 ? undefined : beginWriting(snapshot, changes, [], { cursor });
  const putBack = named.filter(({ choice, diff }) => choice === "put-back" && diff.kind === "missing");
  let sent: readonly Named[] = [];
  let waiting: Waiting | undefined;
  const texts = (leftAlone: readonly SheetChange[]): Readonly<Record<string, string>> => {
    sent = rowsToSend(named, leftAlone);
    const rows = sent.map(({ diff, choice, key }) => wireRow(diff, choice, key));
    waiting = rows.length === 0 ? undefined : newWaiting({ rows, user }, options);
    return {
      ...begun?.texts,
      ...bookText(snapshot.state.progress),
      ...(waiting !== undefined && waitingTexts(waiting)),
    };
  };
  if (changes.length > 0 || named.some(({ diff, choice }) => isSent(diff, choice)))
    await options.workbook.write(changes, { on: snapshot.told, texts, writing: begun?.writing });
  return { waiting, sent: sent.map(({ row }) => row), putBack: putBack.map(({ row }) => row) };
}

/** A row that moved while it got its key, or that came back by itself, is left to the next preview. */
function rowsToSend(named: readonly Named[], leftAlone: readonly SheetChange[]): readonly Named[] {
  const moved = new Set(leftAlone.map(rowId));
  return named.filter(
    ({ diff, choice, key }) => isSent(diff, choice) && !moved.has(rowId({ form: diff.form.id, key })),
  );
}

function newWaiting(outbox: Outbox, options: SyncDeps): Waiting {
  const planned = firstPlan(outbox.rows, () => newBatch(options));
  return { outbox, sending: { from: 0, planned }, received: NOTHING_RECEIVED };
}

/** The rows of the current sheet that the clerk ticked in the preview. */
function tickedRows(snapshot: SyncSnapshot, choices: ReadonlyMap<PreviewRow, RowChoice>): readonly Ticked[] {
  const chosen = new Map([...choices].map(([row, choice]) => [previewId(row), { row, choice }]));
  const blocked = missingColumns(snapshot);
  return diffsOf(snapshot).flatMap((diff) => {
    const [row] = previewRow(diff, snapshot);
    const seen = row === undefined ? undefined : chosen.get(previewId(row));
    if (row === undefined || seen === undefined || seen.choice === "skip") return [];
    chosen.delete(previewId(row));
    // A row that has changed since the preview is not sent: the clerk has not seen it (rule S7).
    if (JSON.stringify(row.fields) !== JSON.stringify(seen.row.fields)) return [];
    const { choice } = seen;
    // A ticked row with an issue or a missing required column is not sent (rule S6).
    const stops = diff.issues.length > 0 || blocked[diff.form.id] !== undefined;
    return stops && (choice === "send" || choice === "keep-as-new") ? [] : [{ diff, row: seen.row, choice }];
  });
}

function isSent(diff: RowDiff, choice: RowChoice): boolean {
  if (typeof choice === "object") return endFields(diff, choice) !== undefined;
  const { kind } = diff;
  switch (choice) {
    case "send":
      return kind === "changed" || kind === "new" || kind === "cleared";
    case "keep-as-new":
      return kind === "copied";
    case "delete":
      return kind === "missing";
    case "skip":
    case "put-back":
      return false;
  }
}

/** The fields that end a missing row; undefined unless the row is missing and its form allows this end. */
function endFields({ form, kind, before }: RowDiff, choice: RowChoice): Fields | undefined {
  return kind === "missing" && typeof choice === "object" ? endOf(form, before, choice) : undefined;
}

function wireRow(diff: RowDiff, choice: RowChoice, key: RowKey): WireRow {
  const { form, kind, fields, baseRev } = diff;
  const base = { form: form.id, key, baseRev };
  if (kind === "cleared" || choice === "delete") return { ...base, deleted: true };
  return { ...base, fields: endFields(diff, choice) ?? fields };
}

/** Inserts a missing row again. A row that was ended shows its end, so the clerk sees what was sent. */
function insertOf(snapshot: SyncSnapshot, { diff, choice, key }: Named): readonly SheetChange[] {
  const { form, kind, before } = diff;
  const end = choice === "put-back" ? {} : endFields(diff, choice);
  if (kind !== "missing" || end === undefined) return [];
  const fields = { ...before, ...end };
  return [{ kind: "insert", form: form.id, key, cells: formatRow(form, "whole", fields, snapshot.style) }];
}

/** A unique key, prefixed with the first two letters of the form. */
function newKey(form: Form, { newId }: SyncDeps): RowKey {
  return RowKey.parse(`${form.id.slice(0, 2)}-${newId()}`);
}
