/** From what the clerk has ticked to rows on their way. */
import type { Fields, Form } from "../../domain/forms/form.ts";
import { endOf } from "../../domain/forms/leaving.ts";
import { rowId, RowKey } from "../../domain/values/ids.ts";
import type { WireRow } from "../../domain/protocol/push.ts";
import type { SheetChange } from "./workbook-port.ts";
import { shownCells } from "./merge-remote.ts";
import { firstPlan } from "./chunk-size.ts";
import type { WorkbookState } from "./workbook-state.ts";
import { NOTHING_RECEIVED, type Outbox, type Waiting, waitingTexts } from "./outbox.ts";
import { missingColumns, previewId, previewRow } from "./preview.ts";
import { pullInto } from "./pull.ts";
import type { PreviewRow, PushReport, RowChoice } from "./register-sync.ts";
import type { RowDiff } from "./row-diff.ts";
import { newBatch, nothingSent, send, type SendOptions, stopped } from "./send.ts";
import { brokenOf, diffsOf, readSnapshot, type SyncSnapshot, type SyncDeps } from "./sync-snapshot.ts";

export async function push(
  options: SyncDeps,
  choices: ReadonlyMap<PreviewRow, RowChoice>,
  sending: SendOptions = {},
): Promise<PushReport> {
  const snapshot = await readSnapshot(options);
  const broken = brokenOf(snapshot);
  if (broken !== undefined) return { ...nothingSent(), kind: "broken", broken };
  const { state } = snapshot;
  if (state.waiting !== undefined) {
    const earlier = await resumeAt(options, snapshot, sending);
    if (earlier.kind !== "sent") return earlier;
    // What waited has moved the baseline under the choices.
    const later = await push(options, choices, sending);
    return {
      ...later,
      outcomes: [...earlier.outcomes, ...later.outcomes],
      batches: [...earlier.batches, ...later.batches],
    };
  }
  const user = options.user();
  if (user === undefined) return { ...nothingSent(), kind: "signed-out" };
  state.waiting = await agree(options, snapshot, choices, user);
  if (state.waiting === undefined) return nothingSent();
  return andSeeOthers(options, state, await send(options, snapshot, sending, true));
}

/** Sends what waits from an earlier time, in its order (rules S9, S13). */
export async function resume(options: SyncDeps, sending: SendOptions = {}): Promise<PushReport> {
  return resumeAt(options, await readSnapshot(options), sending);
}

async function resumeAt(
  options: SyncDeps,
  snapshot: SyncSnapshot,
  sending: SendOptions,
): Promise<PushReport> {
  const { state } = snapshot;
  if (state.waiting === undefined) return nothingSent();
  const broken = brokenOf(snapshot);
  // Its receipts have nowhere to go until the workbook is mended.
  if (broken !== undefined) return { ...stopped("broken", state.waiting), broken };
  return andSeeOthers(options, state, await send(options, snapshot, sending));
}

/** A conflict says that others have been here: what they wrote comes in, so that the clerk can choose. */
async function andSeeOthers(
  options: SyncDeps,
  state: WorkbookState,
  report: PushReport,
): Promise<PushReport> {
  const met = report.outcomes.some(({ status }) => status === "conflict");
  if (met) await pullInto(options, state);
  return report;
}

interface Ticked {
  readonly diff: RowDiff;
  readonly choice: RowChoice;
}

interface Named extends Ticked {
  readonly key: RowKey;
}

/**
 * Gives new rows their keys and keeps what will be sent, in one go: a key is no use without the row that waits under it, nor
 * the row without its key.
 */
