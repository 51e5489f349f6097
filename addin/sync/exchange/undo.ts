import type { BatchId } from "../../../domain/values/ids.ts";
import type { RowOutcome } from "../../../domain/protocol/push.ts";
import { pullInto, stopKind } from "./pull.ts";
import type { PushReport } from "../ports/register-sync.ts";
import { readWorkbookState, type SyncDeps } from "../diff/sync-snapshot.ts";

/** Undoes pushes by compensating batches, newest first, then pulls the result into the sheet (rule S15). */
export async function undo(deps: SyncDeps, batches: readonly BatchId[]): Promise<PushReport> {
  const { api, unit, year } = deps;
  // The workbook is asked first, so that nothing is undone while it cannot be written (rule S36).
  const state = await readWorkbookState(deps);
  const outcomes: RowOutcome[] = [];
  for (const batchId of batches.toReversed()) {
    const answer = await api.undo(unit, year, { batchId });
    if (!answer.ok) {
      return { kind: stopKind(answer.problem), outcomes, batches: [], waiting: 0, problem: answer.problem };
    }
    outcomes.push(...answer.value.rows);
  }
  await pullInto(deps, state);
  return { kind: "sent", outcomes, batches: [], waiting: 0 };
}
