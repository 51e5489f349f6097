/** Applies the receipts to the sheet and the baseline, then clears the outbox (rules S9, S10). */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import type { RowOutcome, WireRow } from "../../../domain/protocol/push.ts";
import { entriesOf, type Entry, inStep } from "../kept/baseline.ts";
import { spelledMarks } from "./mark-spelling.ts";
import { statesOfLines } from "./mark-states.ts";
import type { ChangeOf } from "../ports/workbook-port.ts";
import { mergeRemote } from "./merge-remote.ts";
import { type Merged, mergeRow, takeIn } from "./merge-rows.ts";
import { baselineTexts, bookText, markTexts } from "../kept/workbook-state.ts";
import { NO_FIRST_VERSION } from "../kept/first-version.ts";
import { clearedTexts, type Waiting } from "../kept/outbox.ts";
import { outcomeState } from "./outcome-state.ts";
import type { RemoteRow } from "./remote-rows.ts";
import { sheetOf, type SyncSnapshot, snapshotOf, type SyncDeps } from "../diff/sync-snapshot.ts";
import { rowOf } from "../diff/sheet-rows.ts";

/**
 * Takes in the outcomes of an outbox, of whichever user, and clears it.
 * @param before the snapshot read before anything was sent
 */
export async function takeOutcomes(deps: SyncDeps, before: SyncSnapshot, waiting: Waiting): Promise<void> {
  const { workbook, mirror, now } = deps;
  const { state } = before;
  const { outbox, received } = waiting;
  const isRecovered = state.recovered && waiting === state.waiting;
  const snapshot = writesCells(isRecovered, received)
    ? snapshotOf(deps, state, await workbook.read())
    : before;
  const merged: Merged[] = [];
  const rowStates: ChangeOf<"state">[] = [];
  for (const [index, outcome] of received.outcomes.entries()) {
    const sent = outbox.rows[index];
    if (sent === undefined) continue;
    if (outcome.status === "conflict") holdConflict(snapshot, sent, outcome);
    else if ("rev" in outcome) {
      const answer = { sent, outcome, by: outbox.user, at: now() };
      merged.push(...(isRecovered ? takeBack(snapshot, answer) : keep(snapshot, answer)));
    }
    rowStates.push(outcomeState(outcome, snapshot));
  }
  const settled = received.outcomes.filter((outcome) => "rev" in outcome && outcome.status !== "conflict");
  const states = [...statesOfLines(snapshot, rowStates), ...spelledMarks(snapshot, settled)];
  const stored = received.outcomes.filter(isStored).length;
  state.progress = { ...state.progress, fresh: state.progress.fresh + stored, lastSync: now() };
  if (waiting === state.waiting) state.waiting = undefined;
  const forms = new Set(outbox.rows.map(({ form }) => form));
  // The order matters: the baseline holds the receipts before the outbox is cleared.
  const { cursor } = state.progress;
  await takeIn(workbook, snapshot, { rows: merged, states, cursor }, () => ({
    ...baselineTexts(state.baseline, forms),
    ...bookText(state.progress),
    ...markTexts(state.marks),
    ...clearedTexts(outbox.user),
    ...NO_FIRST_VERSION,
  }));
  await mirror.write(outbox.user, "");
}

/**
 * Whether the clerk's cells will be written. They are then read anew, because the clerk may have typed meanwhile (rule S16).
 * For rows that were simply stored only the status is written, whose line is found by key.
 */
function writesCells(isRecovered: boolean, { outcomes }: Waiting["received"]): boolean {
  return isRecovered || outcomes.some((outcome) => brought(outcome) !== undefined);
}

/** What a stored row has besides what was sent: changes of others, and what the service filled in. */
function brought(outcome: RowOutcome): Fields | undefined {
  if (outcome.status === "merged") return { ...outcome.fields, ...outcome.filled };
  return outcome.status === "accepted" ? outcome.filled : undefined;
}

export function isStored({ status }: RowOutcome): boolean {
  return status === "accepted" || status === "merged";
}

type Settled = Extract<RowOutcome, { status: "accepted" | "merged" | "unchanged" }>;

interface Answered {
  readonly sent: WireRow;
  readonly outcome: Settled;
  readonly by: string;
  readonly at: string;
}

/**
 * The baseline takes a stored row as it was sent; later entries of the clerk are new changes. For a merged row the sheet takes
 * the other changes; a cell that the clerk has changed since stays, and is sent on the base revision before those changes.
 */
function keep(snapshot: SyncSnapshot, answer: Answered): readonly Merged[] {
  const { sent, outcome } = answer;
  const entries = entriesOf(snapshot.state.baseline, sent.form);
  const known = entries.get(sent.key);
  if (!isNews(known, sent, outcome)) return [];
  const mine = inStep(outcome.rev, { ...known?.fields, ...sent.fields }, sent.deleted ?? false);
  entries.set(sent.key, mine);
  const form = findForm(sent.form);
  const sheet = sheetOf(snapshot, sent.form);
  if (brought(outcome) === undefined || form === undefined || sheet === undefined) return [];
  const remote = remoteOf(answer, mine.fields);
  const before = { ...mine, base: sent.baseRev };
  return [
    {
      remote,
      before,
      // The row has been sent and does not go back, but what others changed has not been seen then.
      back: { ...mine, rev: sent.baseRev },
      row: mergeRemote(form, sheet.layout, rowOf(sheet, sent.key), before, remote, snapshot),
    },
  ];
}

/** The workbook is older than its outbox, so the rows that were sent are merged like another author's changes. */
function takeBack(snapshot: SyncSnapshot, answer: Answered): readonly Merged[] {
  const { sent, outcome } = answer;
  const before = entriesOf(snapshot.state.baseline, sent.form).get(sent.key);
  if (!isNews(before, sent, outcome)) return [];
  const remote = remoteOf(answer, before?.fields ?? {});
  const row = mergeRow(snapshot, remote, before);
  return row === undefined ? [] : [{ remote, before, row }];
}

/**
 * False for a row with a newer revision, whose outcome was applied before. False also for a row whose base revision this
 * workbook has not seen: applying it would hide changes of others, so it is left to the pull.
 */
function isNews(known: Entry | undefined, { baseRev }: WireRow, { rev }: Settled): boolean {
  const seen = known?.rev ?? 0;
  return seen >= baseRev && seen <= rev;
}

/** The outcome does not name the author of merged fields; the service names them when the row is sent again. */
function remoteOf({ sent, outcome, by, at }: Answered, known: WireRow["fields"]): RemoteRow {
  const { form, key, deleted = false } = sent;
  const others = brought(outcome) ?? {};
  const fields = { ...known, ...sent.fields, ...others };
  const changed = Object.fromEntries(Object.keys(others).map((field) => [field, { by: "", at }]));
  return { form, key, rev: outcome.rev, fields, deleted, changed, by, at };
}

/** Stores conflicts with values that are in the baseline already: no pull would bring them, unlike the others (rule S11). */
function holdConflict(
  snapshot: SyncSnapshot,
  sent: WireRow,
  { fields }: Extract<RowOutcome, { status: "conflict" }>,
): void {
  const entries = entriesOf(snapshot.state.baseline, sent.form);
  const known = entries.get(sent.key);
  if (known === undefined || sent.deleted === true) return;
  const seen = fields.filter(({ rev }) => rev <= known.rev);
  if (seen.length === 0) return;
  const open = Object.fromEntries(seen.map(({ field, by, at }) => [field, { by, at }]));
  entries.set(sent.key, { ...known, theirs: { ...known.theirs, ...open }, base: sent.baseRev });
}
