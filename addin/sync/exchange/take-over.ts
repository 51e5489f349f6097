/**
 * Settles what other users began to send from this workbook, so that nobody is kept waiting for them (rule S34). Rows that the
 * register has received enter the baseline under the name of who sent them. The others are dropped: their cells are in the sheet
 * and stand in the next preview. Both stay safe if the other user goes on sending, because base revisions refuse a second change.
 */
import { rowId } from "../../../domain/values/ids.ts";
import type { RowOutcome } from "../../../domain/protocol/push.ts";
import type { CallProblem } from "../../client/call.ts";
import { batchesOf, type Waiting } from "../kept/outbox.ts";
import { withDropped } from "../kept/workbook-state.ts";
import type { PushReport, TakenOver } from "../ports/register-sync.ts";
import { readSnapshot, type SyncDeps, type SyncSnapshot } from "../diff/sync-snapshot.ts";
import { stopKind } from "./pull.ts";
import { nothingSent, stopped } from "./send.ts";
import { takeOutcomes } from "./take-outcomes.ts";

export async function takeOver(deps: SyncDeps, begun: SyncSnapshot): Promise<PushReport> {
  const outcomes: RowOutcome[] = [];
  const takenOver: TakenOver[] = [];
  let snapshot = begun;
  for (;;) {
    const { state } = snapshot;
    const [waiting, ...others] = state.others;
    if (waiting === undefined) return { ...nothingSent(), kind: "taken-over", outcomes, takenOver };
    const asked = await askOutcomes(deps, waiting);
    if (asked.kind === "problem")
      return { ...stopped(stopKind(asked.problem), waiting), outcomes, problem: asked.problem };
    state.others = others;
    state.progress = withDropped(state.progress, batchesOf(waiting));
    await takeOutcomes(deps, snapshot, asked.answered);
    const answers = asked.answered.received.outcomes;
    outcomes.push(...answers);
    takenOver.push({
      user: waiting.outbox.user,
      answered: answers.length,
      dropped: waiting.outbox.rows.length - answers.length,
    });
    if (others.length > 0) snapshot = await readSnapshot(deps);
  }
}

type Asked =
  | { readonly kind: "answered"; readonly answered: Waiting }
  | { readonly kind: "problem"; readonly problem: CallProblem };

/** The part of the outbox whose outcomes are known, here or to the register. */
async function askOutcomes({ api, unit, year }: SyncDeps, waiting: Waiting): Promise<Asked> {
  const { outbox, sending, received } = waiting;
  const known = new Map(received.outcomes.map((outcome) => [rowId(outcome), outcome]));
  for (const { batch } of sending.planned) {
    const answer = await api.batch(unit, year, batch);
    if (!answer.ok) return { kind: "problem", problem: answer.problem };
    for (const outcome of answer.value.rows) known.set(rowId(outcome), outcome);
  }
  const pairs = outbox.rows.flatMap((row) => {
    const outcome = known.get(rowId(row));
    return outcome === undefined ? [] : [{ row, outcome }];
  });
  const answered: Waiting = {
    outbox: { user: outbox.user, rows: pairs.map(({ row }) => row) },
    sending: { from: pairs.length, planned: [] },
    received: { outcomes: pairs.map(({ outcome }) => outcome), batches: received.batches },
  };
  return { kind: "answered", answered };
}
