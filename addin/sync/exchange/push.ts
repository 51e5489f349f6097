/** Puts the rows that the clerk ticked into the outbox and sends them. */
import type { WorkbookState } from "../kept/workbook-state.ts";
import { pullInto } from "./pull.ts";
import type { PreviewRow, PullReport, PushReport, RowChoice } from "../ports/register-sync.ts";
import { rowId } from "../../../domain/values/ids.ts";
import { giveBack } from "./revert.ts";
import { agree } from "./agreed-rows.ts";
import { takeOver } from "./take-over.ts";
import { nothingSent, send, type SendOptions, stopped } from "./send.ts";
import { readSettled, type Settled } from "./settled.ts";
import { brokenOf, readSnapshot, sheetOf, type SyncSnapshot, type SyncDeps } from "../diff/sync-snapshot.ts";

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
      // Excel's undo may have brought the outbox back meanwhile, and its receipts once more.
      earlier: earlier.outcomes.length + (later.earlier ?? 0),
    };
  }
  const lost = [...choices].flatMap(([row, choice]) =>
    choice === "put-back" && isOfMatrix(snapshot, row) ? [row] : [],
  );
  if (lost.length > 0) return putBackAnd(options, lost, { choices, sending });
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

function isOfMatrix(snapshot: SyncSnapshot, { form }: PreviewRow): boolean {
  return sheetOf(snapshot, form)?.layout === "matrix";
}

/** A mark is put back into the line of its person, which comes back first; the other rows are sent from the sheet as it then is. */
async function putBackAnd(
  options: SyncDeps,
  lost: readonly PreviewRow[],
  {
    choices,
    sending,
  }: { readonly choices: ReadonlyMap<PreviewRow, RowChoice>; readonly sending: SendOptions },
): Promise<PushReport> {
  const given = await giveBack(options, lost);
  const others = new Map([...choices].filter(([row]) => !lost.includes(row)));
  const report = await push(options, others, sending);
  const { putBack = 0, leftOut = [] } = report;
  const isGiven = ({ form, key }: PreviewRow): boolean =>
    key !== undefined && given.has(rowId({ form, key }));
  return {
    ...report,
    putBack: putBack + lost.filter(isGiven).length,
    leftOut: [...leftOut, ...lost.filter((row) => !isGiven(row))],
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
