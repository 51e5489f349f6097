/** What the clerk agreed to: the ticked rows of the sheet as they are now, under their keys, in an outbox. */
import { FORMS } from "../../../domain/forms/catalogue/catalogue.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { endOf } from "../../../domain/forms/leaving.ts";
import { rowId, RowKey } from "../../../domain/values/ids.ts";
import type { WireRow } from "../../../domain/protocol/push.ts";
import type { SheetChange } from "../ports/workbook-port.ts";
import { beginWriting } from "./begin-writing.ts";
import { formatRow } from "../cells/row-view.ts";
import { firstPlan } from "./chunk-size.ts";
import { bookText } from "../kept/workbook-state.ts";
import { NOTHING_RECEIVED, type Outbox, type Waiting, waitingTexts } from "../kept/outbox.ts";
import { missingColumns, previewId, previewRow } from "../diff/preview.ts";
import type { PreviewRow, RowChoice } from "../ports/register-sync.ts";
import { keyMadeBy, type RowDiff } from "../diff/row-diff.ts";
import { unsentKey, unsentRefs, withKeysOf } from "../diff/unsent-rows.ts";
import { newBatch } from "./send.ts";
import { diffsOf, sheetOf, type SyncSnapshot, type SyncDeps } from "../diff/sync-snapshot.ts";

interface Ticked {
  readonly diff: RowDiff;
  /** The unsent rows that it refers to. */
  readonly refs: readonly string[];
  readonly row: PreviewRow;
  readonly choice: RowChoice;
}

interface Named extends Ticked {
  readonly key: RowKey;
}

export interface Agreed {
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
export async function agree(
  options: SyncDeps,
  snapshot: SyncSnapshot,
  choices: ReadonlyMap<PreviewRow, RowChoice>,
  user: string,
): Promise<Agreed> {
  const named = namedRows(complete(tickedRows(snapshot, choices)), options);
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
    waiting = rows.length === 0 ? undefined : newWaiting({ rows, user, at: options.now() }, options);
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

/**
 * A row that moved while it got its key, or that came back by itself, is left to the next preview, and so is what refers to it. The
 * service takes a reference to a row that comes before it: the catalogue's forms stand in that order.
 */
function rowsToSend(named: readonly Named[], leftAlone: readonly SheetChange[]): readonly Named[] {
  const moved = new Set(leftAlone.flatMap((change) => ("key" in change ? [rowId(change)] : [])));
  const still = named.filter(
    ({ diff, choice, key }) => isSent(diff, choice) && !moved.has(rowId({ form: diff.form.id, key })),
  );
  return complete(still).toSorted((left, right) => orderOf(left.diff.form) - orderOf(right.diff.form));
}

function orderOf({ id }: Form): number {
  return FORMS.findIndex((form) => form.id === id);
}

/** The rows without those that refer to an unsent row which is not among them. */
function complete<Row extends Ticked>(rows: readonly Row[]): readonly Row[] {
  const there = new Set<string>(
    rows.flatMap(({ diff, choice }) => (isSent(diff, choice) ? [unsentKey(diff.form.id, diff.place)] : [])),
  );
  const rest = rows.filter(({ refs }) => refs.every((ref) => there.has(ref)));
  return rest.length === rows.length ? rest : complete(rest);
}

/** The rows under their keys, and with the keys of the rows that they refer to. */
function namedRows(rows: readonly Ticked[], options: SyncDeps): readonly Named[] {
  const keyed = rows.map((row) => ({ ...row, key: row.diff.key ?? newKey(row.diff.form, options) }));
  const keys = new Map(keyed.map(({ diff, key }) => [String(unsentKey(diff.form.id, diff.place)), key]));
  return keyed.map((row) => {
    if (row.refs.length === 0) return row;
    const [fields, whole] = [withKeysOf(row.diff.fields, keys), withKeysOf(row.diff.whole, keys)];
    const { form } = row.diff;
    return { ...row, diff: { ...row.diff, fields, whole }, key: keyMadeBy(form, whole) ?? row.key };
  });
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
    return stops && (choice === "send" || choice === "keep-as-new")
      ? []
      : [{ diff, refs: unsentRefs(diff.form, diff.fields), row: seen.row, choice }];
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
  const layout = sheetOf(snapshot, form.id)?.layout ?? "whole";
  const cells = formatRow(form, layout, { ...before, ...end }, snapshot.style);
  return [{ kind: "insert", form: form.id, key, cells }];
}

/** A unique key, prefixed with the first two letters of the form. */
function newKey(form: Form, { newId }: SyncDeps): RowKey {
  return RowKey.parse(`${form.id.slice(0, 2)}-${newId()}`);
}