async function agree(
  options: SyncDeps,
  snapshot: SyncSnapshot,
  choices: ReadonlyMap<PreviewRow, RowChoice>,
  user: string,
): Promise<Waiting | undefined> {
  const named = tickedRows(snapshot, choices).map(({ diff, choice }) => ({
    diff,
    choice,
    key: diff.key ?? newKey(diff.form, options),
  }));
  const putBack = named.flatMap((one) => insertOf(snapshot, one));
  const given = named
    .filter(({ diff, choice, key }) => isSent(diff, choice) && diff.place >= 0 && diff.sheetKey !== key)
    .map(({ diff, key }): SheetChange => ({ kind: "key", form: diff.form.id, place: diff.place, key }));
  const changes = [...putBack, ...given];
  let waiting: Waiting | undefined;
  const texts = (left: readonly SheetChange[]): Readonly<Record<string, string>> => {
    const rows = rowsToSend(named, left);
    waiting = rows.length === 0 ? undefined : newWaiting({ rows, user }, options);
    return waiting === undefined ? { outbox: "", received: "", sending: "" } : waitingTexts(waiting);
  };
  if (changes.length > 0 || named.some(({ diff, choice }) => isSent(diff, choice)))
    await options.workbook.write(changes, { on: snapshot.reading, texts });
  return waiting;
}

function rowsToSend(named: readonly Named[], left: readonly SheetChange[]): WireRow[] {
  const moved = new Set(left.map(rowId));
  return named.flatMap(({ diff, choice, key }) => {
    // A row that moved while it was being named, or came back by itself, is found again by the next preview.
    if (!isSent(diff, choice) || moved.has(rowId({ form: diff.form.id, key }))) return [];
    return [wireRow(diff, choice, key)];
  });
}

function newWaiting(outbox: Outbox, options: SyncDeps): Waiting {
  const planned = firstPlan(outbox.rows, () => newBatch(options));
  return { outbox, sending: { from: 0, planned }, received: NOTHING_RECEIVED };
}

/** The rows of the sheet as it is now that the clerk has ticked in the preview. */
function tickedRows(snapshot: SyncSnapshot, choices: ReadonlyMap<PreviewRow, RowChoice>): readonly Ticked[] {
  const chosen = new Map([...choices].map(([row, choice]) => [previewId(row), { row, choice }]));
  const blocked = missingColumns(snapshot);
  return diffsOf(snapshot).flatMap((diff) => {
    const [row] = previewRow(diff, snapshot);
    const seen = row === undefined ? undefined : chosen.get(previewId(row));
    if (row === undefined || seen === undefined || seen.choice === "skip") return [];
    // Nothing goes that the clerk has not seen: what was typed or came in since waits for the next preview (rule S7).
    if (JSON.stringify(row.fields) !== JSON.stringify(seen.row.fields)) return [];
    const { choice } = seen;
    // An issue stands until the cell is mended, whatever was ticked; a lost column must come back first (rule S6).
    const stops = diff.issues.length > 0 || blocked[diff.form.id] !== undefined;
    return stops && (choice === "send" || choice === "keep-as-new") ? [] : [{ diff, choice }];
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

/** What the row that has left is given; undefined unless it is one that is gone and can end so. */
function endFields({ form, kind, before }: RowDiff, choice: RowChoice): Fields | undefined {
  return kind === "missing" && typeof choice === "object" ? endOf(form, before, choice) : undefined;
}

function wireRow(diff: RowDiff, choice: RowChoice, key: RowKey): WireRow {
  const { form, kind, fields, baseRev } = diff;
  const base = { form: form.id, key, baseRev };
  if (kind === "cleared" || choice === "delete") return { ...base, deleted: true };
  return { ...base, fields: endFields(diff, choice) ?? fields };
}

/** A row that comes back into the sheet, with its end where it has left: there the clerk sees what was sent of it. */
function insertOf(snapshot: SyncSnapshot, { diff, choice, key }: Named): readonly SheetChange[] {
  const { form, kind, before } = diff;
  const end = choice === "put-back" ? {} : endFields(diff, choice);
  if (kind !== "missing" || end === undefined) return [];
  const fields = { ...before, ...end };
  return [{ kind: "insert", form: form.id, key, cells: shownCells(form, "whole", { fields }, snapshot) }];
}

/** Keys of forms that other things are named after are short and readable; the others only have to be unlike any other. */
function newKey(form: Form, { newId }: SyncDeps): RowKey {
  return RowKey.parse(`${form.id.slice(0, 2)}-${newId()}`);
}
