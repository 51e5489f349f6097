/** What the service answered, taken into the sheet and the baseline; then what waited is forgotten (rules S9, S10). */
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import type { RowOutcome, WireRow } from "../../domain/protocol/push.ts";
import { entriesOf, type Entry, inStep } from "./baseline.ts";
import { statesOfLines } from "./mark-states.ts";
import type { ChangeOf } from "./workbook-port.ts";
import { mergeRemote } from "./merge-remote.ts";
import { type Merged, mergeRow, takeIn } from "./merge-rows.ts";
import { baselineTexts, markTexts, type WorkbookState } from "./workbook-state.ts";
import type { Waiting } from "./outbox.ts";
import { outcomeState } from "./outcome-state.ts";
import type { RemoteRow } from "./remote-rows.ts";
import { sheetOf, type SyncSnapshot, snapshotOf, type SyncDeps } from "./sync-snapshot.ts";
import { rowOf } from "./sheet-rows.ts";

/** @param before as it was read before anything was sent */
export async function takeOutcomes(
  deps: SyncDeps,
  before: SyncSnapshot,
  { outbox, received }: Waiting,
): Promise<void> {
  const { workbook, mirror, now } = deps;
  const { state } = before;
  const snapshot = writesCells(state, received) ? snapshotOf(deps, state, await workbook.read()) : before;
  const merged: Merged[] = [];
  const told: ChangeOf<"state">[] = [];
  for (const [index, outcome] of received.outcomes.entries()) {
    const sent = outbox.rows[index];
    if (sent === undefined) continue;
    if (outcome.status === "conflict") holdConflict(snapshot, sent, outcome);
    else if ("rev" in outcome) {
      const answer = { sent, outcome, by: outbox.user, at: now() };
      merged.push(...(state.recovered ? takeBack(snapshot, answer) : keep(snapshot, answer)));
    }
    told.push(outcomeState(outcome, deps.language()));
  }
  const states = statesOfLines(snapshot, told);
  const stored = received.outcomes.filter(isStored).length;
  state.progress = { ...state.progress, fresh: state.progress.fresh + stored, lastSync: now() };
  state.waiting = undefined;
  const forms = new Set(outbox.rows.map(({ form }) => form));
  // In this order: the baseline has the receipts before what they answer is forgotten.
  const { baseline, progress, marks } = state;
  await takeIn(workbook, snapshot, merged, states, () => ({
    ...baselineTexts(baseline, forms),
    book: JSON.stringify(progress),
    ...markTexts(marks),
    outbox: "",
    sending: "",
    received: "",
  }));
  await mirror.write("");
}

/**
 * What others have written goes into the clerk's cells, and those are read anew since the clerk may have typed meanwhile (rule
 * S16). Of rows that were simply stored only the state is written, which finds its line by its key.
 */
function writesCells({ recovered }: WorkbookState, { outcomes }: Waiting["received"]): boolean {
  return recovered || outcomes.some(({ status }) => status === "merged");
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
 * A stored row is in step as it was sent; what the clerk has typed since is new again. Of a merged one the sheet takes over
 * what others had changed; where the clerk has typed over it since, the row is sent on the base that had not seen it.
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
  if (outcome.status !== "merged" || form === undefined || sheet === undefined) return [];
  const remote = remoteOf(answer, mine.fields);
  const before = { ...mine, base: sent.baseRev };
  return [
    {
      remote,
      before,
      row: mergeRemote(form, sheet.layout, rowOf(sheet, sent.key), before, remote, snapshot),
    },
  ];
}

/** The workbook is older than what was sent from it, so what was sent comes back to it like a colleague's news. */
function takeBack(snapshot: SyncSnapshot, answer: Answered): readonly Merged[] {
  const { sent, outcome } = answer;
  const before = entriesOf(snapshot.state.baseline, sent.form).get(sent.key);
  if (!isNews(before, sent, outcome)) return [];
  const remote = remoteOf(answer, before?.fields ?? {});
  const row = mergeRow(snapshot, remote, before);
  return row === undefined ? [] : [{ remote, before, row }];
}

/**
 * An answer about a row that has moved on was taken before. One about a row of which this workbook has not seen the base
 * waits for the pull: to take it would hide what others had written before it.
 */
function isNews(known: Entry | undefined, { baseRev }: WireRow, { rev }: Settled): boolean {
  const seen = known?.rev ?? 0;
  return seen >= baseRev && seen <= rev;
}

/** Who wrote what was merged is not in the answer; the service tells it when the row is sent once more. */
function remoteOf({ sent, outcome, by, at }: Answered, known: WireRow["fields"]): RemoteRow {
  const { form, key, deleted = false } = sent;
  const others = outcome.status === "merged" ? outcome.fields : {};
  const fields = { ...known, ...sent.fields, ...others };
  const changed = Object.fromEntries(Object.keys(others).map((field) => [field, { by: "", at }]));
  return { form, key, rev: outcome.rev, fields, deleted, changed, by, at };
}

/** What others wrote and is in the baseline already would come with no pull; the rest does (rule S11). */
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
