/** What the service answered, taken into the sheet and the baseline; then what waited is forgotten (rules S9, S10). */
import { findForm } from "../../domain/forms/catalogue.ts";
import type { RowOutcome, WireRow } from "../../domain/protocol/push.ts";
import { entriesOf, type Entry, inStep } from "./baseline.ts";
import type { DeskChange } from "./desk.ts";
import { mergeRemote } from "./merge-remote.ts";
import { mergeRow } from "./merge-rows.ts";
import { baselineTexts, type Notebook } from "./notebook.ts";
import type { Waiting } from "./outbox.ts";
import { outcomeState } from "./outcome-state.ts";
import { sheetOf, type Stand, standOf, type SyncOptions } from "./stand.ts";
import { rowOf } from "./sheet-rows.ts";
import { writeChanges } from "./write-changes.ts";

export async function takeOutcomes(
  options: SyncOptions,
  notebook: Notebook,
  { outbox, received }: Waiting,
): Promise<void> {
  const { desk, mirror, now } = options;
  const stand = standOf(options, notebook, await desk.read());
  const changes: DeskChange[] = [];
  const states: DeskChange[] = [];
  for (const [index, outcome] of received.outcomes.entries()) {
    const sent = outbox.rows[index];
    if (sent === undefined) continue;
    if (outcome.status === "conflict") holdConflict(stand, sent, outcome);
    else if ("rev" in outcome) {
      const author = { by: outbox.user, at: now() };
      changes.push(
        ...(notebook.recovered ? takeBack(stand, sent, outcome, author) : keep(stand, sent, outcome)),
      );
    }
    states.push(outcomeState(outcome, options.language()));
  }
  await writeChanges(desk, [...changes, ...states]);
  const stored = received.outcomes.filter(isStored).length;
  notebook.book = { ...notebook.book, fresh: notebook.book.fresh + stored, lastSync: now() };
  notebook.waiting = undefined;
  const forms = new Set(outbox.rows.map(({ form }) => form));
  // In this order: the baseline has the receipts before what they answer is forgotten.
  const texts = { ...baselineTexts(notebook.baseline, forms), book: JSON.stringify(notebook.book) };
  await desk.keep({ ...texts, outbox: "", sending: "", received: "" });
  await mirror.write("");
}

export function isStored({ status }: RowOutcome): boolean {
  return status === "accepted" || status === "merged";
}

type Settled = Extract<RowOutcome, { status: "accepted" | "merged" | "unchanged" }>;

/**
 * A stored row is in step as it was sent; what the clerk has typed since is new again. Of a merged one the sheet takes over
 * what others had changed.
 */
function keep(stand: Stand, sent: WireRow, outcome: Settled): readonly DeskChange[] {
  const entries = entriesOf(stand.notebook.baseline, sent.form);
  const known = entries.get(sent.key);
  if (!isNews(known, sent, outcome)) return [];
  const mine = inStep(outcome.rev, { ...known?.fields, ...sent.fields }, sent.deleted ?? false);
  entries.set(sent.key, mine);
  const form = findForm(sent.form);
  const sheet = sheetOf(stand, sent.form);
  if (outcome.status !== "merged" || form === undefined || sheet === undefined) return [];
  const remote = remoteOf(sent, outcome, mine.fields, NOBODY);
  const merged = mergeRemote(form, sheet.layout, rowOf(sheet, sent.key), mine, remote, stand);
  entries.set(sent.key, merged.entry);
  return merged.changes;
}

/** The workbook is older than what was sent from it, so what was sent comes back to it like a colleague's news. */
function takeBack(
  stand: Stand,
  sent: WireRow,
  outcome: Settled,
  author: typeof NOBODY,
): readonly DeskChange[] {
  const entries = entriesOf(stand.notebook.baseline, sent.form);
  const known = entries.get(sent.key);
  if (!isNews(known, sent, outcome)) return [];
  const merged = mergeRow(stand, remoteOf(sent, outcome, known?.fields ?? {}, author), known);
  if (merged === undefined) return [];
  entries.set(sent.key, merged.entry);
  return merged.changes;
}

/**
 * An answer about a row that has moved on was taken before. One about a row of which this workbook has not seen the base
 * waits for the pull: to take it would hide what others had written before it.
 */
function isNews(known: Entry | undefined, { baseRev }: WireRow, { rev }: Settled): boolean {
  const seen = known?.rev ?? 0;
  return seen >= baseRev && seen <= rev;
}

const NOBODY = { by: "", at: "" };

function remoteOf(sent: WireRow, outcome: Settled, known: WireRow["fields"], author: typeof NOBODY) {
  const { form, key, deleted = false } = sent;
  const others = outcome.status === "merged" ? outcome.fields : {};
  const fields = { ...known, ...sent.fields, ...others };
  return { form, key, rev: outcome.rev, fields, deleted, changed: {}, ...author };
}

/** What others wrote and is in the baseline already would come with no pull; the rest does (rule S11). */
function holdConflict(
  stand: Stand,
  sent: WireRow,
  { fields }: Extract<RowOutcome, { status: "conflict" }>,
): void {
  const entries = entriesOf(stand.notebook.baseline, sent.form);
  const known = entries.get(sent.key);
  if (known === undefined || sent.deleted === true) return;
  const seen = fields.filter(({ rev }) => rev <= known.rev);
  if (seen.length === 0) return;
  const open = Object.fromEntries(seen.map(({ field, by, at }) => [field, { by, at }]));
  entries.set(sent.key, { ...known, theirs: { ...known.theirs, ...open }, base: sent.baseRev });
}
